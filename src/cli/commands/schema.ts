import { Argument, type Command } from 'commander'
import { schemaOf } from '../../load/schemas.ts'
import { type Kind, kinds } from '../../load/validators.ts'
import { type ExitCode, exitCodes } from '../exit-code.ts'
import type { Host } from '../host.ts'
import { knowledgeFor } from '../prepare.ts'

/** `opcat schema`: the JSON Schema of one kind of file, for editors. */
export function schemaCommand(program: Command, host: Host, end: (code: ExitCode) => void): void {
  program
    .command('schema')
    .description('schema')
    .addArgument(new Argument('[kind]', 'schema-kind').choices(kinds).default('design'))
    .action(async (kind: Kind) => {
      const { knowledge } = await knowledgeFor({}, host)
      await host.print(`${JSON.stringify(schemaOf(kind, knowledge.vocabulary), null, 2)}\n`)
      end(exitCodes.nothing)
    })
}
