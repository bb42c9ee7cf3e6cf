import type { Day } from '../../values/day.ts';
import { findQuestions, type AccessLog, type FoundQuestion, type Place } from '../access-log/index.ts';
import type { Database } from '../database/index.ts';
import { ChangeRefused } from '../parties/index.ts';
import { requireMandate, type Mandate } from '../permissions/index.ts';
import { maskNumbers, maskPerson } from './mask-numbers.ts';
import { requirePeriod } from './period.ts';
import { requireReason } from './reason.ts';
import { unitsQuestions } from './whose-questions.ts';

export interface UnitLogWish {
  readonly unitId: string;
  /** First and last day, both included. */
  readonly from: Day;
  readonly until: Day;
  readonly reason: string;
  readonly after?: Place;
}

/** A question as whoever reads the log sees it: the person's number hidden. */
export type ReadQuestion = Omit<FoundQuestion, 'person'> & { readonly maskedPerson: string | null };

export interface UnitLogPage {
  readonly questions: readonly ReadQuestion[];
  /** Where the next page begins; null when this is the last. */
  readonly next: Place | null;
}

interface Reading {
  readonly accessLog: Pick<AccessLog, 'recordAct'>;
}

const pageSize = 100;
/** What is exported at once: a file that a spreadsheet opens. */
const mostExported = 20_000;

/**
 * A page of the unit's questions in a period, the newest first (Anslutningsavtal bilaga 2: the logs are followed up). That
 * they were read, by whom, why and how many, is on record before they are shown; if it cannot be, nothing is shown.
 */
export async function readUnitLog(
  database: Database,
  mandate: Mandate,
  wish: UnitLogWish,
  reading: Reading,
): Promise<UnitLogPage> {
  requireMandate(mandate, 'read-unit-log', 'read-log');
  const found = await find(database, mandate, wish, pageSize + 1);
  const shown = found.slice(0, pageSize);
  await recordReading(mandate, { ...wish, count: shown.length, how: 'shown' }, reading);
  const last = shown.at(-1);
  const next =
    found.length > pageSize && last !== undefined
      ? { recordedAt: last.recordedAt, reference: last.reference }
      : null;
  return { questions: shown.map(asRead), next };
}

/** As readUnitLog, all of the period for a file. Refused when there are more than a spreadsheet takes well. */
export async function exportUnitLog(
  database: Database,
  mandate: Mandate,
  wish: Omit<UnitLogWish, 'after'>,
  reading: Reading,
): Promise<readonly ReadQuestion[]> {
  requireMandate(mandate, 'read-unit-log', 'read-log');
  const found = await find(database, mandate, wish, mostExported + 1);
  if (found.length > mostExported)
    throw new ChangeRefused(
      `Perioden har fler än ${mostExported.toLocaleString('sv')} frågor. Välj en kortare.`,
    );
  await recordReading(mandate, { ...wish, count: found.length, how: 'exported' }, reading);
  return found.map(asRead);
}

async function find(
  database: Database,
  mandate: Mandate,
  { unitId, from, until, reason, after }: UnitLogWish,
  atMost: number,
): Promise<readonly FoundQuestion[]> {
  requireReason(reason);
  const period = requirePeriod(from, until);
  const whose = await unitsQuestions(database, mandate, unitId);
  const place = after === undefined ? {} : { after };
  return await findQuestions(database, { ...whose, ...period, atMost, ...place });
}

async function recordReading(
  { by }: Mandate,
  {
    unitId,
    from,
    until,
    reason,
    count,
    how,
  }: UnitLogWish & { readonly count: number; readonly how: 'shown' | 'exported' },
  { accessLog }: Reading,
): Promise<void> {
  await accessLog.recordAct({
    kind: 'reading',
    act: 'unit-log-read',
    asking: null,
    by,
    facts: { unitId, from, until, count, how },
    personal: { purpose: requireReason(reason) },
  });
}

/** Free texts may hold a person's number too: case systems have been seen to use it as the case's. */
function asRead({ person, ...question }: FoundQuestion): ReadQuestion {
  return {
    ...question,
    maskedPerson: person === null ? null : maskPerson(person),
    caseworker: maskNumbers(question.caseworker),
    caseReference: maskNumbers(question.caseReference),
    purpose: maskNumbers(question.purpose),
    legalGround: maskNumbers(question.legalGround),
  };
}
