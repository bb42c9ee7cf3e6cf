import { sql, type Kysely } from 'kysely';
import { swedishDayAt } from '../../../values/day.ts';
import type { Database, NoTables } from '../../database/index.ts';
import { endFacts } from '../../parties/index.ts';
import { endPermission } from '../../permissions/index.ts';
import { effectiveAt } from '../course/effective-at.ts';
import type { Acting } from './act-on-matter.ts';
import { beginRegistryMatter, type BegunMatter } from './begin-matter.ts';
import type { Received, WrittenOrganisation } from './matter.ts';
import { MatterReader } from './matter-reader.ts';
import { readReceived } from './read-received.ts';

/** What a termination must say, by the seed text: that it is one, number and name of the organisation, and from which day. */
export interface WrittenTermination {
  readonly organisation: WrittenOrganisation;
  /** YYYY-MM-DD. */
  readonly fromOn: string;
}

/** From the day nobody of the organisation, and nobody for it, is answered; at once when it is today or past. */
export async function terminateLefiConnection(
  database: Database,
  acting: Acting,
  {
    connectionId,
    written,
    received = null,
  }: {
    readonly connectionId: string;
    readonly written: WrittenTermination;
    readonly received?: Received | null;
  },
): Promise<BegunMatter> {
  const wish = {
    kind: 'terminate',
    connectionId,
    acts: ['terminate-lefi-connection', 'record-lefi-notice'],
  } as const;
  return await beginRegistryMatter(database, acting, wish, async (seen, change) => {
    const { connection, contacts, now } = seen;
    const reader = new MatterReader();
    const organisation = reader.ownOrganisation(
      '/organisation',
      written.organisation,
      connection,
      'organisationens',
    );
    const fromOn = reader.day('/fromOn', written.fromOn, 'Skriv från vilket datum uppsägningen gäller.');
    const receivedAs = readReceived(reader, received, now);
    reader.done();
    const at = effectiveAt(fromOn, now);
    const ended = 'Anslutningen är redan avslutad då.';
    await endFacts(change, 'connection_period', { connection_id: connectionId }, at, ended);
    await endUsers(change.transaction, { connectionId, at }, async (permissionId) => {
      const doing = { transaction: change.transaction, at: change.recorded.at };
      await endPermission(doing, { permissionId, from: at, withdrawnBy: acting.mandate.actor.personId });
    });
    const values = { organisation: connection.partyName, from: swedishDayAt(at) };
    return {
      content: { organisation, fromOn, received: receivedAs },
      carriesOutAt: at,
      letters:
        contacts === null ? [] : [{ template: 'lefi-termination-received', to: contacts.agreement, values }],
    };
  });
}

/** The users' permissions end with it. Contact and manager go on reading what there was. */
async function endUsers(
  queries: Kysely<NoTables>,
  { connectionId, at }: { readonly connectionId: string; readonly at: number },
  end: (permissionId: string) => Promise<void>,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select p.id from permission p
    where p.connection_id = ${connectionId} and p.role = 'lefi-user'
      and (p.valid_to is null or p.valid_to > ${new Date(at)})
      and not exists (select from permission_withdrawal w
        where w.permission = p.id and w.withdrawn_from <= ${new Date(at)})`.execute(queries);
  for (const { id } of rows) await end(id);
}
