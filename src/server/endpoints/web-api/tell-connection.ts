import { agencies, agencyNames, type AgencyCode } from '../../../values/agency.ts';
import { daysBetween, swedishDayAt } from '../../../values/day.ts';
import type { components } from '../../../web-contract/course.ts';
import {
  actInWords,
  isValidAt,
  type AgencyState,
  type ConnectionAsOf,
  type RunningNotice,
  type SpeakingCertificate,
} from '../../connections/index.ts';

type Schemas = components['schemas'];

/** From so many days before its end a certificate is said to be about to expire. */
const soonExpiringDays = 60;

const iso = (at: number): string => new Date(at).toISOString();
const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at));

/** One line of a list of connections. `now` in milliseconds since 1970. */
export function tellRow(
  { connection, state, certificates }: Pick<ConnectionAsOf, 'connection' | 'state' | 'certificates'>,
  now: number,
): Schemas['ConnectionRow'] {
  const until = lastEnd(certificates.filter((one) => speaks(one, now)));
  const [breach] = state.breaches;
  return {
    id: connection.id,
    service: connection.service,
    municipality: connection.partyName,
    organisationsnummer: connection.organisationsnummer,
    board: connection.board,
    state: state.kind,
    beganAt: iso(connection.validFrom),
    endsAt: isoOrNull(state.endsAt),
    daysLeft: state.kind === 'breach-notified' ? (breach?.daysLeft ?? null) : null,
    mayEndNow: state.kind === 'breach-notified' && breach?.hasPassed === true,
    agenciesNotQualified: agencies.filter((agency) => !isDisclosing(state.agencies[agency])),
    suppliers: connection.processors.filter((one) => isValidAt(one, now)).map(({ name }) => name),
    certificateUntil: isoOrNull(until),
    certificateDaysLeft: daysLeft(until, now),
  };
}

function isDisclosing({ kind }: AgencyState): boolean {
  return kind === 'qualified' || kind === 'notified';
}

function speaks({ from, until }: SpeakingCertificate, now: number): boolean {
  return from <= now && (until === null || now < until);
}

function lastEnd(certificates: readonly SpeakingCertificate[]): number | null {
  const ends = certificates.map(({ until }) => until);
  return ends.length === 0 || ends.includes(null) ? null : Math.max(...ends.filter((end) => end !== null));
}

/** Null where there are many. */
function daysLeft(until: number | null, now: number): number | null {
  if (until === null || until <= now) return null;
  const days = daysBetween(swedishDayAt(now), swedishDayAt(until));
  return days <= soonExpiringDays ? days : null;
}

/** All but history and letters. */
export function tellConnection(
  { connection, state, certificates, contacts }: ConnectionAsOf,
  now: number,
): Omit<Schemas['Connection'], 'history' | 'letters'> {
  return {
    id: connection.id,
    service: connection.service,
    municipality: connection.partyName,
    organisationsnummer: connection.organisationsnummer,
    board: connection.board,
    actorId: connection.actorId,
    beganAt: iso(connection.validFrom),
    endsAt: isoOrNull(state.endsAt),
    endedBy: state.endedBy === null ? null : actInWords(state.endedBy),
    state: state.kind,
    breaches: state.breaches.map(tellNotice),
    agencies: agencies.map((agency) => tellAgency(agency, state.agencies[agency])),
    planned: state.planned.map(({ id, act, effectiveAt }) => ({
      actId: id,
      inWords: actInWords(act),
      effectiveAt: iso(effectiveAt),
    })),
    certificates: certificates
      .filter(({ from, until }) => from !== until)
      .map((one) => ({
        id: one.certificateId,
        name: one.subjectName,
        from: iso(one.from),
        until: isoOrNull(one.until),
        speaksNow: speaks(one, now),
        daysLeft: speaks(one, now) ? daysLeft(one.until, now) : null,
      })),
    processors: connection.processors
      .filter(({ validFrom, validTo }) => validFrom !== validTo)
      .map((one) => ({
        name: one.name,
        organisationsnummer: one.organisationsnummer,
        role: one.role,
        from: iso(one.validFrom),
        until: isoOrNull(one.validTo),
        isNow: isValidAt(one, now),
      })),
    contacts,
    asOf: iso(now),
  };
}

export function tellAgency(agency: AgencyCode, state: AgencyState): Schemas['AgencyState'] {
  return {
    agency,
    name: agencyNames[agency],
    state: state.kind,
    notice: state.kind === 'notified' ? tellNotice(state) : null,
    stoppedAt: state.kind === 'disclosure-stopped' ? iso(state.at) : null,
  };
}

function tellNotice({ actId, noticedAt, text, lastDay, daysLeft: left, passedAt, hasPassed }: RunningNotice) {
  return {
    actId,
    noticedAt: iso(noticedAt),
    text,
    lastDay,
    daysLeft: left,
    passedAt: iso(passedAt),
    hasPassed,
  };
}
