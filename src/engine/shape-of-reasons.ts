import type { Ground, Node } from './node.ts'
import { type AboutFact, factNumber, follow, placed, type Shape, textOf } from './shape.ts'

const [free, forcedBy] = [10, 11]

/** How a tree looks to who asks for the reasons of a truth that it has; nothing where it is too large. */
export function shapeOfReasons(node: Node, truth: 'yes' | 'no'): Shape | undefined {
  const codes: number[] = []
  const grounds: Ground[] = []
  const facts: AboutFact[] = []
  follow(node, truth, {
    codes,
    leaf: ({ forcing }) => {
      if (forcing.length === 1 && forcing[0]?.length === 0) {
        codes.push(free)
        return
      }
      codes.push(forcedBy, forcing.length)
      for (const set of forcing) {
        codes.push(set.length)
        for (const ground of set) codes.push(placed(ground, grounds), factNumber(ground.fact, facts))
      }
    },
  })
  const looks = textOf(truth, codes)
  return looks === undefined ? undefined : { looks, grounds, gaps: [] }
}
