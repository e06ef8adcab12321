import type { Expected } from './expected.ts'

/** What an expert expects of the four options of autumn 2021. */
export const options: Expected = {
  ctrg: {
    'monitoring and complaints are not apart in law: members stand in for each other': {
      'coalition/complaints-by-other-people/law commissions+complaints-committees': 'unmet',
      'coalition/complaints-by-other-people/law ctrg+appeal-committees': 'unmet',
      'coalition/complaints-by-other-people/law ctrg+complaints-committees': 'met',
      'coalition/complaints-without-visit-files/law commissions+complaints-committees': 'unmet',
      'coalition/three-institutions/law': 'unmet',
      'coalition/complaints-in-the-judiciary/law': 'unmet',
    },
    'a rule on recusal exists; whether an earlier visit is enough for it, the Act does not say': {
      'spt/30-not-the-same-people/law commissions+complaints-committees': 'undetermined',
    },
    'nor in practice: members may go on monitoring, see the reports and attend the meetings': {
      'coalition/complaints-by-other-people/practice commissions+complaints-committees': 'unmet',
      'coalition/complaints-without-visit-files/practice commissions+complaints-committees': 'unmet',
      'coalition/complaints-apart-in-meetings/practice commissions+complaints-committees': 'unmet',
      'spt/30-not-the-same-people/practice commissions+complaints-committees': 'unmet',
      'spt/30-knowledge-from-visits/practice commissions+complaints-committees': 'unmet',
    },
    'one body mediates and monitors': {
      'coalition/mediation-in-a-second-body/law commissions+commissions': 'unmet',
      'coalition/no-complaints-or-mediation-institution/law commissions': 'unmet',
      'spt/32-separate-unit/law commissions': 'unmet',
    },
    'members who hear appeals decide on detention': {
      'coalition/deciders-not-detaining/law': 'unmet',
      'coalition/deciders-not-detaining/practice': 'unmet',
    },
    'officials are seconded': {
      'opcat/18-1-seconded-officials/law ctrg': 'unmet',
      'opcat/18-1-seconded-officials/practice ctrg': 'unmet',
      'opcat/18-1-seconded-chair/law ctrg': 'unmet',
    },
    'coverage has holes': {
      'police-cell@federal': 'uncovered',
      'police-cell@local-police': 'uncovered',
      'court-cell@federal': 'uncovered',
      'closed-centre@federal': 'uncovered',
      'inad@federal': 'uncovered',
      'airport-cell@federal': 'uncovered',
      'port@federal': 'uncovered',
      'psychiatric-hospital-compulsory@federal': 'uncovered',
      'psychiatric-hospital-compulsory@walloon-region': 'uncovered',
      'flemish-community-institution@flemish-community': 'uncovered',
      'ippj@french-community': 'uncovered',
      'OPCAT-29': 'unmet',
    },
    'undetermined where nobody could verify': {
      'police-prison-transport@federal': 'undetermined',
      'fpc@federal': 'undetermined',
      'transition-house@federal': 'undetermined',
    },
    'prisons are reached, with restricted powers': {
      'prison@federal': 'partly',
      'opcat/29-reached/practice prison@federal': 'met',
      'opcat/20-c-premises/law': 'unmet',
      'opcat/20-b-files/law': 'unmet',
      'opcat/20-d-private-interviews/law': 'met',
    },
    'a report that is public, but not one that the State must spread': {
      'opcat/23-publication-by-the-state/law': 'undetermined',
    },
    'attached to one parliament, which votes the means and gets the report': {
      'opcat/17-attached-to-overseen-ministry/law': 'met',
      'coalition/not-several-parliaments/law': 'met',
      'spt/29-presented-to-parliament/law': 'met',
      'spt/12-own-budget-request/law commissions': 'met',
    },
    'judges and lawyers sit, volunteers do the visiting': {
      'coalition/judges-and-lawyers/law': 'met',
      'coalition/lived-experience/law': 'unmet',
      'coalition/no-volunteers/practice commissions': 'unmet',
    },
  },
  ombudsmen: {
    'neither coverage nor access is for all places': {
      'prison@federal': 'uncovered',
      'police-cell@federal': 'uncovered',
      'flemish-community-institution@flemish-community': 'uncovered',
      'dg-youth@german-speaking-community': 'uncovered',
      'ippj@french-community': 'undetermined',
      'closed-centre@federal': 'undetermined',
      'opcat/3-visiting-body/law flemish-ombudsman': 'unmet',
      'opcat/20-b-files/law flemish-ombudsman': 'unmet',
      'opcat/20-c-premises/law german-speaking-ombudsperson': 'unmet',
      'opcat/20-c-premises/law federal-ombudsmen': 'undetermined',
      'OPCAT-29': 'unmet',
    },
    'complaints and mediation in the same institution, without a separate unit': {
      'spt/32-separate-unit/law federal-ombudsmen': 'unmet',
      'spt/32-separate-unit/law flemish-ombudsman': 'unmet',
      'spt/32-separate-unit/law walloon-ombudsman': 'undetermined',
      'SPTG-32-a': 'unmet',
    },
    'and against the position': {
      'coalition/no-complaints-or-mediation-institution/law federal-ombudsmen': 'unmet',
      'coalition/three-institutions/law brussels-ombudsman+brussels-ombudsman': 'unmet',
      'coalition/mediation-in-a-second-body/law': 'unmet',
      'coalition/complaints-by-other-people/practice': 'unmet',
    },
    'several parliaments, several budgets, no single body': {
      'coalition/not-several-parliaments/law': 'unmet',
      'coalition/one-budget/law': 'unmet',
      'coalition/single-institution/law': 'unmet',
    },
    'never monitored in practice, though competent for some places': {
      'opcat/29-reached/practice prison@federal': 'unmet',
      'opcat/29-reached/practice closed-centre@federal': 'unmet',
      'opcat/19-a-regular-visits/practice federal-ombudsmen': 'unmet',
      'opcat/19-a-regular-visits/practice flemish-ombudsman': 'undetermined',
      'spt/25-own-manner-and-frequency/practice flemish-ombudsman': 'undetermined',
    },
    'the Brussels one exists in law with no one in office': {
      'spt/7-constitution-or-act/law brussels-ombudsman': 'met',
      'opcat/19-a-regular-visits/practice brussels-ombudsman': 'not-applicable',
      'opcat/29-reached/practice disability-facility@cocof': 'unmet',
    },
  },
  ifdh: {
    'no mandate to visit, and a competence that is federal and residual': {
      'opcat/3-visiting-body/law': 'unmet',
      'opcat/19-a-regular-visits/law': 'unmet',
      'prison@federal': 'uncovered',
      'care-home@flemish-community': 'uncovered',
      'opcat/19-b-recommendations/law': 'unmet',
      'spt/25-own-manner-and-frequency/practice': 'undetermined',
    },
    'no power of access': {
      'opcat/20-a-numbers/law': 'unmet',
      'opcat/20-b-files/law': 'unmet',
      'opcat/20-c-premises/law': 'unmet',
      'opcat/20-d-private-interviews/law': 'unmet',
      'opcat/20-d-third-persons/law': 'unmet',
      'opcat/20-e-choice-of-places/law': 'unmet',
    },
    'yet no gap in the separation of functions': {
      'coalition/no-complaints-or-mediation-institution/law': 'met',
      'coalition/three-institutions/law': 'not-applicable',
      'spt/30-not-the-same-people/law': 'not-applicable',
      'spt/32-separate-unit/law': 'not-applicable',
    },
    'an institution that is independent, with one parliament': {
      'opcat/18-1-guarantee/law': 'met',
      'opcat/18-1-seconded-officials/law': 'met',
      'opcat/35-immunity/law': 'met',
      'coalition/not-several-parliaments/law': 'met',
      'spt/9-dismissal-grounds/law': 'met',
    },
  },
  'ad-hoc': {
    'what the memo recommends is met': {
      'coalition/single-institution/law': 'met',
      'coalition/three-institutions/law': 'met',
      'coalition/judges-and-lawyers/law': 'met',
      'opcat/29-reached/law': 'met',
    },
    'what it leaves open is undetermined': {
      'care-home@cocom': 'undetermined',
      'opcat/3-designated/law': 'undetermined',
      'opcat/20-c-premises/law': 'undetermined',
      'opcat/21-1-ban-on-reprisals/law': 'undetermined',
      'coalition/not-several-parliaments/law': 'undetermined',
    },
    'judges among the members, against the stricter reading of the Guidelines': {
      'spt/18-judicial-office/law': 'unmet',
    },
    'nobody is in office, so nothing is practised': {
      'opcat/19-a-regular-visits/practice': 'not-applicable',
    },
  },
}
