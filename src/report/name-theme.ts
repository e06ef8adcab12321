import { byId } from './by-id.ts'
import { grouped } from './grouped.ts'
import { inLanguage } from './in-language.ts'
import type { View } from './view.ts'

/** What a theme is called. */
export function nameTheme(id: string, { knowledge, language }: View): string {
  const theme = byId(knowledge.vocabulary.themes, id)
  return theme ? inLanguage(theme.name, language) : id
}

/** Things gathered by theme, themes in the order of the norms. */
export function byTheme<Themed extends { readonly theme: string }>(
  list: readonly Themed[],
  { knowledge }: View,
): readonly (readonly [string, readonly Themed[]])[] {
  const groups = grouped(list, ({ theme }) => theme)
  const ordered = knowledge.vocabulary.themes.map(({ id }) => id)
  return [...new Set([...ordered, ...groups.keys()])].flatMap(theme => {
    const group = groups.get(theme)
    return group ? [[theme, group] as const] : []
  })
}
