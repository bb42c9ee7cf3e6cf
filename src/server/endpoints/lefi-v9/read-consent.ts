import { parseDay } from '../../../values/day.ts';
import { Fault } from '../../../values/fault.ts';
import { mentionsPersonnummer } from '../../../values/mentions-personnummer.ts';
import type { LefiAsking } from '../../lefi/index.ts';

/** The contract has no place for a consent: it comes beside the question, and whoever needs none never sends it. */
export const consentHeader = 'lefi-samtycke';

const written = /^\s*givet=(\d{4}-\d{2}-\d{2})\s*;\s*referens=(\S(?:.{0,98}\S)?)\s*$/;

/**
 * `LEFI-Samtycke: givet=2026-11-01; referens=FB-2026-17`: the person's consent as the recipient refers to it. Null when
 * nothing is said. Throws Fault 'question-malformed'; what was written is never repeated.
 */
export function readConsent(
  header: string | string[] | undefined,
): NonNullable<LefiAsking['consent']> | null {
  if (header === undefined) return null;
  const [, given = '', reference = ''] = written.exec(typeof header === 'string' ? header : '') ?? [];
  const givenOn = parseDay(given);
  if (givenOn === null) throw wrong('ska ha formen givet=ÅÅÅÅ-MM-DD; referens=TEXT');
  // A header may end up where no personal data may: in the logs of whatever stands between.
  if (/\d{6}[-+ ]?\d{4}/.test(reference) || mentionsPersonnummer(reference))
    throw wrong('har en referens som liknar ett personnummer');
  return { givenOn, reference };
}

function wrong(rule: string): Fault {
  return new Fault('question-malformed', 'the consent', {
    facts: { element: 'Huvudet LEFI-Samtycke', rule },
  });
}
