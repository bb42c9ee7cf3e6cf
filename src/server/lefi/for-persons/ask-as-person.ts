import type { Day } from '../../../values/day.ts';
import { Fault, type FaultCode } from '../../../values/fault.ts';
import type { LefiQuestion } from '../../../values/lefi-question.ts';
import type { Period } from '../../../values/period.ts';
import { readWrittenPersonnummer } from '../../../values/written-personnummer.ts';
import type { Asking } from '../../access-log/index.ts';
import type { Connection, RegistryHolder } from '../../connections/index.ts';
import type { Database } from '../../database/index.ts';
import { hasConfirmedLefiRules, PermissionDenied, type Mandate } from '../../permissions/index.ts';
import type { LefiAnswer } from '../answer.ts';
import type { Consent } from '../consent.ts';
import type { AnsweredLefi, LefiAsking, LefiErrand } from '../answer-lefi-question.ts';
import type { Lefi } from '../lefi.ts';
import { askingOf } from '../speaker.ts';
import { rulesKindOf } from './rules-kind.ts';

/** A question as a person writes it on the page. */
export interface PersonsQuestion {
  /** Ten or twelve digits, with hyphen, plus or blanks. */
  readonly personnummer: string;
  readonly period: Period;
  readonly asked: LefiQuestion['asked'];
  readonly errand: LefiErrand;
  readonly consent?: Consent;
}

/** Who asks, and for which connection. */
export interface AskingPerson {
  readonly connection: Connection;
  /** As the door was given it, when the call came. */
  readonly mandate: Mandate;
  /** The same right, asked for anew. Throws PermissionDenied when it has ended. */
  readonly mandateNow: () => Promise<Mandate>;
}

export interface QuestionCounting {
  /** A question came in; call what is returned when it has its answer or refusal. */
  readonly opened: () => () => void;
  readonly refused: (code: FaultCode | 'bug') => void;
}

export interface PersonParts {
  readonly lefi: Lefi;
  readonly database: Database;
  readonly registry: RegistryHolder;
  /** Fair shares and a place, before anything is decided; throws Fault. */
  readonly admit: <Answer>(connectionId: string, work: () => Promise<Answer>) => Promise<Answer>;
  /** Whether a refusal is recorded by itself, or counted. */
  readonly mustRecord: (code: FaultCode, asking: Asking) => boolean;
  /** Counts the question, and its refusal, as another door's. */
  readonly counting: QuestionCounting;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly today: () => Day;
}

/** An answer with what has to be said of the question, for whoever shows or prints it. Kept nowhere. */
export interface AnsweredPerson {
  /** Milliseconds since 1970. */
  readonly answeredAt: number;
  /** Twelve digits. */
  readonly personnummer: string;
  readonly answer: LefiAnswer;
  readonly protected: boolean;
  /** Whether the answer says if the person is protected. */
  readonly isProtectionKnown: boolean;
}

/** As LEFI answered, with what tells where anybody is: not yet for anybody's eyes. */
type UnhiddenAnswer = Omit<AnsweredPerson, 'protected' | 'isProtectionKnown'> & AnsweredLefi;

/** How the log calls the door that persons ask through. */
export const personsContract = 'lefi-web';

/** Of nobody: a number that could not be read is never looked up by the digits that it has. */
const unread = '';

/**
 * As a system's question: examined, recorded, answered. The person's right is asked for before the question is recorded, when
 * it has been, and once more when the answer is there: whoever is deregistered meanwhile gets no answer. Throws Fault, which
 * has been recorded.
 */
export function askAsPerson(
  wish: PersonsQuestion,
  asking: AskingPerson,
  parts: PersonParts,
): Promise<UnhiddenAnswer> {
  return counted(parts.counting, () => ask(wish, asking, parts));
}

async function ask(wish: PersonsQuestion, asking: AskingPerson, parts: PersonParts): Promise<UnhiddenAnswer> {
  const found = readWrittenPersonnummer(wish.personnummer, parts.today());
  const personnummer = found.kind === 'read' ? found.identity : unread;
  const question: LefiQuestion = { personnummer, period: wish.period, asked: wish.asked };
  const asWritten = { ...question, personnummer: wish.personnummer.replaceAll(/\D/g, '') };
  const { errand, consent } = wish;
  const said = { errand, ...(consent === undefined ? {} : { consent }) };
  try {
    return await parts.admit(asking.connection.id, async () => {
      await requireConfirmed(asking, parts);
      const answered = await parts.lefi.answerLefiQuestion(question, {
        ...askingOfPerson(asking),
        ...said,
      });
      await rightNow(asking);
      const { answer, leavesOutProtection } = answered;
      return { answeredAt: parts.now(), personnummer, answer, leavesOutProtection };
    });
  } catch (error) {
    if (error instanceof Fault)
      await recordRefusal(
        error,
        { question: found.kind === 'read' ? question : asWritten, ...said },
        asking,
        parts,
      );
    throw error;
  }
}

async function counted<Answer>(counting: QuestionCounting, work: () => Promise<Answer>): Promise<Answer> {
  const closed = counting.opened();
  try {
    return await work();
  } catch (error) {
    counting.refused(error instanceof Fault ? error.code : 'bug');
    throw error;
  } finally {
    closed();
  }
}

/** Before it is told; if it can't be recorded, that is what is told instead. */
async function recordRefusal(
  fault: Fault,
  asked: { readonly question: LefiQuestion; readonly errand: LefiErrand; readonly consent?: Consent },
  { connection, mandate }: AskingPerson,
  { lefi, mustRecord }: PersonParts,
): Promise<void> {
  if (['log-unavailable', 'registry-unavailable', 'stopping'].includes(fault.code)) return;
  const speaker = { mandate, mayRepresent: [] };
  if (!mustRecord(fault.code, askingOf(speaker, { contract: personsContract, connection }).asking)) return;
  await lefi.recordRefusal(fault, { contract: personsContract, speaker, connection, ...asked });
}

/** As LEFI is asked: who the person is, and what she may represent, is found out whenever it asks. */
export function askingOfPerson(asking: AskingPerson): LefiAsking {
  const { id, actorId } = asking.connection;
  return {
    contract: personsContract,
    actorId: actorId ?? '', // nobody's: a connection without one is not represented
    identify: async (registry) => {
      const mandate = await rightNow(asking);
      const connection = registry.connections.get(id);
      return { mandate, mayRepresent: connection?.service === 'lefi' ? [connection] : [] };
    },
  };
}

async function rightNow({ mandateNow }: AskingPerson): Promise<Mandate> {
  try {
    return await mandateNow();
  } catch (cause) {
    if (!(cause instanceof PermissionDenied)) throw cause;
    throw new Fault('actor-not-represented', 'the permission has ended', { cause });
  }
}

async function requireConfirmed({ connection, mandate }: AskingPerson, parts: PersonParts): Promise<void> {
  const kind = rulesKindOf(connection, parts.now());
  const { organisationsnummer } = connection;
  const who = { personId: mandate.actor.personId, organisationsnummer };
  if (kind === null || !(await hasConfirmedLefiRules(parts.database, who, kind)))
    throw new Fault('rules-not-confirmed', 'the rules have not been confirmed in their newest version');
}
