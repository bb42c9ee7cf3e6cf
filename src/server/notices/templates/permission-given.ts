import type { Day } from '../../../values/day.ts';
import { dayInWords, type Template } from './template.ts';

export interface PermissionGiven {
  /** The role in Swedish, as the pages show it. */
  readonly role: string;
  readonly organisation: string;
  readonly from: Day;
  /** Null: until further notice. */
  readonly lastOn: Day | null;
}

export const permissionGiven: Template<PermissionGiven> = {
  subject: () => 'Du har fått en behörighet',
  paragraphs: (values) => [
    `Du har fått behörigheten ${values.role} för ${values.organisation}.`,
    values.lastOn === null
      ? `Den gäller från och med den ${dayInWords(values.from)} och tills vidare.`
      : `Den gäller från och med den ${dayInWords(values.from)} till och med den ${dayInWords(values.lastOn)}.`,
    'Använd den bara när du behöver den för att utföra dina arbetsuppgifter. Allt som görs med den loggas.',
  ],
};
