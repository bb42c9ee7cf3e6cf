import type { Transaction } from 'kysely';
import { day, swedishDayAt, type Day } from '../../../values/day.ts';
import type { Database, NoTables } from '../../database/index.ts';
import { putInOutbox } from '../../notices/index.ts';
import { acceptAgreementTexts, FieldMistakes, type FieldMistake } from '../../parties/index.ts';
import type { Order } from '../order.ts';
import { orderMistakes } from '../order-mistakes.ts';
import { addWorkingDays } from '../working-days.ts';
import { actOnApplication, type Acting } from './act-on-application.ts';
import { handlingDays } from './handling-time.ts';
import { namesOf, recipientOf, signatureOf } from './sign-application.ts';

/**
 * Sends the order in, or in anew after completion. Only a complete and signed one: from this moment the ten working days are
 * counted. Throws FieldMistakes that name what is missing.
 */
export async function sendApplication(
  database: Database,
  acting: Acting & { readonly operatorName: string },
  { applicationId }: { applicationId: string },
): Promise<{ readonly answerBy: Day }> {
  const { operatorName } = acting;
  return await actOnApplication(
    database,
    acting,
    { applicationId, act: 'send-application', from: ['draft', 'to-be-completed'] },
    async ({ order, version, now, actId }, doing) => {
      const { transaction } = doing;
      const today = swedishDayAt(now);
      const wish = { applicationId, order, operatorName };
      const { signature, mistakes } = await signatureAndMistakes(transaction, wish, today);
      if (mistakes.length > 0) throw new FieldMistakes(mistakes);
      const { kind, date } = order.signature;
      if (kind === 'paper') await acceptAgreementTexts(doing, { applicationId, on: day(date) });
      const answerBy = addWorkingDays(today, handlingDays);
      await putInOutbox(transaction, {
        template: 'order-received',
        to: recipientOf(order.agreementContact),
        values: { ...namesOf(order), receivedOn: today, answerBy },
        applicationId,
        actId,
      });
      return { content: { draftVersion: version, signature }, facts: { version }, added: { answerBy } };
    },
  );
}

async function signatureAndMistakes(
  transaction: Transaction<NoTables>,
  wish: { applicationId: string; order: Order; operatorName: string },
  today: Day,
): Promise<{ signature: string | null; mistakes: readonly FieldMistake[] }> {
  const mistakes = orderMistakes(wish.order, today);
  if (wish.order.signature.kind === 'paper') return { signature: null, mistakes };
  const signature = await signatureOf(transaction, wish);
  return {
    signature: signature?.id ?? null,
    mistakes: signature === null ? [...mistakes, notSigned] : mistakes,
  };
}

export const notSigned: FieldMistake = {
  pointer: '/signature',
  message:
    'Beställningen är inte undertecknad, eller har ändrats sedan den undertecknades. En behörig företrädare för kommunen ska logga in och skriva under.',
};
