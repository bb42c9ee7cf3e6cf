import { addYears, type Day } from '../../values/day.ts';
import { Fault, type FaultCode } from '../../values/fault.ts';
import { askedCodes, unknownCodes, type LefiQuestion } from '../../values/lefi-question.ts';
import type { Period } from '../../values/period.ts';
import type { Personidentitet } from '../../values/personnummer.ts';
import type { RuleResult } from '../access-log/index.ts';
import { isValidAt, type Connection } from '../connections/index.ts';
import { fullPersonidentitet } from './full-personidentitet.ts';
import type { Speaker } from './speaker.ts';

export interface LefiExamination {
  readonly connection: Connection;
  readonly person: Personidentitet;
  readonly period: Period;
  readonly results: readonly RuleResult[];
}

/** Refused by the examination: `results` says what was tested. */
export class LefiExaminationFault extends Fault {
  readonly results: readonly RuleResult[];
  readonly connection: Connection | null;

  constructor(code: FaultCode, results: readonly RuleResult[], connection: Connection | null) {
    super(code, 'the examination of a LEFI question');
    this.results = results;
    this.connection = connection;
  }
}

interface Examined {
  readonly question: LefiQuestion;
  readonly connection: Connection | null;
  readonly person: Personidentitet | null;
  readonly maxPeriodYears: number;
}

/** In the order they are told. OpenAPI v9 and lefi.md §6: each refuses the whole question. */
const rules: readonly {
  readonly name: string;
  readonly refusesWith: FaultCode;
  readonly holds: (examined: Examined) => boolean;
}[] = [
  {
    // Unknown and not allowed look the same, so that nobody can find out which actors there are.
    name: 'lefi-actor-represented',
    refusesWith: 'actor-not-represented',
    holds: ({ connection }) => connection !== null,
  },
  {
    name: 'lefi-codes-known',
    refusesWith: 'question-malformed',
    holds: ({ question }) => unknownCodes(question).length === 0,
  },
  {
    name: 'lefi-benefit-asked-for',
    refusesWith: 'no-benefit-asked-for',
    holds: ({ question }) => askedCodes(question).length > 0,
  },
  {
    name: 'lefi-period-given',
    refusesWith: 'question-malformed',
    holds: ({ question }) => question.period !== null,
  },
  {
    name: 'lefi-period-in-order',
    refusesWith: 'period-reversed',
    holds: ({ question: { period } }) => period === null || period.from <= period.to,
  },
  {
    name: 'lefi-period-within-limit',
    refusesWith: 'period-too-long',
    holds: ({ question: { period }, connection, maxPeriodYears }) =>
      period === null ||
      connection?.mayAskLongPeriods === true ||
      period.to <= addYears(period.from, maxPeriodYears),
  },
  {
    name: 'lefi-person-exists-in-form',
    refusesWith: 'person-not-valid',
    holds: ({ person }) => person !== null,
  },
];

/** Every rule is tested; the first that does not hold decides the Fault. */
export function examineLefiQuestion(
  question: LefiQuestion,
  asking: { readonly speaker: Speaker; readonly actorId: string },
  at: { readonly now: number; readonly today: Day; readonly maxPeriodYears: number },
): LefiExamination {
  const connection = representedConnection(asking, at.now);
  const person = fullPersonidentitet(question.personnummer, at.today);
  const examined = { question, connection, person, maxPeriodYears: at.maxPeriodYears };
  const results = rules.map(({ name, holds }) => ({
    rule: name,
    version: 1,
    result: holds(examined) ? ('passed' as const) : ('refused' as const),
  }));
  const refusal = rules.find((_, index) => results[index]?.result === 'refused');
  if (refusal !== undefined) throw new LefiExaminationFault(refusal.refusesWith, results, connection);
  if (connection === null || person === null || question.period === null)
    throw new Error('a rule is missing');
  return { connection, person, period: question.period, results };
}

/** The caller's connection that has this actor, valid now; null when there is none. */
export function representedConnection(
  { speaker, actorId }: { readonly speaker: Speaker; readonly actorId: string },
  now: number,
): Connection | null {
  return (
    speaker.mayRepresent.find((connection) => connection.actorId === actorId && isValidAt(connection, now)) ??
    null
  );
}
