import { day, swedishDayAt } from '../../../values/day.ts';
import { markInWords, outcomeInWords, refusalInWords } from '../../../values/question-in-words.ts';
import { exportUnitLog, readUnitLog, revealPerson, type ReadQuestion } from '../../follow-up/index.ts';
import { writeCsv } from '../../files/index.ts';
import { fileReply, type Asked, type HandlersOf } from './handlers.ts';
import { placeOf, tellPlace } from './log-place.ts';
import type { PermissionsHandlerParts, PermissionsOperations } from './permissions-parts.ts';

type LogOperations = Pick<
  PermissionsOperations,
  'readUnitLog' | 'exportUnitLog' | 'revealUnitPerson' | 'readAnyLog' | 'exportAnyLog' | 'revealAnyPerson'
>;

/** The log of a unit's questions, for its manager and for the operator's log auditor: the same, with other mandates. */
export function unitLogHandlers(parts: PermissionsHandlerParts): HandlersOf<LogOperations> {
  const { database, accessLog } = parts;
  const read = async ({ mandate, params, body }: Asked<LogOperations['readUnitLog']>) => {
    const { from, until, reason, after } = body;
    const wish = { ...params, from: day(from), until: day(until), reason };
    const place = after === undefined ? {} : { after: placeOf(after) };
    const { questions, next } = await readUnitLog(database, mandate, { ...wish, ...place }, { accessLog });
    return { questions: questions.map(tellQuestion), next: next === null ? null : tellPlace(next) };
  };
  const exportAll = async ({ mandate, params, body }: Asked<LogOperations['exportUnitLog']>) => {
    const { from, until, reason } = body;
    const wish = { ...params, from: day(from), until: day(until), reason };
    const questions = await exportUnitLog(database, mandate, wish, { accessLog });
    return fileReply(asCsv(questions), 'text/csv; charset=utf-8', `frågor-${from}--${until}.csv`);
  };
  const reveal = async ({ mandate, params, body }: Asked<LogOperations['revealUnitPerson']>) => {
    const { tree, position, reason } = body;
    const wish = { ...params, reference: { tree, position }, reason };
    return await revealPerson(database, mandate, wish, { accessLog });
  };
  return {
    readUnitLog: read,
    exportUnitLog: exportAll,
    revealUnitPerson: reveal,
    readAnyLog: read,
    exportAnyLog: exportAll,
    revealAnyPerson: reveal,
  };
}

function tellQuestion(question: ReadQuestion) {
  const { maskedPerson, caseworker, caseReference, purpose, legalGround, contract, agencies } = question;
  return {
    place: tellPlace(question),
    ...{ maskedPerson, caseworker, caseReference, purpose, legalGround, door: contract },
    agencies,
    outcomes:
      question.outcomes?.map(({ agency, outcome, code }) => ({
        agency,
        outcome,
        ...(code === undefined ? {} : { code }),
      })) ?? null,
    refusedWith: question.refusedWith,
    warnings: question.examination.filter(({ result }) => result === 'warned').map(({ rule }) => rule),
  };
}

const headings = [
  'Dag',
  'Tid',
  'Handläggare',
  'Ärende',
  'Person (dold)',
  'Syfte',
  'Lagrum',
  'Tillfrågade',
  'Utfall',
  'Avslag',
  'Märkt',
  'Träd',
  'Loggpost',
];

function asCsv(questions: readonly ReadQuestion[]): Buffer {
  return writeCsv(
    headings,
    questions.map((question) => [
      swedishDayAt(question.recordedAt),
      timeInSweden.format(question.recordedAt),
      question.caseworker,
      question.caseReference,
      question.maskedPerson,
      question.purpose,
      question.legalGround,
      question.agencies.join(' '),
      (question.outcomes ?? [])
        .map(({ agency, outcome }) => `${agency} ${outcomeInWords(outcome)}`)
        .join(', '),
      question.refusedWith === null ? null : refusalInWords(question.refusedWith),
      question.examination
        .filter(({ result }) => result === 'warned')
        .map(({ rule }) => markInWords(rule))
        .join(', '),
      question.reference.tree,
      question.reference.position,
    ]),
  );
}

const timeInSweden = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  timeStyle: 'medium',
});
