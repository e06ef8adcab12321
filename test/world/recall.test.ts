import { expect, test } from 'vitest'
import { packagedKnowledge } from '../../src/load/packaged-knowledge.ts'
import { type Case, cases } from './cases.ts'
import { citedBy, definition, type Found, flagged, grounds, matches } from './match.ts'
import { tableOf } from './table.ts'

const knowledge = packagedKnowledge()
const cited = citedBy(knowledge)
const { cases: world, problems } = await cases(knowledge)

test('the fixtures load', () => {
  expect(problems).toEqual([])
  expect(world.map(({ id }) => id)).toEqual(['esp-2017', 'mda-2012', 'nld-2015', 'che-2019'])
})

test('every finding names a theme and provisions that exist', () => {
  const themes = new Set(knowledge.vocabulary.themes.map(({ id }) => id))
  const ids = knowledge.norms.provisions.map(({ id }) => id)
  const astray = world.flatMap(({ id, found }) =>
    found
      .filter(
        ({ theme, provisions }) =>
          !themes.has(theme) || !provisions.every(asked => ids.some(one => one.startsWith(asked))),
      )
      .map(one => `${id} ${one.id}`),
  )
  expect(astray).toEqual([])
})

test('nine deficiencies in ten are found, and no strength is flagged', () => {
  const deficiencies = world.flatMap(({ found, unmet }) =>
    found.filter(isCounted).map(one => matches(one, unmet, cited)),
  )
  const hits = deficiencies.filter(one => one.length > 0)
  const recall = (100 * hits.length) / deficiencies.length
  const wrong = strengths().filter(({ contradicting }) => contradicting.length > 0)
  report(recall, { hits: hits.map(([first]) => first?.ground ?? ''), counted: deficiencies.length })
  expect(recall).toBeGreaterThanOrEqual(90)
  expect(wrong).toEqual([])
})

/** Deficiencies that the dossier itself infers, or whose text its authors did not see, are shown and not counted. */
const isCounted = ({ polarity, inferred, seen }: Found): boolean =>
  polarity === 'deficiency' && !inferred && seen

const strengths = () =>
  world.flatMap(({ id, found, unmet }) =>
    found
      .filter(({ polarity }) => polarity === 'strength')
      .map(one => ({ name: `${id} ${one.id}`, ...flagged(one, found, unmet, cited) })),
  )

function report(recall: number, { hits, counted }: { hits: readonly string[]; counted: number }): void {
  const byGround = grounds.map(ground => `${hits.filter(one => one === ground).length} by ${ground}`)
  const good = strengths()
  const wrong = good.filter(({ contradicting }) => contradicting.length > 0)
  const claimed = good.flatMap(({ name, claimed }) => claimed.map(rule => `${name}: ${rule}`))
  console.log(
    [
      ...definition,
      '',
      tableOf(['case', 'finding', 'theme', 'provisions', 'ground', 'matched rules'], world.flatMap(rowsOf)),
      '',
      `Recall over deficiencies not inferred or unseen: ${hits.length} of ${counted} (${recall.toFixed(1)} %): ${byGround.join(', ')}.`,
      `Strengths wrongly flagged: ${wrong.length} of ${good.length}.`,
      ...claimed.map(one => `  left to a deficiency of the same theme and provision: ${one}`),
      '',
      'Obligations unmet that no evaluator mentioned (listed, not judged):',
      ...world.flatMap(unmentioned),
    ].join('\n'),
  )
}

const rowsOf = ({ id, found, unmet }: Case): string[][] =>
  found.map(one => {
    const good = one.polarity === 'strength'
    const rules = good
      ? flagged(one, found, unmet, cited).contradicting.map(rule => ({ rule, ground: 'contradicted' }))
      : matches(one, unmet, cited)
    const [best] = rules
    const names = rules.filter(({ ground }) => ground === best?.ground).map(({ rule }) => rule)
    const marks = `${good ? ' strength' : ''}${one.inferred ? ' inferred' : ''}${one.seen ? '' : ' unseen'}`
    const nothing = good ? 'not flagged' : 'not found'
    const cells = [best?.ground ?? '', names.join(', ') || nothing]
    return [id, `${one.id}${marks}`, one.theme, one.provisions.join(', '), ...cells]
  })

const unmentioned = ({ id, found, unmet }: Case): string[] => {
  const mentioned = new Set(
    found
      .filter(({ polarity }) => polarity === 'deficiency')
      .flatMap(one => matches(one, unmet, cited).map(({ rule }) => rule)),
  )
  const left = unmet.filter(({ rule, strength }) => strength === 'obligation' && !mentioned.has(rule))
  return left.length === 0 ? [`  ${id}: none`] : left.map(({ rule, plane }) => `  ${id}: ${rule} (${plane})`)
}
