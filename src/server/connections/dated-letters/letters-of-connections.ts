import { agencies, agencyNames } from '../../../values/agency.ts';
import { daysBetween, swedishDayAt } from '../../../values/day.ts';
import type { Database } from '../../database/index.ts';
import { aboutConnection } from '../course/about-connection.ts';
import { connectionActs } from '../connection-act.ts';
import { connectionState, type ConnectionState, type RunningNotice } from '../connection-state.ts';
import { contactsAt, orderedContacts, type Contacts } from '../course/contacts.ts';
import { rightsFrom, type SpeakingCertificate } from '../course/speaking-certificates.ts';
import { readRegistry } from '../read-registry.ts';
import { isValidAt, type Connection } from '../registry.ts';
import type { DatedLetter, DatedLetters } from './dated-letter.ts';

/** What dates say of the connections that are open now. */
export async function lettersOfConnections(
  database: Database,
  dated: DatedLetters,
): Promise<readonly DatedLetter[]> {
  const { now } = dated;
  const registry = await readRegistry(database);
  const open = [...registry.connections.values()].filter((connection) => isValidAt(connection, now));
  const letters: DatedLetter[] = [];
  for (const connection of open) {
    const acts = await connectionActs(database.kysely, { connectionId: connection.id });
    const contacts = contactsAt(acts, await orderedContacts(database.kysely, connection.id), now);
    const certificates = rightsFrom(registry, connection.id, now);
    const state = connectionState({ connection, acts, now });
    letters.push(
      ...certificateLetters({ connection, contacts, certificates }, dated),
      ...periodLetters(connection, state, dated),
    );
  }
  return letters;
}

/** To the contact for technical matters, else to the one for the agreement. One that has been renewed ends in silence. */
function certificateLetters(
  of: {
    readonly connection: Connection;
    readonly contacts: Contacts | null;
    readonly certificates: readonly SpeakingCertificate[];
  },
  { now, certificateEndsInDays }: DatedLetters,
): readonly DatedLetter[] {
  const { connection, contacts, certificates } = of;
  if (contacts === null) return [];
  return certificates.flatMap((certificate): DatedLetter[] => {
    const { certificateId, subjectName, until } = certificate;
    if (until === null || certificates.some((other) => replaces(other, certificate))) return [];
    const lastOn = swedishDayAt(until - 1);
    const daysLeft = daysBetween(swedishDayAt(now), lastOn);
    const reached = certificateEndsInDays.filter((days) => daysLeft <= days);
    if (reached.length === 0) return [];
    return [
      {
        template: 'certificate-expires',
        to: contacts.technical ?? contacts.agreement,
        values: { ...aboutConnection(connection), certificateName: subjectName, lastOn, daysLeft },
        connectionId: connection.id,
        once: `certificate-expires ${connection.id} ${certificateId} ${lastOn} ${Math.min(...reached)}`,
      },
    ];
  });
}

function replaces(other: SpeakingCertificate, certificate: SpeakingCertificate): boolean {
  const { until } = certificate;
  return (
    other.certificateId !== certificate.certificateId &&
    other.subjectName === certificate.subjectName &&
    until !== null &&
    (other.until === null || other.until > until)
  );
}

/** To the operator: thirty days have passed, and nothing ends by itself. */
function periodLetters(
  connection: Connection,
  { breaches, agencies: states }: ConnectionState,
  { operator }: DatedLetters,
): readonly DatedLetter[] {
  if (operator === null) return [];
  const about = (notice: RunningNotice) => ({
    ...aboutConnection(connection),
    notifiedOn: swedishDayAt(notice.noticedAt),
  });
  const common = { to: operator, connectionId: connection.id };
  return [
    ...breaches
      .filter(({ hasPassed }) => hasPassed)
      .map((notice): DatedLetter => ({
        ...common,
        template: 'breach-period-passed',
        values: { ...about(notice), mayEndFrom: swedishDayAt(notice.passedAt) },
        once: `breach-period-passed ${notice.actId}`,
      })),
    ...agencies.flatMap((agency): DatedLetter[] => {
      const state = states[agency];
      if (state.kind !== 'notified' || !state.hasPassed) return [];
      const values = {
        ...about(state),
        agency: agencyNames[agency],
        mayStopFrom: swedishDayAt(state.passedAt),
      };
      return [
        { ...common, template: 'agency-period-passed', values, once: `agency-period-passed ${state.actId}` },
      ];
    }),
  ];
}
