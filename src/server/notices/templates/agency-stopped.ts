import type { Day } from '../../../values/day.ts';
import { type AboutConnection, connectionInWords, dayInWords, type Template } from './template.ts';

export interface AgencyStopped extends AboutConnection {
  readonly agency: string;
  readonly stoppedOn: Day;
}

export const agencyStopped: Template<AgencyStopped> = {
  subject: (values) => `${values.agency} lämnar inte längre uppgifter till kommunen`,
  paragraphs: (values) => [
    `${values.agency} slutar lämna uppgifter till ${connectionInWords(values)} från och med den ${dayInWords(values.stoppedOn)}, enligt punkt 7.2 i avtalet.`,
    `Frågor till ${values.agency} nekas från den dagen. Övriga uppgiftslämnare svarar som förut.`,
  ],
};
