import type { Day } from '../../../values/day.ts';
import type { UsersContent } from './matter.ts';

/** What the forms are called. */
export const usersFormName = ({ formOrder }: Pick<UsersContent, 'formOrder'>): string =>
  formOrder === null ? 'Beslut om behörighet' : 'Behörighet till LEFI Online';

/** The exact text that the responsible manager signs. Persons are told by name: their numbers stand nowhere but in their table. */
export function writeUsersText(
  content: UsersContent,
  { operator, version, today }: { readonly operator: string; readonly version: number; readonly today: Day },
): string {
  const { organisation, manager, users } = content;
  return [
    usersFormName(content),
    `Till: ${operator}`,
    `Organisation: ${organisation.name}, organisationsnummer ${organisation.organisationsnummer}`,
    `Som ansvarig chef beslutar jag att dessa personer ska ha behörighet till webbgränssnittet i LEFI Online:`,
    ...users.map(
      ({ name, email, fromOn, untilOn }, index) =>
        `${index + 1}. ${name} (${email}), från och med ${fromOn}${untilOn === '' ? ', tills vidare' : ` till och med ${untilOn}`}`,
    ),
    'Jag ansvarar för att de behöver behörigheten i sitt arbete och för att den som inte längre ska ha den avanmäls omgående.',
    `Ansvarig chef: ${manager.name}`,
    `Datum: ${today}`,
    `Listans version: ${version}`,
  ].join('\n');
}
