import type { DesignView } from '../view.ts'
import type { Views } from './diff-document.ts'

/** Who names what a path belongs to: the second design, unless only the first has it. */
export function viewKnowing(path: string, { before, after }: Views): DesignView {
  const [kind = '', id = ''] = path.split('/')
  const { bodies, mandates } = after.design
  const hasBody = (body: string) => bodies.some(one => one.id === body)
  if (kind === 'bodies') return hasBody(id) ? after : before
  if (kind === 'separations') return id.split('+').every(hasBody) ? after : before
  return kind === 'mandates' && id !== '' && id !== 'complete' && !mandates.some(one => one.id === id)
    ? before
    : after
}
