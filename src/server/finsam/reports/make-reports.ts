import { swedishDayAt } from '../../../values/day.ts';
import type { Database } from '../../database/index.ts';
import { PermissionDenied, requireMandate, type Mandate } from '../../permissions/index.ts';
import { annualReport } from './annual-report.ts';
import { costReport } from './cost-report.ts';
import { economyReport } from './economy-report.ts';
import { federationsReport } from './federations-report.ts';
import { initiativesReport } from './initiatives-report.ts';
import { nationalReport, type NationalSettings } from './national-report.ts';
import { participantsReport } from './participants-report.ts';
import { qualityReport } from './quality-report.ts';
import { readFederation, type FederationFacts } from './read-federation.ts';
import { readNation } from './read-nation.ts';
import { readQuality } from './read-quality.ts';
import type { Report } from './report.ts';

/** Everything but money: for both of a federation's roles. */
export type FederationReportKind = 'initiatives' | 'participants' | 'data-quality';
/** For the federation's administrator. */
export type EconomyReportKind = 'economy' | 'cost-per-participant' | 'annual-report';
/** For the operator. */
export type OfficeReportKind = 'federations' | 'data-quality';

export interface ReportOptions extends NationalSettings {
  /** How many days before the end of their time orderers are reminded. */
  readonly ordererReminderDays: readonly number[];
  /** Who reads the national report beside the operator. */
  readonly nationalReaders: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

interface OfFederation<Kind> {
  readonly federation: string;
  readonly kind: Kind;
  readonly year: number;
}

/**
 * A participant lead sees individual initiatives and counts alone (Bilaga 1 till Överenskommelsen, RevA). Throws NotFound.
 */
export async function makeFederationReport(
  database: Database,
  mandate: Mandate,
  { federation, kind, year }: OfFederation<FederationReportKind>,
  options: ReportOptions,
): Promise<Report> {
  requireMandate(mandate, 'read-finsam-reports');
  const individualAlone = mandate.holder === 'participant-lead';
  const { countPeriod, now } = options;
  const all = await readFederation(database.kysely, { federation, from: year - 4, to: year, countPeriod });
  const facts = individualAlone ? individualOf(all) : all;
  switch (kind) {
    case 'initiatives':
      return initiativesReport(facts, year, { today: swedishDayAt(now()), individualAlone });
    case 'participants':
      return participantsReport(facts, year, { countPeriod, individualAlone });
    case 'data-quality': {
      const wish = { federation, year, ...momentOf(options) };
      const wishes = { scope: facts.name, year, ofAll: false, countsAlone: individualAlone };
      return qualityReport(await readQuality(database.kysely, wish), wishes);
    }
  }
}

function momentOf({ now, ordererReminderDays }: ReportOptions) {
  return { today: swedishDayAt(now()), now: now(), ordererDays: Math.max(...ordererReminderDays) };
}

function individualOf(facts: FederationFacts): FederationFacts {
  const initiatives = facts.initiatives.filter(({ orientation }) => orientation === 'individual');
  // Of those that are annulled it is not said how many were of each orientation.
  return { ...facts, initiatives, annulled: 0 };
}

export async function makeEconomyReport(
  database: Database,
  mandate: Mandate,
  { federation, kind, year }: OfFederation<EconomyReportKind>,
  options: ReportOptions,
): Promise<Report> {
  requireMandate(mandate, 'read-economy');
  const { countPeriod } = options;
  const facts = await readFederation(database.kysely, { federation, from: year - 4, to: year, countPeriod });
  switch (kind) {
    case 'economy':
      return economyReport(facts, year);
    case 'cost-per-participant':
      return costReport(facts, year, countPeriod);
    case 'annual-report':
      return annualReport(facts, year, options);
  }
}

/** Sums by county and for the nation, the last five years, with care for small numbers. */
export async function makeNationalReport(
  database: Database,
  mandate: Mandate,
  year: number,
  options: ReportOptions,
): Promise<Report> {
  requireMandate(mandate, 'read-national-finsam-report');
  const isReader = options.nationalReaders.includes(mandate.holder);
  if (mandate.holder === 'federation-administrator' && !isReader)
    throw new PermissionDenied(
      'Rikssammanställningen läses bara av den som driver tjänsten: så är tjänsten inställd.',
    );
  const { countPeriod } = options;
  const facts = await readNation(database.kysely, { from: year - 4, to: year, countPeriod });
  return nationalReport(facts, year, options);
}

export async function makeOfficeReport(
  database: Database,
  mandate: Mandate,
  { kind, year }: { readonly kind: OfficeReportKind; readonly year: number },
  options: ReportOptions,
): Promise<Report> {
  requireMandate(mandate, 'read-finsam-office');
  switch (kind) {
    case 'federations':
      return federationsReport(
        await readNation(database.kysely, { from: year, to: year, countPeriod: options.countPeriod }),
        year,
      );
    case 'data-quality': {
      const wish = { federation: null, year, ...momentOf(options) };
      const wishes = { scope: 'Riket', year, ofAll: true, countsAlone: false };
      return qualityReport(await readQuality(database.kysely, wish), wishes);
    }
  }
}
