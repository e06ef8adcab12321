/** A command as the runner of GitHub Actions understands it. */
export interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

/** The commands that a step may give in its output. */
const registered =
  /^(add-mask|add-matcher|add-path|debug|echo|endgroup|error|group|notice|remove-matcher|save-state|set-env|set-output|stop-commands|warning)$/

/**
 * Reads a line of output as the runner does: a line that begins with `::` after spaces and holds a second `::` is a
 * command; else `##[` anywhere begins one, in the way of its older version.
 */
export function commandIn(line: string): Command | undefined {
  return newCommand(line.trimStart()) ?? oldCommand(line)
}

/** The commands in the output of a step. */
export const commandsOf = (text: string): readonly Command[] =>
  text.split('\n').flatMap(line => commandIn(line) ?? [])

function newCommand(line: string): Command | undefined {
  const end = line.indexOf('::', 2)
  if (!line.startsWith('::') || end < 0) return undefined
  const [name = '', ...rest] = line.slice(2, end).split(' ')
  if (!registered.test(name)) return undefined
  const pairs = rest
    .join(' ')
    .trim()
    .split(',')
    .map(pair => pair.split('='))
  return {
    name,
    properties: Object.fromEntries(
      pairs.flatMap(([key, ...value]) =>
        key && value.join('=') ? [[key, unescaped(value.join('='), propertyMarks)]] : [],
      ),
    ),
    message: unescaped(line.slice(end + 2), dataMarks),
  }
}

function oldCommand(line: string): Command | undefined {
  const [, name = '', message = ''] = /##\[([^\] ]*)[^\]]*\](.*)/s.exec(line) ?? []
  return registered.test(name) ? { name, properties: {}, message } : undefined
}

const dataMarks = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
] as const
const propertyMarks = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
] as const

const unescaped = (text: string, marks: readonly (readonly [string, string])[]): string =>
  marks.reduce((whole, [mark, character]) => whole.replaceAll(mark, character), text)
