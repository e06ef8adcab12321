import type { Design } from '../../src/model/design.ts'
import type { DesignView, View } from '../../src/report/view.ts'
import { knowledge } from './sample-knowledge.ts'

export const view: View = {
  language: 'en',
  width: 80,
  color: false,
  depth: 'standard',
  knowledge,
  version: '0.0.0',
  now: new Date('2026-03-01T12:00:00Z'),
}

export const design: Design = {
  id: 'xx-council',
  name: { en: 'Council for the Oversight of Places of Detention', nl: 'Raad voor het Toezicht' },
  file: 'designs/council.yaml',
  asOf: '2021-10',
  status: 'proposal',
  state: {
    id: 'xx',
    name: { en: 'Utopia' },
    levels: [
      { id: 'union', name: { en: 'Union' } },
      { id: 'north', name: { en: 'Northern Land' } },
    ],
    places: [
      { id: 'prison', type: 'prison', name: { en: 'Prison' }, levels: ['union'] },
      {
        id: 'cells',
        type: 'police-cell',
        name: { en: 'Cells of the harbour police' },
        levels: ['union', 'north'],
      },
    ],
  },
  sources: new Map([
    ['act', { id: 'act', title: 'Oversight Act' }],
    ['memo', { id: 'memo', title: { en: 'Memo of the Coalition' } }],
  ]),
  bodies: [
    { id: 'council', name: { en: 'Central Council' }, role: 'put-forward' },
    { id: 'commissions', name: { en: 'Local commissions' }, partOf: 'council', role: 'put-forward' },
  ],
  mandates: [
    {
      id: 'prisons',
      body: 'council',
      function: 'monitoring',
      places: ['prison'],
      except: [],
      levels: ['union'],
    },
  ],
  separations: [],
  facts: new Map(),
  fixed: [],
  texts: new Map(),
  lines: new Map(),
}

export const designView: DesignView = { ...view, design }

export const other: Design = {
  ...design,
  id: 'xx-institute',
  name: { en: 'Institute for Human Rights' },
  status: 'enacted',
  asOf: '2022',
}
