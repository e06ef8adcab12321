import type { Host } from './host.ts'
import { WrongUsage } from './usage.ts'

/** The day that the clock shows, the same in every place of the world. */
export function todayOf({ now }: Pick<Host, 'now'>): string {
  const date = now()
  const today = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)
  if (!/^\d{4}-\d\d-\d\d$/.test(today)) throw new WrongUsage('no-date')
  return today
}
