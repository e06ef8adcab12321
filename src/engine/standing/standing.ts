import type { Finding } from '../../model/assessment.ts'
import type {
  Across,
  Attestation,
  Attested,
  Excuse,
  KnownFinding,
  Stale,
  Standing,
  Waiver,
} from '../../model/standing.ts'
import { intervalOf } from '../date.ts'
import type { Register } from './register.ts'
import { renamedIn } from './renamed.ts'
import { resemblances } from './resemblances.ts'
import { isKnownAs, isOpen, type JudgedDesign, type Scene, sceneOf } from './scene.ts'

const across = (design: string): Across => ({ design, used: new Set(), idle: [], resembles: [] })

/** Nothing was known: every open finding counts. */
export const nothingKnown = (design: string): Standing => ({
  asked: false,
  excuses: new Map(),
  stale: [],
  expired: [],
  renamed: [],
  across: across(design),
})

/**
 * The one function that decides how the findings on a design stand to what is known of it, on every path. An excuse
 * never changes a verdict; a known `undetermined` excuses no `unmet` (design, section 6).
 */
export function standing(register: Register, judged: JudgedDesign): Standing {
  if (!register.asked) return nothingKnown(judged.design.id)
  const scene = sceneOf(judged, register)
  const known = register.baseline.get(scene.design) ?? []
  const { inForce, expired, stale, shared } = entriesIn(register, scene)
  const outdated = staleIn(known, scene)
  const renamed = renamedIn(outdated, freshIn(known, scene))
  const explained = new Set(renamed.flatMap(({ entries }) => entries))
  return {
    asked: true,
    excuses: excusesOf(known, inForce, scene),
    stale: [...outdated.filter(({ entry }) => !explained.has(entry as KnownFinding)), ...stale],
    expired,
    renamed,
    across: { ...across(scene.design), ...shared, resembles: resemblances(register, judged) },
  }
}

/** Entries of the baseline that meet another verdict or nothing, of those that this run judges. */
const staleIn = (known: readonly KnownFinding[], scene: Scene): readonly Stale[] =>
  known
    .filter(entry => scene.judges(entry) && !isKnownAs(entry, scene.byFingerprint.get(entry.fingerprint)))
    .map(entry => {
      const found = scene.byFingerprint.get(entry.fingerprint)
      return { entry, now: scene.now(entry, found ? [found] : []) }
    })

/** Open findings on subjects that the baseline does not know. */
function freshIn(known: readonly KnownFinding[], { open }: Scene): readonly Finding[] {
  const subjects = new Set(known.map(({ subject }) => subject))
  return open.filter(({ subject }) => !subjects.has(subject))
}

interface InForce {
  readonly entry: Waiver | Attestation
  readonly findings: readonly Finding[]
}

interface Entries {
  readonly inForce: readonly InForce[]
  readonly expired: readonly (Waiver | Attestation)[]
  readonly stale: readonly Stale[]
  /** Of entries that name no design, it takes all designs to say whether they are stale. */
  readonly shared: Pick<Across, 'used' | 'idle'>
}

/** A waiver takes what is open, an attestation only what is undetermined. */
function entriesIn({ entries, today }: Register, scene: Scene): Entries {
  const own = [...entries.entries()].filter(([, { design = scene.design }]) => design === scene.design)
  const judged = own.filter(([, entry]) => scene.judges(entry))
  const looked = judged.map(([at, entry]) => {
    const found = scene.named(entry)
    const taken = found.filter(one =>
      entry.kind === 'waiver' ? isOpen(one) : one.verdict === 'undetermined',
    )
    return { at, entry, found, findings: taken, isOver: intervalOf(entry.expires).last < today }
  })
  const used = looked.filter(({ findings }) => findings.length > 0)
  const idle = looked
    .filter(({ findings }) => findings.length === 0)
    .map(({ at, entry, found }) => ({ at, entry, now: scene.now(entry, found) }))
  return {
    inForce: used.filter(({ isOver }) => !isOver),
    expired: used.filter(({ isOver }) => isOver).map(({ entry }) => entry),
    stale: idle.filter(({ entry }) => entry.design !== undefined).map(({ entry, now }) => ({ entry, now })),
    shared: {
      used: new Set(used.filter(({ entry }) => entry.design === undefined).map(({ at }) => at)),
      idle: idle.filter(({ entry }) => entry.design === undefined).map(({ at, now }) => ({ at, now })),
    },
  }
}

/** An attestation of `met` speaks first, then a waiver, then one of `unmet`, then the baseline. */
function excusesOf(
  known: readonly KnownFinding[],
  inForce: readonly InForce[],
  { byFingerprint }: Scene,
): ReadonlyMap<string, Excuse> {
  const baseline = known
    .filter(entry => isKnownAs(entry, byFingerprint.get(entry.fingerprint)))
    .map(({ fingerprint }) => [fingerprint, { by: 'baseline' }] as const)
  const attestations = taking(inForce, entry => entry.kind === 'attestation')
  // Of two that differ the one of `unmet` holds, whichever comes first.
  const inDoubt = attestations.toSorted(([, one], [, other]) => rankOf(one) - rankOf(other))
  const attested = new Map(inDoubt.map(([fingerprint, entry]) => [fingerprint, attestedBy(entry)]))
  const waived = taking(inForce, entry => entry.kind === 'waiver')
    .filter(([fingerprint]) => attested.get(fingerprint)?.verdict !== 'met')
    .map(([fingerprint, entry]) => [fingerprint, waivedBy(entry, attested.get(fingerprint))] as const)
  return new Map<string, Excuse>([...baseline, ...attested, ...waived])
}

const rankOf = ({ verdict }: Attestation): number => (verdict === 'unmet' ? 1 : 0)

/** Each finding with an entry that takes it; what comes first in the files comes last, since the last one counts. */
const taking = <Some extends Waiver | Attestation>(
  inForce: readonly InForce[],
  isOne: (entry: Waiver | Attestation) => entry is Some,
): readonly (readonly [string, Some])[] =>
  inForce
    .toReversed()
    .flatMap(({ entry, findings }) =>
      isOne(entry) ? findings.map(({ fingerprint }) => [fingerprint, entry] as const) : [],
    )

const attestedBy = ({ verdict, reason, by, expires }: Attestation): Attested => ({
  by: 'attestation',
  verdict,
  reason,
  author: by,
  expires,
})

const waivedBy = ({ reason, by, expires }: Waiver, attested: Attested | undefined): Excuse => ({
  by: 'waiver',
  reason,
  author: by,
  expires,
  ...(attested ? { attested } : {}),
})
