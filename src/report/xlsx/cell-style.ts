/** What a cell is, so that it looks alike on every sheet; a colour never says what no word says. */
export const tones = [
  'plain',
  'text',
  'title',
  'head',
  'strong',
  'quiet',
  'closed',
  'open',
  'number',
  'unmet',
  'undetermined',
  'met',
  'not-applicable',
] as const

/** One of them. */
export type Tone = (typeof tones)[number]

interface Look {
  readonly font: 'plain' | 'bold' | 'title' | 'quiet' | 'white'
  readonly fill?: string
  readonly align?: 'right' | 'center'
  readonly wrap?: false
}

/** Dark text on light ground, all above a contrast of 7 to 1; heads white on dark blue. */
const looks: Readonly<Record<Tone, Look>> = {
  plain: { font: 'plain' },
  text: { font: 'plain' },
  title: { font: 'title', wrap: false },
  head: { font: 'white', fill: 'FF1F3A5F' },
  strong: { font: 'bold' },
  quiet: { font: 'quiet' },
  closed: { font: 'quiet', fill: 'FFEFEFEF' },
  open: { font: 'plain', fill: 'FFFFF8DC' },
  number: { font: 'plain', align: 'center' },
  unmet: { font: 'bold', fill: 'FFF8D7DA' },
  undetermined: { font: 'plain', fill: 'FFFFF3CD' },
  met: { font: 'plain', fill: 'FFD9EAD3' },
  'not-applicable': { font: 'quiet' },
}

const fonts: Readonly<Record<Look['font'], string>> = {
  plain: '<font><sz val="10"/><color rgb="FF1A1A1A"/><name val="Calibri"/><family val="2"/></font>',
  bold: '<font><b/><sz val="10"/><color rgb="FF1A1A1A"/><name val="Calibri"/><family val="2"/></font>',
  title: '<font><b/><sz val="15"/><color rgb="FF1F3A5F"/><name val="Calibri"/><family val="2"/></font>',
  quiet: '<font><sz val="10"/><color rgb="FF4A4A4A"/><name val="Calibri"/><family val="2"/></font>',
  white: '<font><b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/></font>',
}

const fontNames = Object.keys(fonts)
const fills = [...new Set(Object.values(looks).flatMap(({ fill }) => fill ?? []))]
const edge = (side: string) => `<${side} style="thin"><color rgb="FFC8C8C8"/></${side}>`

/** The style of a cell by its place in the table: a text that looks like a formula stays one when it is typed again. */
export const styleOf = (tone: Tone, value: string | number | undefined): number =>
  2 * tones.indexOf(tone) + (typeof value === 'string' && /^[=+\-@'\t]/.test(value) ? 1 : 0)

/** `xl/styles.xml` */
export const stylesXml = (): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    listed('fonts', Object.values(fonts)),
    listed('fills', [
      '<fill><patternFill patternType="none"/></fill>',
      '<fill><patternFill patternType="gray125"/></fill>',
      ...fills.map(
        color => `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/></patternFill></fill>`,
      ),
    ]),
    listed('borders', [
      '<border><left/><right/><top/><bottom/><diagonal/></border>',
      `<border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border>`,
    ]),
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    listed(
      'cellXfs',
      tones.flatMap(tone => [xf(tone, false), xf(tone, true)]),
    ),
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('')

const listed = (name: string, entries: readonly string[]): string =>
  `<${name} count="${entries.length}">${entries.join('')}</${name}>`

/** What is to be typed into is text, so that no program makes a date of a pinpoint. */
function xf(tone: Tone, quoted: boolean): string {
  const { font, fill, align, wrap = true } = looks[tone]
  const format = tone === 'number' ? 0 : tone === 'open' || tone === 'closed' ? 49 : 0
  const bordered = tone === 'title' || tone === 'text' ? 0 : 1
  const ids = `numFmtId="${format}" fontId="${fontNames.indexOf(font)}" fillId="${fill ? fills.indexOf(fill) + 2 : 0}" borderId="${bordered}"`
  const alignment = `<alignment vertical="top"${align ? ` horizontal="${align}"` : ''}${wrap ? ' wrapText="1"' : ''}/>`
  return `<xf ${ids} xfId="0"${quoted ? ' quotePrefix="1"' : ''} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`
}
