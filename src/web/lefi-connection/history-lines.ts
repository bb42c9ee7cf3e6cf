import { writtenDay } from '../parts/written-moment.ts';
import type { HistoryAct } from './lefi-connection-api.ts';
import { capital } from './matter-words.ts';

/** Whoever needed no role for it is told by name alone. */
const withoutRole = ['anybody', 'applicant'];

/** What was done, the first first; from when it holds, when that is another day. */
export function historyLines(acts: readonly HistoryAct[]) {
  return acts
    .map(({ recordedAt, effectiveAt, inWords, by, role }) => {
      const from = writtenDay(effectiveAt);
      const act = from === writtenDay(recordedAt) ? inWords : `${inWords}, gäller från och med ${from}`;
      const isAlone = by === 'Systemet' || withoutRole.includes(role);
      return { at: recordedAt, act: capital(act), by: isAlone ? by : `${by}, ${role}` };
    })
    .reverse();
}
