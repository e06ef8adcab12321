import type { Host } from './host.ts'
import { WrongUsage } from './usage.ts'

/** The day that the clock shows, the same in every place of the world. */
export const todayOf = (host: Pick<Host, 'now'>): string => momentOf(host).toISOString().slice(0, 10)

/** The moment that the clock shows, to the second. */
export function momentOf({ now }: Pick<Host, 'now'>): Date {
  const date = now()
  if (Number.isNaN(date.getTime()) || !/^\d{4}-/.test(date.toISOString())) throw new WrongUsage('no-date')
  return new Date(Math.floor(date.getTime() / 1000) * 1000)
}
