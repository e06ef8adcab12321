import type { Norms, Provision } from '../../src/model/norm.ts'

const instrumentOf = (id: string): string => id.split('-')[0] ?? ''

const provision = (id: string, pinpoint: string, more: Partial<Provision>): Provision => ({
  id,
  instrument: instrumentOf(id),
  pinpoint,
  confidence: 'confirmed',
  strength: 'obligation',
  theme: 'independence-personal',
  checkable: 'yes',
  exhausted: false,
  requires: { en: `What ${instrumentOf(id)} asks here.` },
  ...more,
})

const instrument = (id: string, norms: string, order: number, name: string) => ({
  id,
  norms,
  order,
  name: { en: name },
  title: { en: `${name}, the whole title` },
  date: '2002',
  authority: 'treaty',
  binding: order === 1,
})

export const norms: Norms = {
  instruments: [
    instrument('OPCAT', 'opcat', 1, 'OPCAT'),
    instrument('SPTG', 'spt', 2, 'SPT Guidelines'),
    instrument('COAL', 'coalition', 90, 'OPCAT Coalition'),
  ],
  provisions: [
    provision('OPCAT-18.1-b', 'art. 18(1)', { exhausted: true }),
    provision('OPCAT-20-d', 'art. 20(d)', {}),
    provision('OPCAT-29', 'art. 29', {}),
    provision('OPCAT-2', 'art. 2', { checkable: 'no', why: { en: 'Addressed to the Subcommittee.' } }),
    provision('SPTG-32', 'para. 32', { confidence: 'probable', strength: 'recommendation' }),
    provision('COAL-M-067', 'claim SECRET-067', { confidence: 'unconfirmed', strength: 'position' }),
  ],
}
