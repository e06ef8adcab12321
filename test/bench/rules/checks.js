// The one set of checks that every contender is given, in the rule language of opcat.

const granted = { in: ['full', 'implied'] }
const notTheExecutive = { in: ['parliament', 'judiciary', 'no-one'] }
const byItself = { in: ['itself', 'host-head'] }

/** Of each body that monitors. */
const ofBodies = {
  'rank-of-basis': { 'basis.rank': { in: ['constitution', 'act'] } },
  'mandate-in-basis': { 'basis.states-mandate': 'yes' },
  'purpose-is-prevention': { 'basis.purpose': { in: ['preventive', 'among-others'] } },
  'powers-in-basis': { 'basis.contents': { includes: 'powers' } },
  'dismissal-in-basis': { 'basis.contents': { includes: 'dismissal' } },
  'text-of-its-own': { 'basis.npm-specific': { in: ['own-law', 'own-chapter'] } },
  'open-definition': { 'scope.definition': { in: ['open', 'open-with-examples', 'article-4'] } },
  'any-authority': { 'scope.authorities': { includes: ['judicial', 'administrative'] } },
  'private-places': { 'scope.private': 'yes' },
  'attached-to-no-executive': { 'independence.attached-to': notTheExecutive },
  'no-instructions': { 'independence.instructions': 'no' },
  'independence-clause': { 'independence.clause': 'own' },
  'dissolved-by-legislature': { 'independence.dissolved-by': { in: ['legislature', 'none'] } },
  'programme-unapproved': { 'programme.approved-by': byItself },
  'reports-unapproved': { 'reports.approved-by': byItself },
  'unit-apart': { all: [{ 'unit.separate': 'yes' }, { 'unit.own-staff': 'yes' }] },
  'own-budget': { any: [{ 'budget.own-line': 'yes' }, { 'budget.autonomous': 'yes' }] },
  'budget-by-parliament': { 'budget.decided-by': { in: ['parliament', 'itself'] } },
  'sufficient-budget': { 'budget.sufficient': 'yes' },
  'money-paid': { 'budget.paid': 'yes' },
  'means-not-revocable': { 'means.revocable': 'no' },
  'own-staff': { 'staff.own': 'yes' },
  'three-of-staff': { 'staff.number': { 'at-least': 3 } },
  'staff-not-seconded': { 'staff.seconded': 'no' },
  'own-recruitment': { 'staff.recruited-by': { in: ['itself', 'parent-body', 'host-head'] } },
  'nurses-and-doctors': {
    any: [
      { 'staff.disciplines': { includes: 'medicine' } },
      { 'members.disciplines': { includes: 'medicine' } },
    ],
  },
  'five-members': { 'members.number': { 'at-least': 5 } },
  'open-call': { 'members.open-call': 'yes' },
  'term-of-four-years': {
    all: [{ 'members.term': { 'at-least': 4 } }, { 'members.term': { 'at-most': 7 } }],
  },
  'renewed-at-most-once': { 'members.renewal': { in: ['not-renewable', 'once'] } },
  'grounds-listed': { 'members.dismissal-grounds': 'listed' },
  'dismissal-apart': { 'members.dismissal-by': { in: ['court', 'independent-panel', 'qualified-majority'] } },
  'no-dismissal-for-work': { 'members.dismissal-for-work': 'no' },
  'members-not-seconded': { 'members.seconded': 'no' },
  'executive-barred': { 'members.incompatible': { includes: 'executive-office' } },
  'overseen-barred': { 'members.incompatible': { includes: ['overseen-administration', 'police'] } },
  recusal: { 'members.recusal': 'yes' },
  'politicians-do-not-vote': { 'members.politicians-vote': 'no' },
  'gender-balance': { 'members.gender-balance': 'yes' },
  'child-specialists': { 'members.disciplines': { includes: 'children' } },
  'mental-health': { 'members.disciplines': { includes: 'mental-health' } },
  'paid-members': { 'members.volunteers': 'none' },
  training: { all: [{ 'training.required': 'yes' }, { 'training.continuing': 'yes' }] },
  'no-reprisals': { 'safeguards.no-reprisals': { in: ['unconditional', 'good-faith'] } },
  'any-prejudice': { 'safeguards.reprisal-scope': 'any-prejudice' },
  immunity: { 'safeguards.immunity': 'lasting' },
  privilege: { 'safeguards.privilege': 'yes' },
  'personal-data': { 'safeguards.personal-data': 'express-consent' },
  'own-annual-report': { 'annual-report.own': 'yes' },
  published: { any: [{ 'annual-report.published': 'yes' }, { 'reports.publication': 'own-decision' }] },
  'to-every-authority': { 'recommendations.power': 'all-authorities' },
  'duty-to-examine': { 'recommendations.examine-duty': 'yes' },
  'comments-on-bills': { 'legislation.comment': { includes: 'bills' } },
  'contact-with-subcommittee': { 'spt-contact': 'yes' },
  'regular-visits': { 'visits.regular': 'yes' },
  'own-initiative': { 'visits.initiative': { includes: 'own' } },
  'power-to-visit': { all: [{ 'powers.visit': granted }, { 'powers.premises': granted }] },
  unannounced: { 'powers.unannounced': granted },
  files: { 'powers.files': granted },
  'private-interviews': { 'powers.private-interviews': granted },
  'choice-of-places': { all: [{ 'powers.choose-places': granted }, { 'powers.choose-persons': granted }] },
}

/** Of the mechanism as a whole. */
const ofMechanism = {
  'designated-by-text': { 'designation.act': { in: ['constitution', 'act', 'cooperation-agreement'] } },
  consulted: { 'designation.consultation': 'yes' },
  'designation-published': { 'designation.published': 'yes' },
  'regular-appraisal': { 'appraisal.regular': 'yes' },
  'basis-of-coordination': { 'coordination.basis': { in: ['constitution', 'act', 'cooperation-agreement'] } },
  'common-method': { 'coordination.common-method': 'yes' },
  'one-parliament': { 'budget.several-parliaments': 'no' },
}

const listed = (subjects, where, checks) =>
  Object.entries(checks).map(([id, require]) => ({ id: `bench/${id}`, for: subjects, where, require }))

/** The checks: what is required of whom. */
export const checks = [
  ...listed('bodies', { functions: { includes: 'monitoring' } }, ofBodies),
  ...listed('mechanism', undefined, ofMechanism),
]
