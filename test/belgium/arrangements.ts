import type { Expected } from './expected.ts'

/** What an expert expects of the oversight that existed in 2021, and of the law of 2024. */
export const arrangements: Expected = {
  'status-quo': {
    'visits to closed centres are ad hoc': {
      'opcat/19-a-regular-visits/practice myria': 'unmet',
      'opcat/29-reached/practice closed-centre-family-unit@federal': 'unmet',
    },
    'access is undefined in law': {
      'opcat/20-b-files/law myria': 'unmet',
      'opcat/20-c-premises/law myria': 'unmet',
      'opcat/20-d-private-interviews/law myria': 'unmet',
      'closed-centre@federal': 'partly',
    },
    'bodies attached to the executive': {
      'opcat/17-attached-to-overseen-ministry/law aig': 'unmet',
      'coalition/no-executive-direction/law aig': 'unmet',
      'coalition/no-executive-direction/law dgde': 'unmet',
      'opcat/17-attached-to-overseen-ministry/law ctrg': 'met',
      'opcat/17-attached-to-overseen-ministry/law committee-p': 'met',
    },
    'access of organisations is precarious': {
      'opcat/3-visiting-body/law ngo-visitors': 'unmet',
      'opcat/18-1-direction-of-visits/law ngo-visitors': 'unmet',
      'opcat/19-a-regular-visits/practice ngo-visitors': 'met',
    },
    'and no mechanism': {
      'opcat/3-designated/law': 'unmet',
      'police-cell@local-police': 'uncovered',
      'intensive-treatment-unit@federal': 'uncovered',
      'police-prison-transport@federal': 'undetermined',
    },
  },
  'law-2024': {
    'federal places only': {
      'care-home@flemish-community': 'uncovered',
      'ippj@french-community': 'uncovered',
      'disability-facility@cocof': 'uncovered',
      'other@walloon-region': 'uncovered',
      'opcat/29-reached/law': 'unmet',
      'OPCAT-29': 'unmet',
    },
    'the unread articles leave their facts undetermined': {
      'opcat/20-b-files/law department': 'undetermined',
      'opcat/20-d-private-interviews/law department': 'undetermined',
      'opcat/21-1-ban-on-reprisals/law': 'undetermined',
      'opcat/35-immunity/law': 'undetermined',
      'opcat/20-f-contact-with-subcommittee/law': 'undetermined',
      'opcat/18-1-seconded-officials/law department': 'undetermined',
      'spt/30-not-the-same-people/law commissions+complaints-committees': 'undetermined',
      'coalition/not-several-parliaments/law': 'undetermined',
      'military-cell@federal': 'undetermined',
    },
    'a unit of its own in the host institution, with staff and budget': {
      'spt/32-separate-unit/law department': 'met',
      'spt/32-own-staff/law department': 'met',
      'spt/32-own-budget/law department': 'met',
      'opcat/20-c-premises/law department': 'met',
    },
    'the Prison Act, which was read, still restricts access': {
      'opcat/20-c-premises/law commissions': 'unmet',
      'prison@federal': 'partly',
    },
  },
}
