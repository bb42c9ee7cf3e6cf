import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Database, NoTables } from '../../database/index.ts';
import { putInOutbox } from '../../notices/index.ts';
import { doAct } from '../../parties/index.ts';
import { requireMandate } from '../../permissions/index.ts';
import { recordConnectionAct } from '../connection-act.ts';
import { openMatter, type Acting } from './act-on-matter.ts';
import { completeMatter } from './complete-matter.ts';
import { known, reachable } from './known-persons.ts';
import type { ConnectContent, KnownPerson } from './matter.ts';
import { kindsInWords } from './kinds-in-words.ts';
import { readApplication, type ReadApplication, type WrittenApplication } from './read-application.ts';

/**
 * Receives the notice of a joining party (Anmälan för anslutande parter). Throws FieldMistakes; a municipality that asks for
 * economic assistance is pointed to SSBTEK there.
 */
export async function applyForLefi(
  database: Database,
  { mandate, accessLog, now }: Acting,
  written: WrittenApplication,
): Promise<{ readonly matterId: string }> {
  requireMandate(mandate, 'apply-for-lefi');
  const read = readApplication(written);
  const [id, actId] = [randomUUID(), randomUUID()];
  return await doAct(database, { accessLog, by: mandate.by }, async (doing) => {
    const { transaction, at } = doing;
    const { personId, name } = mandate.actor;
    const content = await withPersons(transaction, read, { personId, name });
    const startedBy = mandate.actor.personId;
    await openMatter(doing, { id, kind: 'connect', content, connectionId: null, startedBy });
    await recordConnectionAct(transaction, {
      id: actId,
      applicationId: id,
      act: 'apply-for-lefi',
      effectiveAt: now(),
      recordedAt: at,
      by: mandate.by,
    });
    await putInOutbox(transaction, {
      template: 'lefi-matter-received',
      to: content.agreementContact,
      values: { matter: kindsInWords.connect, organisation: content.organisation.name },
      applicationId: id,
      actId,
    });
    return { record: { act: 'apply-for-lefi', facts: { applicationId: id } }, added: { matterId: id } };
  });
}

/** The application as it is now, after completion was asked for. */
export async function completeLefiApplication(
  database: Database,
  acting: Acting,
  { applicationId, written }: { readonly applicationId: string; readonly written: WrittenApplication },
): Promise<object> {
  const wish = { applicationId, kind: 'connect' } as const;
  return await completeMatter(database, acting, wish, async ({ content }, { transaction }) => {
    const managers = content.managers.map(({ personId }) => personId);
    return await withPersons(transaction, readApplication(written, managers), content.contactPerson);
  });
}

async function withPersons(
  transaction: Transaction<NoTables>,
  read: ReadApplication,
  contact: KnownPerson,
): Promise<ConnectContent> {
  const { contactPerson, managers } = read;
  return {
    ...read,
    contactPerson: contactPerson === null ? contact : await known(transaction, contactPerson),
    managers: await reachable(transaction, managers),
  };
}
