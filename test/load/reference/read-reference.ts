import { Composer, Parser } from 'yaml'
import { decodeText } from '../../../src/load/decode-text.ts'
import { limits } from '../../../src/load/limits.ts'
import { lineStarts } from '../../../src/load/positions.ts'
import { syntaxFaults } from '../../../src/load/syntax-faults.ts'
import { tooDeepAt } from '../../../src/load/token-depth.ts'
import { type Complaint, nothingOf, problemAt, type YamlFile } from '../../../src/load/yaml-file.ts'
import { plainValue } from './plain-value.ts'

/** Reads a file as `readYaml` does, with the parser that keeps comments: what both say is hardly a mistake of either. */
export const readReference = (file: string, content: Uint8Array | string): YamlFile => {
  const decoded = decodeText(content)
  if ('complaint' in decoded) return nothingOf({ file, lines: [0] }, [[0, decoded.complaint]])
  const { text } = decoded
  const at = { file, lines: lineStarts(text) }
  const only = (offset: number, complaint: Complaint) => nothingOf(at, [[offset, complaint]])
  const parser = new Parser()
  const tokens = [...parser.parse(text)]
  const deep = tooDeepAt(tokens, limits.depth)
  if (deep !== undefined) return only(deep, { code: 'TOO_DEEP', with: { limit: `${limits.depth}` } })
  const faults = syntaxFaults(text)
  if (faults.length > 0) return nothingOf(at, faults)
  const options = { uniqueKeys: false, merge: false, prettyErrors: false, logLevel: 'silent' } as const
  const [document, second] = [...new Composer(options).compose(tokens)]
  if (!document?.contents || document.contents.range?.[0] === document.contents.range?.[2])
    return only(0, { code: 'EMPTY_FILE' })
  if (second) return only(second.contents?.range?.[0] ?? second.range[0], { code: 'SEVERAL_DOCUMENTS' })
  return {
    ...at,
    offsetIn: () => undefined,
    ...plainValue(document, (offset, complaint) => problemAt(at, offset, complaint)),
  }
}
