import type { Argument, Command, Option } from 'commander'
import { packagedWords } from '../load/packaged-words.ts'
import { type Language, languages } from '../model/truth.ts'
import { filled } from '../report/word.ts'

/** Says a word of the interface. */
export type Speak = (key: string, fill?: Readonly<Record<string, string>>) => string

/** The language that was asked for, known before the call is read: help and complaints are told in it too. */
export function languageIn(argv: readonly string[]): Language {
  const named = argv.flatMap((word, index) =>
    word === '--lang' ? [argv[index + 1]] : word.startsWith('--lang=') ? [word.slice('--lang='.length)] : [],
  )
  return languages.find(language => language === named.at(-1)) ?? 'en'
}

/** Speaks a language; a key that no word is known for shows itself. */
export function speakIn(language: Language): Speak {
  const words = packagedWords(language)
  return (key, fill = {}) => filled(words.get(key) ?? key, fill)
}

/** Puts words in place of the keys that commands and options were described with; what fills them may differ by command. */
export function spoken(
  command: Command,
  speak: Speak,
  fillFor: (command: string) => Readonly<Record<string, string>>,
): Command {
  const fill = fillFor(command.name())
  command.description(speak(`cli.${command.description()}`, fill))
  command.helpOption('-h, --help', speak('cli.help'))
  for (const part of [...command.options, ...command.registeredArguments])
    part.description = part.description && speak(`cli.${part.description}`, fill)
  command.configureHelp({
    styleTitle: title => speak(`cli.${title.toLowerCase().replace(':', '')}`),
    optionDescription: option => described(option, speak),
    argumentDescription: argument => described(argument, speak),
  })
  for (const one of command.commands) spoken(one, speak, fillFor)
  return command
}

/** What a part is for, what it takes, and what holds without it. */
function described(part: Option | Argument, speak: Speak): string {
  const choices = part.argChoices ? speak('cli.choices', { choices: part.argChoices.join(', ') }) : ''
  const standard = part.defaultValueDescription ?? part.defaultValue
  const shown = typeof standard === 'string' ? speak('cli.default', { default: standard }) : ''
  const more = [choices, shown].filter(Boolean).join('; ')
  return more ? `${part.description} (${more})` : part.description
}
