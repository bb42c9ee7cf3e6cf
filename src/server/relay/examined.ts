import type { Day } from '../../values/day.ts';
import type { LefiQuestion } from '../../values/lefi-question.ts';
import type { Personidentitet } from '../../values/personnummer.ts';
import type { Question } from '../../values/question.ts';
import type { Connection, RegisteredCertificate } from '../connections/index.ts';
import type { LegalGround } from './legal-grounds.ts';

/** On whose authority a question comes: a registered certificate and the connections it may speak for. */
export interface Speaker {
  readonly certificate: RegisteredCertificate;
  readonly maySpeakFor: readonly Connection[];
}

/** Limits that the agencies set, as configuration: where they come from is in docs/contract-choices.md. */
export interface ExaminationLimits {
  readonly csnMonthsBack: number;
  readonly csnMonthsAhead: number;
  /** Longest arendeidentitet and handlaggare that CSN takes, in characters. */
  readonly csnReferenceLength: number;
  readonly lefiVersions: readonly string[];
  readonly lefiPeriodYears: number;
  readonly legalGrounds: readonly LegalGround[];
  /** What a contact centre may ask for, as `syfte` says it; compared without regard to case and space. */
  readonly contactCentrePurposes: readonly string[];
}

/** Everything that a rule may look at. */
export interface Examined {
  readonly question: Question;
  readonly speaker: Speaker;
  /** The connection that ingivare names; null when there is none that the speaker may speak for. */
  readonly connection: Connection | null;
  readonly person: Personidentitet | null;
  /** FK's question; null when there is none or it is no LEFI question in JSON. */
  readonly lefi: LefiQuestion | null;
  readonly limits: ExaminationLimits;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly today: Day;
}
