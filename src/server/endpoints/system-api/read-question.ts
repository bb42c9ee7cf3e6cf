import type { Role, SystemQuestion } from '../../../system-contract/index.ts';
import { day } from '../../../values/day.ts';
import { lefiCodes } from '../../../values/lefi-question.ts';
import type { Period } from '../../../values/period.ts';
import type { AgencyQuestions, FkQuestion, Question, WithOwnPeriod } from '../../../values/question.ts';
import type { Connection } from '../../connections/index.ts';

/** One person of the question, as the relay takes it. */
export interface WantedPerson {
  readonly role: Role;
  /** Where in the question the person stands. */
  readonly pointer: string;
  readonly question: Question;
}

/** Whose connection the question would be answered on; null when there is none. */
type ConnectionOf = (question: Question) => Connection | null;

/** From a question that is valid against the contract. FK's actor is the connection's own unless one is given. */
export function readQuestion(asked: SystemQuestion, connectionOf: ConnectionOf): WantedPerson[] {
  return personsOf(asked).map(({ role, pointer, person }) => {
    const general = generalQuestion(asked, person);
    const actorId = asked.agencies.FK?.actorId ?? connectionOf(general)?.actorId ?? '';
    const agencies = readAgencies(asked, person, actorId);
    return { role, pointer, question: { ...general, agencies } };
  });
}

interface NamedPerson {
  readonly role: Role;
  readonly pointer: string;
  readonly person: string;
}

function personsOf({ person, household }: SystemQuestion): NamedPerson[] {
  if (household === undefined) return [{ role: 'applicant', pointer: '/person', person: person ?? '' }];
  const { applicant, coApplicant, children = [] } = household;
  return [
    { role: 'applicant', pointer: '/household/applicant', person: applicant },
    ...(coApplicant === undefined
      ? []
      : [{ role: 'coApplicant', pointer: '/household/coApplicant', person: coApplicant } as const]),
    ...children.map(
      (child, index) => ({ role: 'child', pointer: `/household/children/${index}`, person: child }) as const,
    ),
  ];
}

function generalQuestion(asked: SystemQuestion, person: string): Question {
  return {
    ...(asked.correlationId === undefined ? {} : { correlationId: asked.correlationId }),
    includeQuestionInAnswer: false,
    asker: asked.asker,
    person,
    caseReference: asked.caseReference,
    period: periodOf(asked.period),
    processors: asked.processors ?? [],
    purpose: asked.purpose,
    legalGround: asked.legalGround,
    agencies: {},
  };
}

function readAgencies(
  { agencies, period }: SystemQuestion,
  person: string,
  actorId: string,
): AgencyQuestions {
  const { AF, CSN, FK, SKV, SO, TNS, MIV } = agencies;
  return {
    ...(AF && { AF: ownPeriod(AF) }),
    ...(CSN && { CSN: ownPeriod(CSN) }),
    ...(FK && { FK: fkQuestion(FK.period ?? period, FK.lefi ?? lefiCodes, { person, actorId }) }),
    ...(SKV && { SKV: {} }),
    ...(SO && { SO: ownPeriod(SO) }),
    ...(TNS && { TNS: ownPeriod(TNS) }),
    ...(MIV && { MIV: {} }),
  };
}

interface Days {
  readonly from: string;
  readonly to: string;
}

function ownPeriod({ period }: { readonly period?: Days }): WithOwnPeriod {
  return period === undefined ? {} : { period: periodOf(period) };
}

function fkQuestion(
  { from, to }: Days,
  codes: Readonly<Record<string, readonly string[]>>,
  { person, actorId }: { person: string; actorId: string },
): FkQuestion {
  const json = JSON.stringify({ personnummer: person, period: { from, tom: to }, ...codes });
  return { lefi: { version: 'v9', actorId, json } };
}

function periodOf({ from, to }: Days): Period {
  return { from: day(from), to: day(to) };
}
