import type { Day } from '../../values/day.ts';
import { Fault, type FaultCode, type FaultFacts } from '../../values/fault.ts';
import { askedCodes, unknownCodes, type LefiQuestion } from '../../values/lefi-question.ts';
import type { Period } from '../../values/period.ts';
import type { Personidentitet } from '../../values/personnummer.ts';
import type { RuleResult } from '../access-log/index.ts';
import { isValidAt, type Connection, type Registry } from '../connections/index.ts';
import type { Consent } from './consent.ts';
import { fullPersonidentitet } from './full-personidentitet.ts';
import { periodBeyond } from './longest-period.ts';
import type { Speaker } from './speaker.ts';
import { whatActorSees, type Sight } from './what-actor-sees.ts';

export interface LefiExamination {
  readonly connection: Connection;
  readonly person: Personidentitet;
  readonly period: Period;
  /** What the actor may be told. */
  readonly sight: Sight;
  readonly results: readonly RuleResult[];
}

/** Refused by the examination: `results` says what was tested. */
export class LefiExaminationFault extends Fault {
  readonly results: readonly RuleResult[];
  readonly connection: Connection | null;

  constructor(
    code: FaultCode,
    {
      results,
      connection,
      facts = {},
    }: { results: readonly RuleResult[]; connection: Connection | null; facts?: FaultFacts },
  ) {
    super(code, 'the examination of a LEFI question', { facts });
    this.results = results;
    this.connection = connection;
  }
}

/** Who asks for whom, and by what right. */
interface Right {
  readonly connection: Connection | null;
  readonly sight: Sight | null;
  readonly consent: Consent | null;
  readonly at: ExaminedAt;
}

interface Examined extends Right {
  readonly question: LefiQuestion;
  readonly person: Personidentitet | null;
}

interface Asking {
  readonly speaker: Speaker;
  readonly actorId: string;
  readonly consent: Consent | null;
  /** What a person says that she asks for; null: a system, which does not say. */
  readonly purpose: string | null;
}

interface ExaminedAt {
  readonly registry: Registry;
  readonly now: number;
  readonly today: Day;
  readonly maxPeriodYears: number;
}

type Told = 'passed' | 'warned' | { readonly refusedBecause: FaultFacts };

const refused: Told = { refusedBecause: {} };
const holds = (isSo: boolean): Told => (isSo ? 'passed' : refused);

interface Rule<About> {
  readonly name: string;
  readonly refusesWith: FaultCode;
  readonly try: (about: About) => Told;
}

/** Whether the actor may ask for anything at all. */
const rightRules: readonly Rule<Right>[] = [
  {
    // Unknown and not allowed look the same, so that nobody can find out which actors there are.
    name: 'lefi-actor-represented',
    refusesWith: 'actor-not-represented',
    try: ({ connection }) => holds(connection !== null),
  },
  {
    // Without a law that lets the recipient be told there is nothing to ask for (HFD 2015 ref. 61: each question is examined).
    name: 'lefi-ground-in-force',
    refusesWith: 'legal-ground-not-in-force',
    try: ({ sight }) => holds(sight?.hasGround === true),
  },
  {
    // What only a consent opens is OBEHORIG without one; the rest of the question passes.
    name: 'lefi-consent-said',
    refusesWith: 'question-malformed',
    try: ({ sight, consent, at }) => {
      if (consent !== null && consent.givenOn > at.today)
        return { refusedBecause: { element: 'Samtycket', rule: 'är daterat efter i dag' } };
      return sight?.lacksConsent === true ? 'warned' : 'passed';
    },
  },
];

/** In the order they are told. OpenAPI v9 and lefi.md §6: each refuses the whole question. */
const questionRules: readonly Rule<Examined>[] = [
  {
    name: 'lefi-codes-known',
    refusesWith: 'question-malformed',
    try: ({ question }) => holds(unknownCodes(question).length === 0),
  },
  {
    name: 'lefi-benefit-asked-for',
    refusesWith: 'no-benefit-asked-for',
    try: ({ question }) => holds(askedCodes(question).length > 0),
  },
  {
    name: 'lefi-period-given',
    refusesWith: 'question-malformed',
    try: ({ question }) => holds(question.period !== null),
  },
  {
    name: 'lefi-period-in-order',
    refusesWith: 'period-reversed',
    try: ({ question: { period } }) => holds(period === null || period.from <= period.to),
  },
  {
    // The whole question, unless every type that it touches may be asked for so far back.
    name: 'lefi-period-within-limit',
    refusesWith: 'period-too-long',
    try: ({ question, connection, sight, at }) => {
      if (connection === null || sight === null) return 'passed';
      const limit = periodBeyond(question, { connection, permitted: sight.permitted }, at);
      return limit === null ? 'passed' : { refusedBecause: { limit } };
    },
  },
  {
    name: 'lefi-person-exists-in-form',
    refusesWith: 'person-not-valid',
    try: ({ person }) => holds(person !== null),
  },
];

/** Every rule is tested; the first that does not hold decides the Fault. */
export function examineLefiQuestion(question: LefiQuestion, asking: Asking, at: ExaminedAt): LefiExamination {
  const right = rightOf(asking, at);
  const person = fullPersonidentitet(question.personnummer, at.today);
  const results = settle(
    [...tried(rightRules, right), ...tried(questionRules, { ...right, question, person })],
    right,
  );
  const { connection, sight } = right;
  if (connection === null || sight === null || person === null || question.period === null)
    throw new Error('a rule is missing');
  return { connection, person, period: question.period, sight, results };
}

/** As examineLefiQuestion, as far as it does not depend on what is asked. */
export function examineRight(asking: Asking, at: ExaminedAt): { connection: Connection; sight: Sight } {
  const right = rightOf(asking, at);
  settle(tried(rightRules, right), right);
  const { connection, sight } = right;
  if (connection === null || sight === null) throw new Error('a rule is missing');
  return { connection, sight };
}

function rightOf(asking: Asking, at: ExaminedAt): Right {
  const { consent, purpose } = asking;
  const connection = representedConnection(asking, at.now);
  const seeing = { ...at, consented: consent !== null, purpose };
  const sight = connection === null ? null : whatActorSees(connection, at.registry, seeing);
  return { connection, sight, consent, at };
}

interface Tried {
  readonly rule: string;
  readonly refusesWith: FaultCode;
  readonly told: Told;
}

function tried<About>(rules: readonly Rule<About>[], about: About): readonly Tried[] {
  return rules.map(({ name, refusesWith, try: tryRule }) => ({
    rule: name,
    refusesWith,
    told: tryRule(about),
  }));
}

function settle(all: readonly Tried[], { connection }: Right): readonly RuleResult[] {
  const results = all.map(({ rule, told }): RuleResult => ({
    rule,
    version: 1,
    result: typeof told === 'string' ? told : 'refused',
  }));
  for (const { told, refusesWith } of all) {
    if (typeof told !== 'string')
      throw new LefiExaminationFault(refusesWith, { results, connection, facts: told.refusedBecause });
  }
  return results;
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
