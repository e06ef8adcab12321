import { BorderStyle, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx'
import type { Language } from '../../model/truth.ts'
import type { Depth } from '../view.ts'
import { step } from './measures.ts'

const quiet = '565D66'
const ink = '1B1D21'
const font = 'Arial'
const monospaced = 'Courier New'

/** Spelling is checked in the language of the report. */
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', nl: 'nl-NL', fr: 'fr-FR', de: 'de-DE' }

/** The height of a line in 240ths of what its font asks for; what is not said, some take for a fixed height. */
const lines = (line: number) => ({ line, lineRule: LineRuleType.AUTO })

const heading = (size: number, before: number, after: number) => ({
  run: { font, size, bold: true, color: ink },
  paragraph: { spacing: { before, after, ...lines(240) }, keepNext: true, keepLines: true },
})

/** The styles of a file, by the names that Word gives its own, so that one can change the look of all reports at once. */
export const stylesFor = (language: Language, depth: Depth): IStylesOptions => ({
  default: {
    document: {
      run: { font, size: depth === 'brief' ? 18 : 20, color: ink, language: { value: locales[language] } },
      paragraph: {
        spacing: depth === 'brief' ? { after: 60, ...lines(240) } : { after: 100, ...lines(259) },
      },
    },
    heading1: heading(36, 0, depth === 'brief' ? 80 : 160),
    heading2: depth === 'brief' ? heading(23, 140, 50) : heading(27, 360, 120),
    heading3: heading(22, 260, 80),
    heading4: heading(20, 200, 40),
    footnoteText: {
      run: { size: 15, color: quiet },
      paragraph: { spacing: { after: 0, ...lines(240) } },
    },
    footnoteReference: { run: { superScript: true, color: quiet } },
    hyperlink: { run: { color: '174A8B' } },
  },
  paragraphStyles: [
    { id: 'Normal', name: 'Normal', quickFormat: true },
    ...textStyles(depth),
    ...tableStyles,
    ...contentsStyles,
  ],
  characterStyles: [
    { id: 'Strong', name: 'Strong', run: { bold: true } },
    { id: 'Quiet', name: 'Quiet', run: { color: quiet } },
    { id: 'CodeText', name: 'Code Text', run: { font: monospaced, size: 17, noProof: true } },
    { id: 'FieldLabel', name: 'Field Label', run: { color: quiet, bold: true, size: 18 } },
    { id: 'Met', name: 'Met', run: { color: '17663A' } },
    { id: 'Unmet', name: 'Unmet', run: { color: 'AD1F1F' } },
    { id: 'Undetermined', name: 'Undetermined', run: { color: '7D5200' } },
    { id: 'NotApplicable', name: 'Not Applicable', run: { color: quiet } },
    { id: 'Removed', name: 'Removed', run: { color: 'AD1F1F', strike: true } },
    { id: 'Added', name: 'Added', run: { color: '17663A', underline: {} } },
  ],
})

const style = (
  id: string,
  name: string,
  { run, paragraph }: Pick<IParagraphStyleOptions, 'run' | 'paragraph'>,
): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...(run ? { run } : {}),
  ...(paragraph ? { paragraph } : {}),
})

const textStyles = (depth: Depth): readonly IParagraphStyleOptions[] => [
  style('Aside', 'Aside', { run: { color: quiet, size: depth === 'brief' ? 16 : 18 } }),
  style('Cited', 'Cited', {
    run: { color: quiet, size: 17 },
    paragraph: { keepNext: true, spacing: { after: 60 } },
  }),
  style('Field', 'Field', { paragraph: { spacing: { after: 50 } } }),
  style('ListBullet', 'List Bullet', { paragraph: { spacing: { after: 40 } } }),
  style('ListSign', 'List Sign', { paragraph: { spacing: { after: depth === 'brief' ? 8 : 40 } } }),
  style('Code', 'Code', {
    run: { font: monospaced, size: 17, noProof: true },
    paragraph: {
      spacing: { before: 60, after: 120, ...lines(240) },
      indent: { left: step },
      border: { left: { style: BorderStyle.SINGLE, size: 12, space: 6, color: 'D5D9DF' } },
    },
  }),
  style('Footer', 'footer', { run: { size: 16, color: quiet }, paragraph: { spacing: { after: 0 } } }),
]

const tight = { before: 20, after: 20, ...lines(240) }

const tableStyles: readonly IParagraphStyleOptions[] = [
  style('Caption', 'caption', {
    run: { size: 18, bold: true, color: quiet },
    paragraph: { keepNext: true, spacing: { before: 160, after: 60 } },
  }),
  style('TableText', 'Table Text', { run: { size: 18 }, paragraph: { spacing: tight } }),
  style('TableSection', 'Table Section', { run: { size: 18, bold: true }, paragraph: { spacing: tight } }),
  style('AfterTable', 'After Table', {
    run: { size: 8 },
    paragraph: { spacing: { after: 60, ...lines(240) } },
  }),
]

const contentsLine = (level: 1 | 2 | 3): IParagraphStyleOptions =>
  style(`TOC${level}`, `toc ${level}`, {
    run: { size: 19, bold: level === 1 },
    paragraph: { spacing: { after: 20 }, indent: { left: (level - 1) * step } },
  })

const contentsStyles: readonly IParagraphStyleOptions[] = [
  style('TOCHeading', 'TOC Heading', {
    run: { size: 22, bold: true },
    paragraph: { keepNext: true, spacing: { before: 240, after: 60 } },
  }),
  contentsLine(1),
  contentsLine(2),
  contentsLine(3),
]
