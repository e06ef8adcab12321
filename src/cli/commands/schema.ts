import type { Command } from 'commander'
import { nearest } from '../../load/nearest.ts'
import { schemaOf } from '../../load/schemas.ts'
import { kinds } from '../../load/validators.ts'
import type { Schema } from '../../model/schema.ts'
import type { Vocabulary } from '../../model/vocabulary.ts'
import { schemasDocument } from '../../report/catalogue/schemas-document.ts'
import { writeText } from '../../report/document/write-terminal.ts'
import type { OutputFormat } from '../../report/json/schema/output.ts'
import { type ExitCode, exitCodes } from '../exit-code.ts'
import type { Host } from '../host.ts'
import { type Options, withLanguage } from '../options.ts'
import { knowledgeFor, viewFor } from '../prepare.ts'
import { WrongUsage } from '../usage.ts'

type Reports = Readonly<Record<string, OutputFormat>>

/** `opcat schema`: the JSON Schema of a kind of file or of a report; without a word, what there is. */
export function schemaCommand(program: Command, host: Host, end: (code: ExitCode) => void): void {
  const command = program.command('schema').description('schema').argument('[kind]', 'schema-kind')
  withLanguage(command).action(async (kind: string | undefined, { lang }: Pick<Options, 'lang'>) => {
    const { knowledge } = await knowledgeFor({}, host)
    const { outputFormats: reports } = await import('../../report/json/schema/output-schemas.ts')
    const view = viewFor(knowledge, { lang, depth: 'standard', color: false }, host)
    await host.print(
      kind === undefined
        ? writeText(schemasDocument({ files: kinds, reports }, view))
        : `${JSON.stringify(schemaNamed(kind, reports, knowledge.vocabulary), null, 2)}\n`,
    )
    end(exitCodes.nothing)
  })
}

function schemaNamed(name: string, reports: Reports, vocabulary: Vocabulary): Schema {
  const file = kinds.find(kind => kind === name)
  if (file) return schemaOf(file, vocabulary)
  const report = Object.hasOwn(reports, name) ? reports[name] : undefined
  if (report) return report.schema
  const known = [...kinds, ...Object.keys(reports)]
  const close = nearest(name, known)
  throw new WrongUsage('no-such-schema', {
    name,
    allowed: known.join(', '),
    ...(close ? { suggestion: close } : {}),
  })
}
