import { swedishDayAt } from '../../../values/day.ts';
import { requireMandate } from '../../permissions/index.ts';
import { thirtyFullDays } from '../thirty-full-days.ts';
import { aboutConnection } from './about-connection.ts';
import { FieldReader } from './field-reader.ts';
import { requireInForce } from './require-lasting.ts';
import { takeAct, type ActOn, type ActTaken, type CourseParts, type Taken } from './take-act.ts';

export interface BreachNotice {
  /** Which undertaking the municipality does not keep, and how. */
  readonly text: string;
  /** What it must do. */
  readonly toRemedy: string;
}

/** Anslutningsavtal 7.1: the operator's written notice. Thirty days to cure run from it; nothing ends by itself. */
export async function notifyBreach(
  parts: CourseParts,
  { mandate, connectionId }: Omit<ActOn, 'act'>,
  notice: BreachNotice,
): Promise<ActTaken> {
  requireMandate(mandate, 'notify-breach');
  return await takeAct(parts, { act: 'notify-breach', mandate, connectionId }, (seen): Taken => {
    const reader = new FieldReader();
    const text = reader.text('/text', notice.text, 'Skriv vad kommunen inte uppfyller.');
    const toRemedy = reader.text('/toRemedy', notice.toRemedy, 'Skriv vad kommunen ska åtgärda.');
    reader.done();
    requireInForce(seen);
    const values = {
      ...aboutConnection(seen.connection),
      notice: text,
      toRemedy,
      notifiedOn: swedishDayAt(seen.now),
      mayEndFrom: swedishDayAt(thirtyFullDays(seen.now).passedAt),
    };
    return {
      effectiveAt: seen.now,
      content: { text, toRemedy },
      letters: [{ template: 'breach-notified', to: 'agreement', values }],
    };
  });
}
