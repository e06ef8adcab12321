import { commandsFor } from '../cli/commands.ts'
import type { Host } from '../cli/host.ts'
import { programFor } from '../cli/program.ts'
import { run } from '../cli/run.ts'
import type { Language } from '../model/truth.ts'
import { writeWhole } from './write-whole.ts'

/** Where the front door finds what it answers to `--help`. */
const helpFile = (language: Language): URL =>
  new URL(`../../dist/data/help-${language}.json`, import.meta.url)

/** Writes down what the command line says to `--help` where there is no terminal, by the words that call each command. */
export async function writeHelp(languages: readonly Language[]): Promise<void> {
  const { nodeHost } = await import(new URL('../../bin/node-host.js', import.meta.url).href)
  const { columns: _, ...host } = nodeHost() as Host
  const calls = await callsIn(host)
  for (const language of languages) {
    const texts: [string, string][] = []
    for (const words of calls)
      texts.push([words.join(' '), await printed([...words, '--help', '--lang', language], host)])
    writeWhole(helpFile(language), JSON.stringify(Object.fromEntries(texts)))
  }
}

/** The words that call each command, by each of its names; none call the program itself. */
export async function callsIn(host: Host): Promise<readonly (readonly string[])[]> {
  const stage = { host, end: () => {}, speak: (key: string) => key, print: () => {} }
  return below(programFor(await commandsFor([]), stage), [])
}

type Program = ReturnType<typeof programFor>

const below = (command: Program, words: readonly string[]): readonly (readonly string[])[] => [
  words,
  ...command.commands.flatMap(one =>
    [one.name(), ...one.aliases()].flatMap(name => below(one, [...words, name])),
  ),
]

async function printed(words: readonly string[], host: Host): Promise<string> {
  const pieces: string[] = []
  const print: Host['print'] = async text => {
    pieces.push(String(text))
  }
  await run(words, { ...host, print })
  return pieces.join('')
}
