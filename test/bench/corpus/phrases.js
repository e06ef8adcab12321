// What the generated designs are written with: the manner of fixtures/belgium, invented content.

/** The texts that a generated design cites; those of the state stand beside them. */
export const ownSources = ['founding-act', 'rules-of-procedure', 'annual-report-2020', 'website']

const stateSources = ['memo', 'prison-act', 'catalogue']

export const cited = [...ownSources, ...ownSources, ...stateSources]

export const pinpoints = [
  'art-4',
  'art-22-no-1',
  'art-24-par-7',
  'art-25/3-par-1',
  'arts-20-31/1',
  'M-094',
  'p-17',
  'home-page',
]

export const notes = [
  'By two thirds of the votes cast.',
  'The article sets no special majority.',
  'On the spot; personal data only with prior written consent.',
  'Advice to the parliament and to two ministers; other addressees were not established.',
  'Members and staff alike; exceptions are not established.',
  'Not stated in terms; whether free contact implies it is not settled.',
  'The bureau of four works full time; the others receive a fee per day.',
  'One grant for council and commissions, approved by parliament.',
  'During the term of office only.',
  'So the memo; the text itself was not read again.',
  'The draft goes to the ministers, who have two months to comment.',
  'Some 350 candidates sought in July 2019.',
  'The same people do both, as the council itself reports.',
  'Read in full, the act knows no such rule; no bill was found that would add one.',
  'Only the sentence implementation court is excluded; one sitting judge per language is required.',
  'Announced for the following year; whether it came is not known.',
]

/** Places of the Belgian catalogue that mandates name, each with the levels that answer for it. */
export const places = [
  { ids: ['prison'], levels: ['federal'] },
  { ids: ['psychiatric-annex', 'social-defence-establishment'], levels: ['federal'] },
  { ids: ['closed-centre', 'closed-centre-family-unit', 'return-house'], levels: ['federal'] },
  { ids: ['police-cell'], levels: ['federal', 'local-police'] },
  { ids: ['court-cell', 'police-prison-transport'], levels: ['federal'] },
  { ids: ['flemish-community-institution', 'flemish-youth-prison'], levels: ['flemish-community'] },
  { ids: ['ippj', 'ccmd'], levels: ['french-community'] },
  { ids: ['care-home', 'disability-facility'], levels: ['flemish-community', 'walloon-region'] },
]
