import type { Instrument, Provision } from '../model/norm.ts'
import { byId } from './by-id.ts'
import { grouped } from './grouped.ts'
import { inLanguage } from './in-language.ts'
import { oncePerVoice } from './once-per-view.ts'
import { type Voice, word } from './word.ts'

/** A provision with its instrument, if the knowledge has them. */
export function provisionOf(
  id: string,
  { knowledge }: Pick<Voice, 'knowledge'>,
): { provision: Provision; instrument: Instrument } | undefined {
  const provision = byId(knowledge.norms.provisions, id)
  const instrument = provision && byId(knowledge.norms.instruments, provision.instrument)
  return instrument && { provision, instrument }
}

/** The pinpoint as it may be printed: marked if probable, `undefined` if nobody has confirmed it. */
export function pinpointOf({ pinpoint, confidence }: Provision, voice: Voice): string | undefined {
  if (confidence === 'unconfirmed') return undefined
  return confidence === 'confirmed' ? pinpoint : word(voice, 'provision.to-check', { pinpoint })
}

/** What is cited of one instrument, each pinpoint once; an unconfirmed one leaves the instrument's name alone. */
export interface Cited {
  readonly instrument: Instrument
  readonly provisions: readonly Provision[]
  readonly pinpoints: readonly string[]
}

/** Provisions gathered by instrument, in the order in which they are named. */
export function citedByInstrument(ids: readonly string[], voice: Voice): readonly Cited[] {
  const known = ids.map(id => provisionOf(id, voice)).filter(one => one !== undefined)
  return [...grouped(known, ({ instrument }) => instrument)].map(([instrument, cited]) => {
    const provisions = cited.map(({ provision }) => provision)
    const pinpoints = provisions.map(one => pinpointOf(one, voice)).filter(one => one !== undefined)
    return { instrument, provisions, pinpoints: [...new Set(pinpoints)] }
  })
}

/** Provisions as a lawyer cites them, gathered by instrument: “OPCAT, art. 18(1); SPT Guidelines, para. 32”. */
export const nameProvisions = (ids: readonly string[], voice: Voice): string => nameAll(voice, ...ids)

const nameAll = oncePerVoice((voice, ...ids: readonly string[]): string =>
  citedByInstrument(ids, voice)
    .map(({ instrument, pinpoints }) =>
      [inLanguage(instrument.name, voice.language), ...pinpoints].join(', '),
    )
    .join('; '),
)

/** The provision that a rule reads first, in short: without what its pinpoint adds in brackets after a space. */
export const nameFirstProvision = ([first = '']: readonly string[], voice: Voice): string =>
  nameInShort(voice, first)

const nameInShort = oncePerVoice((voice, id: string): string => {
  const found = provisionOf(id, voice)
  if (found === undefined) return ''
  const { provision, instrument } = found
  const short = { ...provision, pinpoint: provision.pinpoint.replace(/ \(.*\)$/, '') }
  return [inLanguage(instrument.name, voice.language), pinpointOf(short, voice)].filter(Boolean).join(', ')
})
