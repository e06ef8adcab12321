/** One text that attacks each reader of a report: terminals, browsers, Markdown, spreadsheets, XML, CI runners. */
export const payload = [
  '=HYPERLINK("http://evil","x")',
  '\u001b]0;pwned\u0007\u001b[2J\u009b31m\u202egnp.exe\u200b',
  '<script>alert(1)</script><img src=x onerror=alert(1)>"\'><svg/onload=alert(1)>]]>',
  '[x](javascript:alert(1)) | cell | `code`',
  '::error::pwned',
  '##[error]pwned',
  '::set-output name=x::y',
  '%0A::stop-commands::x',
  '{subject}{witness.body}',
].join('\n')

const text = JSON.stringify(payload)
const texts = `{ en: ${text}, nl: ${text}, fr: ${text}, de: ${text} }`
const said = `source: "law#art-1<b>::error::x", quote: ${text}, note: ${text}, by: ${text}`

export const state = `opcat: state/1
id: land
name: ${texts}
sources: { census: { title: ${texts}, form: ${text}, language: ${text} } }
levels: { land: { name: ${texts} } }
places:
  complete: { is: no, source: "census#p-1", quote: ${text}, note: ${text} }
  list:
    prison: { type: prison, levels: [land], name: ${texts}, source: census, note: ${text} }
`

export const design = (seconded: string) => `opcat: design/1
id: council
state: state.yaml
name: ${texts}
as-of: 2026-11
status: operating
sources: { law: { title: ${texts}, date: 2026, form: ${text}, language: ${text}, text: law.md, url: "https://evil/::error::<script>" } }
bodies:
  council:
    name: ${texts}
    functions: { monitoring: { is: yes, ${said} }, complaints: { is: unknown, ${said} } }
    in-operation: { is: yes, ${said} }
    members: { seconded: { law: { is: ${seconded}, ${said} }, practice: { is: unknown, ${said} } } }
    powers: { files: { is: restricted, ${said} } }
  other: { name: ${texts}, part-of: council, functions: [complaints] }
separations: [{ between: [council, other] }]
mandates:
  complete: { is: yes, ${said} }
  list: { prisons: { body: council, function: monitoring, places: [prison], levels: [land], law: { is: yes, ${said} } } }
`

/** The text of the source: near enough to what is quoted that it is shown as changed. */
export const law = `# Art. 1. ${payload.replaceAll('\n', ' ')}\n\n${payload.replaceAll('pwned', 'PWNED')}\n`

/** A rule pack of which every word is hostile. */
export const pack = {
  'pack/norms/evil.yaml': `opcat: instrument/1
id: EVIL
norms: evil
order: 99
name: ${texts}
title: ${texts}
symbol: ${text}
date: 2026
authority: treaty
binding: yes
url: https://evil/
provisions:
  EVIL-1: { pinpoint: ${text}, confidence: confirmed, asks: must, theme: independence-personal, addressee: state, requires: ${texts}, reading: ${texts}, checkable: yes, exhausted: yes }
`,
  'pack/evil/one.yaml': `id: evil/one
provisions: [EVIL-1]
strength: obligation
theme: independence-personal
planes: [law]
for: bodies
require: { members.seconded: no }
says: { title: ${texts}, requirement: ${texts}, met: ${texts}, unmet: ${texts}, undetermined: ${texts}, remedy: ${texts} }
examples:
  - { expect: met, design: { bodies: { council: { functions: [monitoring], members: { seconded: no } } } } }
`,
}
