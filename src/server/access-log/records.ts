import type { AgencyCode } from '../../values/agency.ts';
import type { FaultCode } from '../../values/fault.ts';

/** One rule that was tested on a question. */
export interface RuleResult {
  readonly rule: string;
  readonly version: number;
  /** 'warned' lets the question pass; 'refused' refuses the question, or the agency that is named. */
  readonly result: 'passed' | 'warned' | 'refused';
  readonly agency?: AgencyCode;
}

/** Who asked, for whom the answer may be used, and through which door. Names of organisations, never of persons. */
export interface Asking {
  /** Id of the registered certificate; null when the caller could not be identified, or is a person. */
  readonly certificateId: string | null;
  readonly connectionId: string | null;
  /** Twelve digits; as the question says. */
  readonly organisationsnummer: string | null;
  /** Such as 'ssbtek-v10', 'lefi-v9'. */
  readonly contract: string;
  /** relay: we passed the question on; discloser: LEFI disclosed. */
  readonly role: 'relay' | 'discloser';
}

/** What is personal: kept apart from the record's hash under a salt, so that it can be erased. */
export interface PersonalData {
  readonly person?: string;
  readonly caseReference?: string;
  readonly caseworker?: string;
  readonly correlationId?: string;
  readonly purpose?: string;
  readonly legalGround?: string;
  /** The person's consent, as the asker refers to it: the day it was given and where it is kept. */
  readonly consent?: string;
  /** Who was logged in to the machine when an act was done from the command line. */
  readonly osUser?: string;
}

export interface QuestionRecord {
  readonly kind: 'question';
  readonly asking: Asking;
  /** Codes of the agencies that will be asked ('lefi-v9': the disclosers). */
  readonly agencies: readonly string[];
  readonly examination: readonly RuleResult[];
  readonly registryVersion: number;
  /** The person who asked; absent: a system did. */
  readonly by?: ActBy;
  /** LEFI: by which right it was disclosed. */
  readonly disclosedBy?: DisclosureRight;
  readonly personal: PersonalData;
}

/** What decided what the actor might see of LEFI. */
export interface DisclosureRight {
  /** Ids of the legal grounds that were in force; empty: the connection's own, that of SSBTEK. */
  readonly grounds: readonly string[];
  /** Name and version of each profile, such as `socialnämnd 3`. */
  readonly profiles: readonly string[];
  /** Whether the asker said that the person had consented. */
  readonly consent: boolean;
}

/** Outcome kinds, error codes and timings only; never data, never felmeddelande. */
export interface AnswerRecord {
  readonly kind: 'answer';
  /** Which question it answers. */
  readonly question: RecordReference;
  readonly outcomes: readonly OutcomeRecord[];
  readonly durationMs: number;
}

export interface OutcomeRecord {
  readonly agency: string;
  readonly outcome: string;
  readonly source?: 'SSBT' | 'BT';
  readonly code?: string;
  readonly durationMs: number;
}

export interface RefusalRecord {
  readonly kind: 'refusal';
  readonly asking: Asking;
  readonly code: FaultCode;
  /** How many refusals of the same caller and reason the record stands for; absent: itself alone. */
  readonly count?: number;
  /** The person who asked; absent: a system did. */
  readonly by?: ActBy;
  readonly examination: readonly RuleResult[];
  readonly personal: PersonalData;
}

/** Which person did an act, and with what right. Identities only: names and numbers stand in the table `person`. */
export interface ActBy {
  /** Id of the person. */
  readonly person: string;
  readonly role: string;
  /** Id of the permission that was in force; null where the act needs none. */
  readonly permission: string | null;
  readonly via: 'web' | 'command-line';
  /** The operating system's user, for the command line; stands among the personal data of the record. */
  readonly osUser?: string;
}

/**
 * An administrative act, such as a change of the registry, or a ping of the base services; a login or one that failed;
 * that somebody read in the log; that somebody had a hidden number shown.
 */
export interface ActRecord {
  readonly kind: 'act' | 'login' | 'reading' | 'reveal';
  readonly act: string;
  readonly asking: Asking | null;
  /** Absent: the system itself, or nobody that is known. */
  readonly by?: ActBy;
  /** Codes and identities of organisations; no personal data. */
  readonly facts: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  readonly personal?: PersonalData;
}

export type LogRecord = QuestionRecord | AnswerRecord | RefusalRecord | ActRecord;

/** Which tree, and which leaf in it, counted from 0. */
export interface RecordReference {
  readonly tree: number;
  readonly position: number;
}

export type QuestionRecorded =
  | { readonly kind: 'recorded'; readonly reference: RecordReference }
  /** The registry has moved on since the question was examined: nothing was recorded, examine again. */
  | { readonly kind: 'stale' };

/** Each promise is kept when the record is durable. Throws Fault 'log-unavailable' when it cannot be written. */
export interface AccessLog {
  /** Recorded only if the registry's version still is `record.registryVersion`, in the same statement. */
  recordQuestion(record: QuestionRecord): Promise<QuestionRecorded>;
  recordAnswer(record: AnswerRecord): Promise<RecordReference>;
  recordRefusal(record: RefusalRecord): Promise<RecordReference>;
  recordAct(record: ActRecord): Promise<RecordReference>;
  /** False from the first record that could not be written until one could be written again. */
  isWritable(): boolean;
  stop(): Promise<void>;
}
