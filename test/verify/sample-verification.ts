import type { Design } from '../../src/model/design.ts'
import type { Quote, Verification } from '../../src/model/verification.ts'
import { design } from '../report/sample-design.ts'
import { bareText } from './bare-text.ts'

/** The sample design with the text of one of its sources. */
export const designWithText: Design = {
  ...design,
  texts: new Map([
    [
      'act',
      {
        ...bareText('Art. 5. The Council.'),
        file: 'designs/act.md',
        articles: [{ at: 0, end: 20, label: 'Art. 5', number: '5', paragraphs: [] }],
      },
    ],
  ]),
}

const quote: Quote = {
  path: 'bodies/council/members/seconded',
  plane: 'law',
  quote: 'Officials may be seconded to the Council.',
  also: [],
  sources: ['act#art-5-2'],
  source: 'act',
  pinpoint: 'art-5-2',
  status: 'located',
  pinpointStatus: 'agrees',
  file: 'designs/council.yaml',
  line: 42,
  column: 11,
  difference: [],
  found: {
    file: 'designs/act.md',
    line: 12,
    column: 6,
    unit: 'line',
    article: 'Art. 5',
    paragraph: '§ 2',
    before: 'for a term of five years. § 2. ',
    passage: 'Officials may be seconded to the Council.',
    after: ' Art. 6. The Council reports to the Chamber.',
  },
}

const long = Array.from({ length: 70 }, (_, n) => `word${n}`).join(' ')

/** A quotation of every outcome, on a line and in a paragraph, with a pinpoint of every kind. */
export const verification: Verification = {
  design: design.id,
  quotes: [
    quote,
    {
      ...quote,
      path: 'bodies/council/powers/files',
      also: [{ path: 'bodies/council/powers/premises', plane: 'law' }],
      status: 'changed',
      pinpointStatus: 'differs',
      quote: `The Council may not see any file [...] ${long}`,
      difference: [
        { kind: 'same', text: 'The Council may' },
        { kind: 'removed', text: 'not' },
        { kind: 'same', text: 'see any file' },
        { kind: 'added', text: ', after a request in writing,' },
        { kind: 'left-out', text: '' },
        { kind: 'same', text: long },
        { kind: 'removed', text: '.' },
      ],
      ...(quote.found
        ? { found: { ...quote.found, file: 'designs/act.docx', unit: 'paragraph', line: 31 } }
        : {}),
    },
    { ...missing(quote), pinpointStatus: 'absent', pinpoint: 'art-99', sources: ['act#art-99', 'memo'] },
    { ...quote, plane: 'practice', pinpointStatus: 'differs', pinpoint: 'art-7', sources: ['act#art-7'] },
    {
      ...quote,
      pinpointStatus: 'differs',
      ...(quote.found ? { found: withoutArticle(quote.found) } : {}),
    },
    { ...quote, path: 'bodies/council/functions/monitoring', plane: 'both', pinpointStatus: 'absent' },
    { ...missing(quote), status: 'no-text', source: 'memo', pinpoint: 'M-012', sources: ['memo#M-012'] },
    { ...withoutSource(missing(quote)), status: 'no-text', sources: [] },
  ],
  strays: [
    {
      path: 'bodies/commissions/functions/mediation',
      plane: 'both',
      source: 'act',
      pinpoint: 'art-99',
      file: 'designs/council.yaml',
      line: 51,
      column: 3,
    },
  ],
}

function missing({ found: _, ...rest }: Quote): Quote {
  return { ...rest, status: 'missing', pinpointStatus: 'unknown' }
}

function withoutSource({ source: _, pinpoint: __, ...rest }: Quote): Quote {
  return rest
}

function withoutArticle({ article: _, paragraph: __, ...rest }: NonNullable<Quote['found']>) {
  return rest
}
