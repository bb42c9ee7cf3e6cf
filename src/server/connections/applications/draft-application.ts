import { randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import { swedishDayAt } from '../../../values/day.ts';
import type { Database, NoTables } from '../../database/index.ts';
import { ChangeRefused, doAct, FieldMistakes, type FieldMistake } from '../../parties/index.ts';
import { requireMandate } from '../../permissions/index.ts';
import { recordConnectionAct } from '../connection-act.ts';
import { emptyOrder, type Order } from '../order.ts';
import { holdsPrivateKey, orderMistakes, privateKeySent } from '../order-mistakes.ts';
import { actOnApplication, takeApplication, type Acting } from './act-on-application.ts';
import { applicationDocuments } from './application-documents.ts';

/** Begins an application with an empty order; whoever does is its applicant. */
export async function draftApplication(database: Database, acting: Acting): Promise<{ readonly id: string }> {
  const { mandate, accessLog } = acting;
  requireMandate(mandate, 'draft-application');
  const id = randomUUID();
  return await doAct(database, { accessLog, by: mandate.by }, async ({ transaction, at }) => {
    const { personId } = mandate.actor;
    await sql`
      insert into application (id, service, started_by, recorded_at)
      values (${id}, 'ssbtek', ${personId}, ${new Date(at)})`.execute(transaction);
    await addVersion(transaction, { id, version: 1, order: emptyOrder, savedBy: personId, at });
    await recordConnectionAct(transaction, {
      applicationId: id,
      act: 'draft-application',
      effectiveAt: acting.now(),
      recordedAt: at,
      by: mandate.by,
    });
    return { record: { act: 'draft-application', facts: { applicationId: id } }, added: { id } };
  });
}

export interface Saved {
  readonly version: number;
  /** What is still missing or wrong. A half-filled order is saved all the same. */
  readonly mistakes: readonly FieldMistake[];
}

/**
 * Saves the order as it is written now; what was saved before is kept. Throws ChangeRefused when somebody, or another
 * window, has saved since `version`: neither overwrites the other without knowing. A private key is never kept.
 */
export async function saveOrder(
  database: Database,
  acting: Acting,
  { applicationId, version, order }: { applicationId: string; version: number; order: Order },
): Promise<Saved> {
  const { mandate, accessLog, now } = acting;
  requireMandate(mandate, 'edit-application');
  if (holdsPrivateKey(order.certificateOrRequest)) {
    throw new FieldMistakes([{ pointer: '/order/certificateOrRequest', message: privateKeySent }]);
  }
  return await doAct(database, { accessLog, by: mandate.by }, async ({ transaction, at }) => {
    const wish = { applicationId, act: 'edit-application', from: ['draft', 'to-be-completed'] } as const;
    const application = await takeApplication(transaction, acting, wish);
    if (application.version !== version) throw new ChangeRefused(savedElsewhere);
    await requireOwnDocuments(transaction, applicationId, order);
    const saved = { id: applicationId, version: version + 1, order, savedBy: mandate.actor.personId, at };
    await addVersion(transaction, saved);
    const facts = { applicationId, version: saved.version };
    const mistakes = orderMistakes(order, swedishDayAt(now()));
    return {
      record: { act: 'edit-application', facts },
      added: { version: saved.version, mistakes },
    };
  });
}

const savedElsewhere =
  'Beställningen har sparats i ett annat fönster eller av någon annan sedan du öppnade den. Det du har skrivit här är inte sparat: jämför med det som är sparat och spara igen.';

/** The municipality takes its application back. */
export async function withdrawApplication(
  database: Database,
  acting: Acting,
  { applicationId, reason }: { applicationId: string; reason: string },
): Promise<object> {
  return await actOnApplication(
    database,
    acting,
    {
      applicationId,
      act: 'withdraw-application',
      from: ['draft', 'sent-in', 'to-be-completed', 'under-review', 'approved'],
    },
    () => Promise.resolve({ content: { reason: reason.trim() }, added: {} }),
  );
}

async function addVersion(
  transaction: Transaction<NoTables>,
  saved: { id: string; version: number; order: Order; savedBy: string; at: number },
): Promise<void> {
  await sql`
    insert into application_draft (application_id, version, content, saved_by, recorded_at)
    values (${saved.id}, ${saved.version}, ${JSON.stringify(saved.order)}, ${saved.savedBy}, ${new Date(saved.at)})`.execute(
    transaction,
  );
}

/** A document of another application can't be had by writing its id. */
async function requireOwnDocuments(
  transaction: Transaction<NoTables>,
  applicationId: string,
  { decision, enclosures }: Order,
): Promise<void> {
  const own = await applicationDocuments(transaction, applicationId);
  const named = [decision.document, ...Object.values(enclosures)];
  if (named.some((id) => id !== null && !own.has(id))) {
    throw new ChangeRefused('Ett bifogat dokument hör inte till beställningen. Ladda upp det igen.');
  }
}
