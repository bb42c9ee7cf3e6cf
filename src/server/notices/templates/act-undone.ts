import type { Day } from '../../../values/day.ts';
import { type AboutConnection, connectionInWords, dayInWords, type Template } from './template.ts';

export interface ActUndone extends AboutConnection {
  /** What has been undone, in words. */ readonly act: string;
  readonly doneOn: Day;
  readonly reason: string;
}

export const actUndone: Template<ActUndone> = {
  subject: () => 'En registrering för anslutningen är ångrad',
  paragraphs: (values) => [
    `Det här är ångrat för ${connectionInWords(values)}: ${values.act}, registrerat den ${dayInWords(values.doneOn)}.`,
    `Skälet är:\n${values.reason}`,
    'Det som gällde före registreringen gäller igen.',
  ],
};
