import type { Divisions } from '../../model/division.ts'
import { lineStarts } from '../positions.ts'
import { structureReader } from './akoma-articles.ts'
import type { Extracted } from './extracted.ts'
import { textCollector } from './text-collector.ts'
import { walkMarkup } from './walk-markup.ts'

/** What describes the text, and what is struck out of it. */
const unseen = new Set(['meta', 'del'])

/** What stands within a line; each other element of which nothing is known sets its text apart. */
const inline = new Set(
  'a abbr affectedDocument b concept courtType date def def docAuthority docCommittee docDate docIntroducer docJurisdiction docketNumber docNumber docProponent docPurpose docStage docStatus docTitle docType entity event extractText fillIn formula i img inline ins judge lawyer legislature location marker mmod mod mref neutralCitation noteRef object omissis opinion organization party person placeholder process quantity quotedText ref relatedDocument remark rmod role rref session shortTitle signature span sub sup term time u vote'.split(
    ' ',
  ),
)

/** A note in the middle of a sentence; it is told after the text, so that the sentence stays whole. */
const note = 'authorialNote'

/** The text of a document in XML, with the articles that Akoma Ntoso marks in it. */
export function xmlText(markup: string, divisions: Divisions): Extracted {
  const body = textCollector()
  const notes = textCollector()
  const structure = structureReader(divisions)
  let hidden = 0
  let noted = 0
  const current = () => (noted > 0 ? notes : body)
  const edge = (name: string) => {
    if (hidden === 0 && !inline.has(name)) current().breakLine()
  }
  walkMarkup(
    markup,
    {
      open: (name, attributes) => {
        if (name !== note) edge(name)
        if (unseen.has(name)) hidden += 1
        if (name === note) noted += 1
        structure.open(hidden > 0 ? '' : name, attributes.eId ?? attributes.id ?? '', body.length())
      },
      close: name => {
        structure.close(name, body.length())
        if (name === note) notes.breakLine()
        if (unseen.has(name)) hidden -= 1
        if (name === note) noted -= 1
        else edge(name)
      },
      text: (text, from) => {
        if (hidden > 0) return
        if (noted === 0) structure.text(text)
        current().add(text.replace(/[\r\n]/g, ' '), from)
      },
    },
    { xml: true },
  )
  body.breakLine()
  body.append(notes.gathered())
  return { ...body.gathered(), unit: 'line', lines: lineStarts(markup), ...structure.found() }
}
