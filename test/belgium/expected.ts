import type { Coverage } from '../../src/model/assessment.ts'
import type { Verdict } from '../../src/model/truth.ts'

/**
 * By fixture, sentence by sentence: a verdict, or how a place is covered in law. A key is `rule/plane`, rolled up over
 * its subjects; `rule/plane subject`; a provision; or `place@level`.
 */
export type Expected = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, Verdict | Coverage>>>>>
>
