import { agencyNames } from '../../../values/agency.ts';
import { swedishDayAt } from '../../../values/day.ts';
import { ChangeRefused } from '../../parties/index.ts';
import { requireMandate } from '../../permissions/index.ts';
import { thirtyFullDays } from '../thirty-full-days.ts';
import { aboutConnection } from './about-connection.ts';
import { FieldReader } from './field-reader.ts';
import { ownAgency } from './own-agency.ts';
import { requireInForce } from './require-lasting.ts';
import { takeAct, type ActOn, type ActTaken, type CourseParts, type Taken } from './take-act.ts';

/**
 * Anslutningsavtal 7.2: an agency's written notice that what it demands to qualify a municipality (9.1.3) has changed. The
 * municipality has thirty days to meet it; nothing stops by itself. `text` says what has changed.
 */
export async function notifyPreconditions(
  parts: CourseParts,
  { mandate, connectionId }: Omit<ActOn, 'act'>,
  notice: { readonly text: string },
): Promise<ActTaken> {
  requireMandate(mandate, 'notify-preconditions');
  const agency = ownAgency(mandate);
  return await takeAct(parts, { act: 'notify-preconditions', mandate, connectionId }, (seen): Taken => {
    const reader = new FieldReader();
    const text = reader.text(
      '/text',
      notice.text,
      'Skriv vilka förutsättningar som har ändrats och vad kommunen ska uppfylla.',
    );
    reader.done();
    requireInForce(seen);
    const { kind } = seen.state.agencies[agency];
    if (kind === 'notified') throw new ChangeRefused('Ett tidigare meddelande löper redan.');
    if (kind !== 'qualified') throw new ChangeRefused('Kommunen är inte kvalificerad.');
    const values = {
      ...aboutConnection(seen.connection),
      agency: agencyNames[agency],
      notice: text,
      notifiedOn: swedishDayAt(seen.now),
      mayStopFrom: swedishDayAt(thirtyFullDays(seen.now).passedAt),
    };
    return {
      effectiveAt: seen.now,
      content: { agency, text },
      letters: [{ template: 'agency-notified', to: 'agreement', values }],
    };
  });
}
