import type { Day } from '../../../values/day.ts';
import {
  type AboutConnection,
  connectionInWords,
  dayInWords,
  type NamedOrganisation,
  organisationInWords,
  type Template,
} from './template.ts';

export interface AgentEnded extends AboutConnection {
  readonly agent: NamedOrganisation;
  readonly from: Day;
}

export const agentEnded: Template<AgentEnded> = {
  subject: () => 'Ombudets uppdrag upphör',
  paragraphs: (values) => [
    `Vi har registrerat att uppdraget som ombud för ${connectionInWords(values)} upphör från och med den ${dayInWords(values.from)}.`,
    `Ombud: ${organisationInWords(values.agent)}`,
    'Från den dagen nekas frågor som ombudet ställer för kommunen.',
  ],
};
