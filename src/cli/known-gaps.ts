import { fingerprint } from '../engine/fingerprint.ts'
import { overall } from '../engine/standing/overall.ts'
import { emptyRegister, type Register, registerOf } from '../engine/standing/register.ts'
import { loadKnown } from '../load/load-known.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Problem } from '../model/problem.ts'
import type { Across, Overall, Standing } from '../model/standing.ts'
import { overallRemarks, standingRemarks } from '../report/standing/remarks-text.ts'
import type { View } from '../report/view.ts'
import type { Host } from './host.ts'
import type { Options } from './options.ts'
import { todayOf } from './today-of.ts'

/** What a call says is known of gaps. */
export interface KnownGaps {
  readonly register: Register
  readonly problems: readonly Problem[]
  /** The files it was read from. */
  readonly files: readonly string[]
}

/** Reads the baselines and waivers that a call names; without any, the clock is not read either. */
export async function knownGaps(
  { baseline: baselines = [], waivers = [] }: Pick<Options, 'baseline' | 'waivers'>,
  { rules }: Pick<Knowledge, 'rules'>,
  host: Host,
): Promise<KnownGaps> {
  const files = [...baselines, ...waivers]
  if (files.length === 0) return { register: emptyRegister, problems: [], files }
  const today = waivers.length > 0 ? todayOf(host) : ''
  const { known, problems } = await loadKnown({ baselines, waivers }, host, { fingerprint, rules })
  // Half of what is known would be taken for all of it.
  const register = problems.length > 0 ? emptyRegister : registerOf(known, rules, today)
  return { register, problems, files }
}

/** Where remarks are told. */
interface Told {
  readonly view: View
  readonly host: Host
}

/** Tells, on standard error, what no longer holds of what was known of a design. */
export function tellStanding(standing: Standing, { view, host }: Told): void {
  const remarks = standingRemarks(standing, standing.across.design, view)
  if (remarks) host.tell(`${remarks}\n`)
}

/** Tells what of it only shows over all designs; nothing where nothing was known. */
export function tellOverall(
  register: Register,
  designs: readonly Across[],
  { view, host }: Told,
): Overall | undefined {
  if (!register.asked) return undefined
  const found = overall(register, designs)
  const remarks = overallRemarks(found, view)
  if (remarks) host.tell(`${remarks}\n`)
  return found
}
