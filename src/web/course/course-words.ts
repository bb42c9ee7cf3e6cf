import type { StateTone } from '../parts/StateBadge.vue';
import { writtenDay } from '../parts/written-moment.ts';
import type { AgencyState, ConnectionRow } from './course-api.ts';

interface Words {
  readonly text: string;
  readonly tone: StateTone;
}

/** How a connection stands, for whoever reads it. */
export const connectionStates: Readonly<Record<ConnectionRow['state'], Words>> = {
  'not-begun': { text: 'Inte öppnad än', tone: 'neutral' },
  open: { text: 'Öppen', tone: 'good' },
  'breach-notified': { text: 'Brist påtalad', tone: 'waiting' },
  ended: { text: 'Avslutad', tone: 'bad' },
};

/** How a municipality stands with one agency. */
export const agencyStates: Readonly<Record<AgencyState['state'], Words>> = {
  qualified: { text: 'Kvalificerad', tone: 'good' },
  notified: { text: 'Förutsättningar ändrade', tone: 'waiting' },
  'disclosure-stopped': { text: 'Utlämnande stoppat', tone: 'bad' },
  'not-qualified': { text: 'Inte kvalificerad', tone: 'neutral' },
};

/** `23 dagar kvar`, or that the thirty have passed and what may be done then. */
export function daysLeftInWords(daysLeft: number, hasPassed: boolean, mayBeDone: string): string {
  if (hasPassed) return `Trettio hela dagar har gått: ${mayBeDone}.`;
  if (daysLeft === 0) return 'Sista dagen är i dag.';
  return `${daysLeft} ${daysLeft === 1 ? 'dag' : 'dagar'} kvar.`;
}

/** What is soon to happen with a connection, in one line for a list. */
export function attentionInWords(row: ConnectionRow): string {
  const lines = [
    row.daysLeft === null ? '' : daysLeftInWords(row.daysLeft, row.mayEndNow, 'får avslutas'),
    row.endsAt === null ? '' : `Gäller till ${writtenDay(row.endsAt)}.`,
    row.certificateDaysLeft === null ? '' : `Certifikatet går ut om ${row.certificateDaysLeft} dagar.`,
  ];
  return lines.filter((line) => line !== '').join(' ');
}

/** `2027-01-01 – 2027-12-31`, days in Sweden; the last day that it holds. */
export function spanInWords({ from, until }: { from: string; until: string | null }): string {
  const last = until === null ? 'tills vidare' : writtenDay(new Date(Date.parse(until) - 1).toISOString());
  return `${writtenDay(from)} – ${last}`;
}
