import type { AgencyCode } from '../../values/agency.ts';
import { addMonths, addYears } from '../../values/day.ts';
import { askedCodes, unknownCodes } from '../../values/lefi-question.ts';
import { isSamordningsnummer } from '../../values/personnummer.ts';
import { periodFor } from '../../values/question.ts';
import { isValidAt } from '../connections/index.ts';
import type { AgencyRefusalCode } from './agency-refusals.ts';
import type { Examined } from './examined.ts';

/** A rule that refuses one agency without asking it; the others are asked all the same. */
export interface AgencyRule {
  readonly name: string;
  readonly version: number;
  readonly agencies: readonly AgencyCode[];
  readonly refusesWith: AgencyRefusalCode;
  readonly holds: (examined: Examined, agency: AgencyCode) => boolean;
}

const forEach: readonly AgencyRule[] = [
  {
    name: 'agency-has-qualified-municipality',
    version: 1,
    agencies: ['AF', 'CSN', 'FK', 'SKV', 'SO', 'TNS', 'MIV'],
    refusesWith: 'EJ_KVALIFICERAD',
    holds: ({ connection, now }, agency) =>
      connection?.qualifications.some((one) => one.agency === agency && isValidAt(one, now)) ?? false,
  },
  {
    name: 'own-period-in-order',
    version: 1,
    agencies: ['AF', 'CSN', 'SO', 'TNS'],
    refusesWith: 'PERIOD_OMVAND',
    holds: ({ question }, agency) => periodFor(question, agency).from <= periodFor(question, agency).to,
  },
];

const forCsn: readonly AgencyRule[] = [
  {
    name: 'csn-case-reference-fits',
    version: 1,
    agencies: ['CSN'],
    refusesWith: 'CSN_ARENDEIDENTITET_FOR_LANG',
    holds: ({ question, limits }) => length(question.caseReference) <= limits.csnReferenceLength,
  },
  {
    name: 'csn-caseworker-fits',
    version: 1,
    agencies: ['CSN'],
    refusesWith: 'CSN_HANDLAGGARE_FOR_LANG',
    holds: ({ question, limits }) => length(question.asker.caseworker) <= limits.csnReferenceLength,
  },
  {
    name: 'csn-period-inside-window',
    version: 1,
    agencies: ['CSN'],
    refusesWith: 'CSN_PERIOD_UTANFOR_FONSTRET',
    holds: ({ question, limits, today }) =>
      periodFor(question, 'CSN').from >= addMonths(today, -limits.csnMonthsBack) &&
      periodFor(question, 'CSN').to <= addMonths(today, limits.csnMonthsAhead),
  },
  {
    name: 'csn-takes-personnummer-only',
    version: 1,
    agencies: ['CSN'],
    refusesWith: 'CSN_SAMORDNINGSNUMMER',
    holds: ({ person }) => person === null || !isSamordningsnummer(person),
  },
];

/** In order: a later rule has nothing to test when an earlier one has not held, and then holds. */
const forFk: readonly AgencyRule[] = [
  {
    name: 'fk-question-given',
    version: 1,
    agencies: ['FK'],
    refusesWith: 'FK_FRAGA_SAKNAS',
    holds: ({ question }) => question.agencies.FK?.lefi !== undefined,
  },
  {
    name: 'fk-question-is-lefi-json',
    version: 1,
    agencies: ['FK'],
    refusesWith: 'FK_FRAGA_EJ_JSON',
    holds: ({ question, lefi }) => question.agencies.FK?.lefi === undefined || lefi !== null,
  },
  {
    name: 'lefi-version-served',
    version: 1,
    agencies: ['FK'],
    refusesWith: 'LEFI_VERSION_OKAND',
    holds: ({ question, limits }) =>
      limits.lefiVersions.includes(question.agencies.FK?.lefi?.version ?? 'v9'),
  },
  {
    name: 'lefi-actor-is-connections-own',
    version: 1,
    agencies: ['FK'],
    refusesWith: 'LEFI_AKTOR_EJ_ANSLUTNINGENS',
    holds: ({ question, connection }) => {
      const actorId = question.agencies.FK?.lefi?.actorId;
      return actorId === undefined || (connection !== null && connection.actorId === actorId);
    },
  },
  {
    name: 'lefi-person-is-the-same',
    version: 1,
    agencies: ['FK'],
    refusesWith: 'LEFI_PERSON_AVVIKER',
    holds: ({ question, lefi }) => lefi === null || isSamePerson(lefi.personnummer, question.person.trim()),
  },
  {
    name: 'lefi-benefit-asked-for',
    version: 1,
    agencies: ['FK'],
    refusesWith: 'LEFI_FORMAN_SAKNAS',
    holds: ({ lefi }) => lefi === null || askedCodes(lefi).length > 0,
  },
  {
    name: 'lefi-codes-known',
    version: 1,
    agencies: ['FK'],
    refusesWith: 'LEFI_KOD_OKAND',
    holds: ({ lefi }) => lefi === null || unknownCodes(lefi).length === 0,
  },
  {
    name: 'lefi-period-given-and-in-order',
    version: 1,
    agencies: ['FK'],
    refusesWith: 'LEFI_PERIOD_OGILTIG',
    holds: ({ lefi }) => lefi === null || (lefi.period !== null && lefi.period.from <= lefi.period.to),
  },
  {
    name: 'lefi-period-within-limit',
    version: 1,
    agencies: ['FK'],
    refusesWith: 'LEFI_PERIOD_FOR_LANG',
    holds: ({ lefi, connection, limits }) =>
      !lefi?.period ||
      connection?.mayAskLongPeriods === true ||
      lefi.period.to <= addYears(lefi.period.from, limits.lefiPeriodYears),
  },
];

export const agencyRules: readonly AgencyRule[] = [...forEach, ...forCsn, ...forFk];

/** LEFI takes ten or twelve digits; ten leave the century open. */
function isSamePerson(lefiPerson: string, person: string): boolean {
  return lefiPerson === person || lefiPerson === person.slice(2);
}

/** In characters, as XSD counts them: å is one, however it is stored. */
function length(text: string): number {
  return Array.from(text).length;
}
