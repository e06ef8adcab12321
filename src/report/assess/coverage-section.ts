import {
  type Assessment,
  type Coverage,
  coverages,
  type Finding,
  type PlaceCoverage,
  type Witness,
} from '../../model/assessment.ts'
import { heading, items, line, paragraph, span } from '../document/blocks.ts'
import type { Block } from '../document/document.ts'
import { grouped } from '../grouped.ts'
import { nameLevel, namePlace } from '../name-subject.ts'
import { nameWitness } from '../name-witness.ts'
import { ruleOf } from '../rule-of.ts'
import { coverageSign } from '../sign.ts'
import type { DesignView } from '../view.ts'
import { word } from '../word.ts'

/** Places by level: how many are covered, and each hole with the body that comes closest. */
export function coverageSection(assessment: Assessment, view: DesignView): readonly Block[] {
  const { coverage } = assessment
  if (coverage.length === 0) return []
  const levels = [...grouped(coverage, ({ level }) => level)]
  return [
    heading(2, word(view, 'section.coverage')),
    paragraph(span(word(view, 'coverage.note'), 'quiet')),
    levelTable(levels, view),
    ...holes({ assessment, view }),
  ]
}

type Level = readonly [string, readonly PlaceCoverage[]]

function levelTable(levels: readonly Level[], view: DesignView): Block {
  const cells = (places: readonly PlaceCoverage[]) =>
    coverages.map(one => {
      const count = places.filter(({ coverage }) => coverage === one).length
      return line(span(String(count), count > 0 ? coverageSign(one).tone : 'quiet'))
    })
  return {
    kind: 'table',
    align: ['left', 'right', 'right', 'right', 'right'],
    head: [
      line(word(view, 'coverage.level')),
      ...coverages.map(one => line(coverageSign(one), ` ${word(view, `coverage.${one}`)}`)),
    ],
    rows: [
      ...levels.map(([level, places]) => ({ cells: [line(nameLevel(level, view)), ...cells(places)] })),
      ...(levels.length > 1
        ? [
            {
              cells: [
                line(span(word(view, 'coverage.all-levels'), 'strong')),
                ...cells(levels.flatMap(([, places]) => places)),
              ],
            },
          ]
        : []),
    ],
  }
}

interface Holes {
  readonly assessment: Assessment
  readonly view: DesignView
}

/** Places that share a lack and a witness, level by level. */
function holes({ assessment, view }: Holes): readonly Block[] {
  const { coverage } = assessment
  const witnesses = witnessesOf(assessment, view)
  const witnessOf = ({ place, level }: PlaceCoverage) => witnesses.get(`places/${place}@${level}`)
  return coverages
    .filter(one => view.depth === 'full' || one !== 'covered')
    .flatMap(one => {
      const alike = coverage.filter(place => place.coverage === one)
      return [...grouped(alike, place => witnessText(one, witnessOf(place), view))].map(([text, places]) =>
        hole(one, text, { places, view }),
      )
    })
}

function hole(
  coverage: Coverage,
  witness: string,
  { places, view }: { places: readonly PlaceCoverage[]; view: DesignView },
): Block {
  const colon = word(view, 'list.colon')
  const levels = [...grouped(places, ({ level }) => level)].map(([level, own]) => ({
    text: line(nameLevel(level, view), colon, own.map(({ place }) => namePlace(place, view)).join('; ')),
  }))
  return {
    kind: 'entry',
    mark: coverageSign(coverage),
    title: line(`${word(view, `coverage.${coverage}`)} (${places.length})`),
    blocks: [...(witness === '' ? [] : [paragraph(span(witness, 'quiet'))]), ...items(levels)],
  }
}

/** By place the witness of the rule that leaves it open: of reach if it is not reached, else of powers. */
function witnessesOf(
  { requirements }: Assessment,
  view: DesignView,
): ReadonlyMap<string, Witness | undefined> {
  const open = (grid: 'reach' | 'powers') =>
    requirements
      .filter(({ rule, plane }) => plane === 'law' && ruleOf(rule, view).grid === grid)
      .flatMap(({ findings }) => findings.filter(({ verdict }) => isOpen(verdict)))
      .toReversed()
  return new Map([...open('powers'), ...open('reach')].map(({ subject, witness }) => [subject, witness]))
}

const isOpen = (verdict: Finding['verdict']): boolean => verdict === 'unmet' || verdict === 'undetermined'

const witnessText = (coverage: Coverage, witness: Witness | undefined, view: DesignView): string =>
  coverage === 'covered' || witness === undefined ? '' : nameWitness(witness, view)
