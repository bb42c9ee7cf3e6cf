import type { Day } from '../../../values/day.ts';
import {
  type AboutConnection,
  connectionInWords,
  dayInWords,
  type NamedOrganisation,
  organisationInWords,
  type Template,
} from './template.ts';

export interface AgentRegistered extends AboutConnection {
  readonly agent: NamedOrganisation;
  readonly agreementOn: Day;
  readonly agreementReference: string;
  readonly from: Day;
}

export const agentRegistered: Template<AgentRegistered> = {
  subject: () => 'Ett ombud är registrerat',
  paragraphs: (values) => [
    `Vi har registrerat ett ombud för ${connectionInWords(values)} från och med den ${dayInWords(values.from)}.`,
    `Ombud: ${organisationInWords(values.agent)}`,
    `Personuppgiftsbiträdesavtal: den ${dayInWords(values.agreementOn)}, ${values.agreementReference}`,
    'Från den dagen får frågor ange ombudet som personuppgiftsbiträde. Kontakta oss genast om det inte stämmer.',
  ],
};
