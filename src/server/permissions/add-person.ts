import type { AccessLog } from '../access-log/index.ts';
import type { Database } from '../database/index.ts';
import { doAct } from '../parties/index.ts';
import { requireMandate, type Mandate } from './mandate.ts';
import { personNamed } from './person.ts';
import { readPerson } from './read-person.ts';

/** Makes a person known, so that permissions can be ordered for her. It gives nothing by itself. */
export async function addPerson(
  database: Database,
  mandate: Mandate,
  person: { readonly personnummer: string; readonly name: string },
  { accessLog }: { readonly accessLog: AccessLog },
): Promise<{ readonly personId: string }> {
  requireMandate(mandate, 'order-permission');
  const read = readPerson(person);
  return await doAct(database, { accessLog, by: mandate.by }, async ({ transaction }) => {
    const { id: personId } = await personNamed(transaction, read);
    return { record: { act: 'person-added', facts: { personId } }, added: { personId } };
  });
}
