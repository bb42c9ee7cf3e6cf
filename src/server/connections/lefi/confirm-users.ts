import { randomUUID } from 'node:crypto';
import type { Database } from '../../database/index.ts';
import { doAct, FieldMistakes } from '../../parties/index.ts';
import { requireMandate } from '../../permissions/index.ts';
import { recordConnectionAct } from '../connection-act.ts';
import type { Acting } from './act-on-matter.ts';
import { look } from './begin-matter.ts';
import { lefiUsers } from './users.ts';

/** The contact confirms, from the yearly list, who is still to have access. Nobody loses hers by not being confirmed. */
export async function confirmLefiUsers(
  database: Database,
  acting: Acting,
  { connectionId, users }: { readonly connectionId: string; readonly users: readonly string[] },
): Promise<object> {
  const { mandate, accessLog } = acting;
  requireMandate(mandate, 'confirm-lefi-users');
  return await doAct(database, { accessLog, by: mandate.by }, async ({ transaction, at }) => {
    const { now } = await look(transaction, acting, connectionId);
    const own = await lefiUsers(transaction, { connectionId, now });
    const inForce = new Set(
      own.flatMap(({ state, permissionId }) => (state === 'in-force' ? permissionId : [])),
    );
    const mistakes = users.flatMap((id, index) =>
      inForce.has(id)
        ? []
        : [{ pointer: `/users/${index}`, message: 'Användaren har ingen behörighet nu. Läs om listan.' }],
    );
    if (users.length === 0)
      mistakes.push({ pointer: '/users', message: 'Välj minst en användare att bekräfta.' });
    if (mistakes.length > 0) throw new FieldMistakes(mistakes);
    const id = randomUUID();
    const act = {
      id,
      connectionId,
      act: 'confirm-lefi-users',
      effectiveAt: now,
      recordedAt: at,
      by: mandate.by,
    };
    await recordConnectionAct(transaction, { ...act, content: { users } });
    const facts = { connectionId, users: users.length };
    return { record: { act: 'confirm-lefi-users', facts }, added: {} };
  });
}
