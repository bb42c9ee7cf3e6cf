import type { Day } from '../../../values/day.ts';
import { dayInWords, type Template } from './template.ts';

export interface PermissionWithdrawn {
  /** The role in Swedish, as the pages show it. */
  readonly role: string;
  readonly organisation: string;
  readonly from: Day;
}

export const permissionWithdrawn: Template<PermissionWithdrawn> = {
  subject: () => 'En behörighet har upphört',
  paragraphs: (values) => [
    `Din behörighet ${values.role} för ${values.organisation} upphör från och med den ${dayInWords(values.from)}.`,
    'Är du inloggad med den loggas du ut. Är det fel, kontakta den som beställer behörigheter hos er.',
  ],
};
