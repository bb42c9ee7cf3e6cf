import { agencies, type AgencyCode } from '../../values/agency.ts';
import { daysBetween, swedishDayAt, type Day } from '../../values/day.ts';
import { actsThatStand, type ConnectionAct } from './connection-act.ts';
import { isValidAt, type Connection } from './registry.ts';
import { thirtyFullDays } from './thirty-full-days.ts';

/** Where a connection stands, as it follows from its facts, its acts and the clock. No job turns anything. */
export interface ConnectionState {
  readonly kind: 'not-begun' | 'open' | 'breach-notified' | 'ended';
  /** Notices of breach that have been neither remedied nor undone, the oldest first. */
  readonly breaches: readonly RunningNotice[];
  /** When it ends or has ended, in milliseconds since 1970; null: until further notice (Avtal 6.1). */
  readonly endsAt: number | null;
  /** Which act ended it, or lets it end; null when none has, or it ended before acts were kept. */
  readonly endedBy: string | null;
  readonly agencies: Readonly<Record<AgencyCode, AgencyState>>;
  /** Acts that have been done and take effect later, and can be undone until then. */
  readonly planned: readonly Pick<ConnectionAct, 'id' | 'act' | 'effectiveAt'>[];
}

/** A written notice whose thirty days run or have run (Avtal 7.1, 7.2). */
export interface RunningNotice {
  readonly actId: string;
  readonly noticedAt: number;
  readonly text: string;
  /** The thirtieth whole day; the last to mend on. */
  readonly lastDay: Day;
  /** 30 on the day of the notice, 0 on the last day and after it. */
  readonly daysLeft: number;
  /** The first moment at which what the notice tells of may be done. */
  readonly passedAt: number;
  /** Whether that moment has come; nothing ends by itself. */
  readonly hasPassed: boolean;
}

export type AgencyState =
  | { readonly kind: 'qualified' }
  | ({ readonly kind: 'notified' } & RunningNotice)
  /** The agency has stopped its own disclosure (Avtal 7.2). */
  | { readonly kind: 'disclosure-stopped'; readonly at: number }
  | { readonly kind: 'not-qualified' };

interface Seen {
  readonly connection: Connection;
  readonly acts: readonly ConnectionAct[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

export function connectionState(seen: Seen): ConnectionState {
  const { connection, now } = seen;
  const standing = actsThatStand(seen.acts).filter(({ effectiveAt }) => effectiveAt <= now);
  const breaches = runningNotices(standing, 'notify-breach', 'record-remedy', now);
  return {
    kind: kindOf(connection, breaches, now),
    breaches,
    endsAt: connection.validTo,
    endedBy: endingAct(seen.acts, connection.validTo),
    agencies: Object.fromEntries(
      agencies.map((agency) => [agency, agencyState(agency, connection, standing, now)]),
    ) as Record<AgencyCode, AgencyState>,
    planned: actsThatStand(seen.acts).filter(({ effectiveAt }) => effectiveAt > now),
  };
}

function kindOf(
  connection: Connection,
  breaches: readonly RunningNotice[],
  now: number,
): ConnectionState['kind'] {
  if (now < connection.validFrom) return 'not-begun';
  if (!isValidAt(connection, now)) return 'ended';
  return breaches.length > 0 ? 'breach-notified' : 'open';
}

/** The last act that set the end that is known. */
function endingAct(acts: readonly ConnectionAct[], endsAt: number | null): string | null {
  if (endsAt === null) return null;
  return (
    actsThatStand(acts).findLast(({ act }) => act === 'terminate-connection' || act === 'end-for-breach')
      ?.act ?? null
  );
}

function runningNotices(
  standing: readonly ConnectionAct[],
  notice: string,
  mended: string,
  now: number,
): readonly RunningNotice[] {
  const over = new Set(standing.filter(({ act }) => act === mended).map(({ content }) => content['notice']));
  return standing
    .filter(({ act, id }) => act === notice && !over.has(id))
    .map(({ id, effectiveAt, content }) => runningNotice(id, effectiveAt, String(content['text']), now));
}

function runningNotice(actId: string, noticedAt: number, text: string, now: number): RunningNotice {
  const { lastDay, passedAt } = thirtyFullDays(noticedAt);
  const daysLeft = Math.max(0, daysBetween(swedishDayAt(now), lastDay));
  return { actId, noticedAt, text, lastDay, daysLeft, passedAt, hasPassed: now >= passedAt };
}

function agencyState(
  agency: AgencyCode,
  connection: Connection,
  standing: readonly ConnectionAct[],
  now: number,
): AgencyState {
  const own = standing.filter(({ content }) => content['agency'] === agency);
  const isQualified = connection.qualifications.some((one) => one.agency === agency && isValidAt(one, now));
  if (!isQualified) {
    const last = own.findLast(({ act }) => act === 'stop-disclosure' || act === 'qualify-municipality');
    return last?.act === 'stop-disclosure'
      ? { kind: 'disclosure-stopped', at: last.effectiveAt }
      : { kind: 'not-qualified' };
  }
  const [notice] = runningNotices(
    sinceLastStop(own),
    'notify-preconditions',
    'record-preconditions-met',
    now,
  );
  return notice === undefined ? { kind: 'qualified' } : { kind: 'notified', ...notice };
}

/** A notice from before the agency stopped, and qualified anew, no longer runs. */
function sinceLastStop(own: readonly ConnectionAct[]): readonly ConnectionAct[] {
  return own.slice(own.findLastIndex(({ act }) => act === 'stop-disclosure') + 1);
}
