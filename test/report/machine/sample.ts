import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { fingerprint } from '../../../src/engine/fingerprint.ts'
import { nothingKnown } from '../../../src/engine/standing/standing.ts'
import type { Design } from '../../../src/model/design.ts'
import type { Problem } from '../../../src/model/problem.ts'
import type { Excuse } from '../../../src/model/standing.ts'
import { assembly } from '../../../src/report/assembly.ts'
import type { Assessed } from '../../../src/report/assess/assess-document.ts'
import { gistOf } from '../../../src/report/assess/gist.ts'
import { reports } from '../../../src/report/formats.ts'
import type { View } from '../../../src/report/view.ts'
import { assessment } from '../sample-assessment.ts'
import { design, view as plain } from '../sample-design.ts'

const file = new URL('../../../rules/locales/problems/en.yaml', import.meta.url)
const sentences: Readonly<Record<string, string | Readonly<Record<string, string>>>> = parse(
  readFileSync(file, 'utf8'),
)
const problemWords = Object.entries(sentences).flatMap(([code, said]) =>
  typeof said === 'string'
    ? [[`problem.${code}`, said] as const]
    : Object.entries(said).map(([part, text]) => [`problem.${code}.${part}`, text] as const),
)

/** As a call sees it that was made in a folder and named one design; with words for what can be wrong. */
export const view: View = {
  ...plain,
  knowledge: {
    ...plain.knowledge,
    words: { ...plain.knowledge.words, en: new Map([...plain.knowledge.words.en, ...problemWords]) },
  },
  folder: '/home/analyst',
  named: ['designs/council.yaml'],
}

/** The sample with fingerprints as the engine makes them. */
export const assessed: Assessed = {
  design,
  standing: nothingKnown(design.id),
  assessment: {
    ...assessment,
    requirements: assessment.requirements.map(one => ({
      ...one,
      findings: one.findings.map(finding => ({
        ...finding,
        fingerprint: fingerprint([finding.rule, design.id, finding.subject, finding.plane]),
      })),
    })),
  },
}

/** What is wrong with another design: at a place, at the same place once more, and with the file as a whole. */
export const problems: readonly Problem[] = [
  {
    code: 'UNKNOWN_KEY',
    file: 'designs/broken.yaml',
    line: 3,
    column: 1,
    with: { key: 'bodis', allowed: 'bodies' },
    suggestion: 'bodies',
  },
  { code: 'FILE_NOT_FOUND', file: './designs/../nowhere.yaml', with: { file: 'nowhere.yaml' } },
]

/** A finding of the sample, and what somebody says of it. */
export const excused = (excuses: Readonly<Record<string, Excuse>>): Assessed => ({
  ...assessed,
  standing: {
    ...nothingKnown(design.id),
    asked: true,
    excuses: new Map(
      Object.entries(excuses).map(([finding, excuse]) => {
        const [rule = '', subject = '', plane = 'law'] = finding.split(' ')
        return [fingerprint([rule, design.id, subject, plane]), excuse]
      }),
    ),
  },
})

/** One of each kind of excuse; the last settles what is undetermined the other way. */
export const everyExcuse: Readonly<Record<string, Excuse>> = {
  'opcat/18-1-seconded bodies/council': { by: 'baseline' },
  'opcat/29-reached places/cells@union': {
    by: 'waiver',
    reason: 'A bill is on its way.',
    author: 'Ministry of Justice',
    expires: '2027-01-01',
  },
  'spt/32-unit bodies/council': {
    by: 'attestation',
    verdict: 'met',
    reason: 'The unit was seen.',
    author: 'A. Visitor',
    expires: '2027-06-30',
  },
  'opcat/18-1-seconded bodies/commissions': {
    by: 'attestation',
    verdict: 'unmet',
    reason: 'Two officials were met.',
    author: 'A. Visitor',
    expires: '2027-06-30',
  },
}

export interface Told {
  readonly designs?: readonly Assessed[]
  readonly problems?: readonly Problem[]
  readonly view?: Partial<View>
}

/** A whole run in a format that a machine reads. */
export function told(
  format: keyof typeof reports,
  { designs = [assessed], problems: wrong = [], view: more = {} }: Told = {},
): string {
  const report = reports[format]({ ...view, ...more })
  const { each, close } = assembly(report)
  const pieces = designs.map(one => each(report.each(one) as string, gistOf(one)))
  return [...pieces, close({ problems: wrong })].join('')
}

/** Everything that commands, escapes or breaks in one format or another. */
export const hostile =
  '::error::x\r\n::set-output name=a::b %0A##[add-mask]c\n]]><script>alert(1)</script>&amp;"\'{0}{{1}}[l](https://x.example)' +
  '\u202e\u2066\u001b[2J\u0000\u0007\ufffe\uffff\ud800 \u{1f600}\u{e0041}'

/** A design with that in every text which somebody is free to write. */
export function hostileAssessed(text: string): Assessed {
  const named = { en: text }
  const own: Design = {
    ...design,
    name: named,
    file: `designs/${text.replaceAll('/', '')}.yaml`,
    state: {
      ...design.state,
      name: named,
      levels: design.state.levels.map(level => ({ ...level, name: named })),
      places: design.state.places.map(place => ({ ...place, name: named })),
    },
    bodies: design.bodies.map(body => ({ ...body, name: named })),
    sources: new Map([...design.sources].map(([id, source]) => [id, { ...source, title: text }])),
  }
  const requirements = assessed.assessment.requirements.map(one => ({
    ...one,
    findings: one.findings.map(finding => ({
      ...finding,
      evidence: finding.evidence.map(fact => ({
        ...fact,
        value: text,
        note: text,
        quote: text,
        file: own.file,
      })),
      gaps: finding.gaps.map(gap => ({ ...gap, note: text, sources: [text], kind: 'said-unknown' as const })),
    })),
  }))
  return { ...assessed, design: own, assessment: { ...assessed.assessment, requirements } }
}

/** A rule pack with that in every sentence. */
export const hostileKnowledge = (text: string): View['knowledge'] => {
  const { knowledge } = view
  const said = { en: text }
  const says = { title: said, requirement: said, met: said, unmet: said, undetermined: said, remedy: said }
  return { ...knowledge, rules: knowledge.rules.map(rule => ({ ...rule, says })) }
}

export const hostileProblems = (text: string): readonly Problem[] => [
  {
    code: 'UNKNOWN_KEY',
    file: text,
    line: 1,
    column: 1,
    with: { key: text, allowed: text },
    suggestion: text,
  },
  { code: 'FILE_NOT_FOUND', file: text, with: { file: text } },
]
