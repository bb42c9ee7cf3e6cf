import type { Database } from '../../database/index.ts';
import { couldHoldPersonnummer, putInOutbox } from '../../notices/index.ts';
import { ChangeRefused, endFactsIfAny, FieldMistakes, type RegistryChange } from '../../parties/index.ts';
import { endUnitsOf } from '../../permissions/index.ts';
import { actOnApplicationAndRegistry, type Acting } from './act-on-application.ts';
import { namesOf, recipientOf } from './sign-application.ts';

/**
 * Ends a connection that is in the register and is not to be opened, with its reason and a letter to its contact. What was
 * entered with it ends; the certificate is not withdrawn, and can come with a new order.
 */
export async function endUnopened(
  database: Database,
  acting: Acting,
  { applicationId, reason: written }: { readonly applicationId: string; readonly reason: string },
): Promise<object> {
  const reason = readReason(written);
  return await actOnApplicationAndRegistry(
    database,
    acting,
    { applicationId, act: 'end-unopened', from: ['registered'] },
    async ({ order, course, actId, now }, change) => {
      const { connectionId } = course;
      if (connectionId === null) throw new Error('a registered application without a connection');
      // From there it has a period, permissions and qualifications to come, and ends as an open one does.
      if (course.opensAt !== null)
        throw new ChangeRefused('Åtkomsten är redan bestämd att öppnas. Säg upp anslutningen i stället.');
      await endAllOf(change, connectionId, now);
      await putInOutbox(change.transaction, {
        template: 'connection-not-opened',
        to: recipientOf(order.agreementContact),
        values: { ...namesOf(order), reason },
        applicationId,
        connectionId,
        actId,
      });
      return { connectionId, content: { reason }, added: {} };
    },
  );
}

function readReason(written: string): string {
  const reason = written.trim();
  if (reason === '') throw mistake('Skriv varför anslutningen inte öppnas.');
  if (couldHoldPersonnummer(reason)) throw mistake('Skriv inte personnummer: texten går ut i ett brev.');
  return reason;
}

function mistake(message: string): FieldMistakes {
  return new FieldMistakes([{ pointer: '/reason', message }]);
}

async function endAllOf(change: RegistryChange, connectionId: string, at: number): Promise<void> {
  for (const table of ['certificate_right', 'connection_processor', 'connection_actor']) {
    await endFactsIfAny(change, table, { connection_id: connectionId }, at);
  }
  await endUnitsOf(change, connectionId, at);
}
