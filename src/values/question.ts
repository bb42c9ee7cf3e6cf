import type { AgencyCode } from './agency.ts';
import type { Period } from './period.ts';

/**
 * One question about one person (v10 XSD, SammansattBastjanstFraga), free of any contract version's spelling.
 * The texts are the caller's and are not yet examined.
 */
export interface Question {
  /** frageTidpunkt: an xsd:dateTime, kept as the caller wrote it because it is echoed. */
  readonly askedAt?: string;
  /** korrelationsid: free text, echoed. */
  readonly correlationId?: string;
  readonly includeQuestionInAnswer: boolean;
  readonly asker: Asker;
  /** Twelve digits by schema; whether they can be a person is for the examination. */
  readonly person: string;
  /** arendeidentitet: the case in the asking organisation, never a person. */
  readonly caseReference: string;
  readonly period: Period;
  readonly processors: readonly NamedProcessor[];
  readonly purpose: string;
  readonly legalGround: string;
  /** Only the agencies that were asked for have a key. */
  readonly agencies: AgencyQuestions;
}

/** ingivare: on whose behalf the question is asked. */
interface Asker {
  /** Twelve digits. */
  readonly organisationsnummer: string;
  readonly name: string;
  /** Name or user identity of the caseworker, or of the automated system. */
  readonly caseworker: string;
}

/** personuppgiftsbitrade: who handles the question on the asker's behalf. */
export interface NamedProcessor {
  readonly ordinal?: number;
  readonly organisationsnummer: string;
  readonly name: string;
}

export interface AgencyQuestions {
  readonly AF?: WithOwnPeriod;
  readonly CSN?: WithOwnPeriod;
  readonly FK?: FkQuestion;
  readonly SKV?: Readonly<Record<string, never>>;
  readonly SO?: WithOwnPeriod;
  readonly TNS?: WithOwnPeriod;
  readonly MIV?: Readonly<Record<string, never>>;
}

/** tidsperiod below an agency replaces the general one for that agency. */
export interface WithOwnPeriod {
  readonly period?: Period;
}

export interface FkQuestion {
  /** Absent when the caller included FK without `fraga`: schema-valid, and refused for FK by the examination. */
  readonly lefi?: {
    /** "v9"; absent means v9. */
    readonly version?: string;
    readonly actorId: string;
    /** Decoded from base64; meant to be a LEFI question in JSON, not yet examined. */
    readonly json: string;
  };
}

/** The period that counts for one agency. */
export function periodFor(question: Question, agency: AgencyCode): Period {
  const own =
    agency === 'AF' || agency === 'CSN' || agency === 'SO' || agency === 'TNS'
      ? question.agencies[agency]?.period
      : undefined;
  return own ?? question.period;
}

/** The agencies asked for, in the contract's order. */
export function askedAgencies(question: Question, all: readonly AgencyCode[]): AgencyCode[] {
  return all.filter((agency) => question.agencies[agency] !== undefined);
}
