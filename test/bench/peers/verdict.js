/** The verdict on one subject from three truths; nothing for a subject that `where` leaves out. */
export function verdictFrom(where, gate, asked) {
  if (where === 'no') return undefined
  if (gate === 'no') return 'not-applicable'
  if (where === 'unknown' || gate === 'unknown' || asked === 'unknown') return 'undetermined'
  return asked === 'yes' ? 'met' : 'unmet'
}

const worstFirst = ['unmet', 'undetermined', 'met']

/** Unmet, else undetermined, else met, else not applicable. */
export const rollUp = verdicts => worstFirst.find(one => verdicts.includes(one)) ?? 'not-applicable'
