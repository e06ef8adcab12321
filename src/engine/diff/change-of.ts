import type { Absent, Change } from '../../model/difference.ts'
import type { Verdict } from '../../model/truth.ts'

/** What became of a verdict. Not applicable and absent are alike here: nothing is asked, so nothing is met or missed. */
export function changeOf(before: Verdict | Absent, after: Verdict | Absent): Change {
  const [was, is] = [asked(before), asked(after)]
  if (was === is) return 'unchanged'
  if (is === 'undetermined') return 'unsettled'
  if (was === 'undetermined') return 'settled'
  // Whoever is new and falls short makes it worse; whoever is gone with its gap is shown, as improved.
  if (is === 'unmet') return 'worsened'
  if (was === 'unmet') return 'improved'
  return was === 'met' ? 'lapsed' : 'arisen'
}

const asked = (verdict: Verdict | Absent): Exclude<Verdict, 'not-applicable'> | 'not-asked' =>
  verdict === 'absent' || verdict === 'not-applicable' ? 'not-asked' : verdict
