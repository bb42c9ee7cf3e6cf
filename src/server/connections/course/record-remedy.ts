import { swedishDayAt } from '../../../values/day.ts';
import { requireMandate } from '../../permissions/index.ts';
import { aboutConnection } from './about-connection.ts';
import { FieldReader } from './field-reader.ts';
import { requireLasting } from './require-lasting.ts';
import { requireBreach } from './running-notices.ts';
import { takeAct, type ActOn, type ActTaken, type CourseParts, type Taken } from './take-act.ts';

export interface Remedy {
  /** Id of the act that gave notice. */
  readonly notice: string;
  /** What the municipality did, and what shows it. */
  readonly text: string;
  /** YYYY-MM-DD: the day it was done, which may be earlier than today. */
  readonly remediedOn: string;
}

/** The breach is remedied: its thirty days no longer run. Also after they have passed, as long as nobody has ended it. */
export async function recordRemedy(
  parts: CourseParts,
  { mandate, connectionId }: Omit<ActOn, 'act'>,
  remedy: Remedy,
): Promise<ActTaken> {
  requireMandate(mandate, 'record-remedy');
  return await takeAct(parts, { act: 'record-remedy', mandate, connectionId }, (seen): Taken => {
    const breach = requireBreach(seen, remedy.notice);
    const reader = new FieldReader();
    const text = reader.text('/text', remedy.text, 'Skriv vad kommunen har gjort.');
    const remediedOn = reader.day('/remediedOn', remedy.remediedOn, 'Skriv vilken dag bristen var åtgärdad.');
    if (remediedOn > swedishDayAt(seen.now)) {
      reader.mistake('/remediedOn', 'Dagen har inte kommit än. Registrera åtgärden när den är gjord.');
    }
    reader.done();
    requireLasting(seen);
    const notifiedOn = swedishDayAt(breach.noticedAt);
    return {
      effectiveAt: seen.now,
      content: { notice: remedy.notice, text, remediedOn },
      letters: [
        {
          template: 'breach-remedied',
          to: 'agreement',
          values: { ...aboutConnection(seen.connection), notifiedOn, remediedOn },
        },
      ],
    };
  });
}
