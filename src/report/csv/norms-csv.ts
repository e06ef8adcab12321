import type { Instrument, Provision } from '../../model/norm.ts'
import { type NormsInput, rulesOf } from '../catalogue/norms-document.ts'
import { inLanguage } from '../in-language.ts'
import { pinpointOf } from '../name-provision.ts'
import { nameTheme } from '../name-theme.ts'
import { type Column, csvText, several, yesNo } from './csv-text.ts'

/** Every provision and the rules that test it, one row for each. */
export const normsCsv = (input: NormsInput): string =>
  csvText(columnsFor(input), input.norms.provisions, input.view.csv)

function columnsFor({ norms, rules, view }: NormsInput): readonly Column<Provision>[] {
  const instruments = new Map<string, Instrument>(norms.instruments.map(one => [one.id, one]))
  const nameOf = (id: string) => inLanguage(instruments.get(id)?.name ?? id, view.language)
  return [
    { name: 'instrumentName', cell: ({ instrument }) => nameOf(instrument) },
    { name: 'pinpoint', cell: provision => pinpointOf(provision, view) },
    { name: 'requires', cell: ({ requires }) => inLanguage(requires, view.language) },
    { name: 'strength', cell: ({ strength }) => strength },
    { name: 'themeName', cell: ({ theme }) => nameTheme(theme, view) },
    { name: 'checkable', cell: ({ checkable }) => checkable },
    { name: 'exhausted', cell: ({ exhausted }) => yesNo(exhausted) },
    { name: 'rules', cell: provision => several(rulesOf(provision, rules).map(({ id }) => id)) },
    { name: 'why', cell: ({ why }) => why && inLanguage(why, view.language) },
    { name: 'confidence', cell: ({ confidence }) => confidence },
    { name: 'provision', cell: ({ id }) => id },
    { name: 'instrument', cell: ({ instrument }) => instrument },
    { name: 'theme', cell: ({ theme }) => theme },
  ]
}
