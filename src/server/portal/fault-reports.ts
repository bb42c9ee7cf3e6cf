import { randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { AgencyCode } from '../../values/agency.ts';
import type { Day } from '../../values/day.ts';
import { mentionsPersonnummer } from '../../values/mentions-personnummer.ts';
import type { AccessLog } from '../access-log/index.ts';
import type { Database, NoTables } from '../database/index.ts';
import { putInOutbox, type LetterRecipient } from '../notices/index.ts';
import { ChangeRefused, doAct, FieldMistakes, NotFound, type FieldMistake } from '../parties/index.ts';
import { requireMandate, type Mandate } from '../permissions/index.ts';
import { TooManyReports, type ReportLimits, type SentByAddress } from './report-limits.ts';

/** What somebody tells does not work (allmän beskrivning 5: the second line takes fault reports). Never about a person. */
export interface FaultReport {
  /** What happens, and what was expected. */
  readonly description: string;
  /** In the reporter's own words. */
  readonly happenedWhen: string;
  readonly concerns: ReportSubject;
  readonly name: string;
  readonly email: string;
  /** Empty: none given. */
  readonly telephone: string;
}

type ReportSubject = AgencyCode | 'several' | 'portal' | 'unknown';

export interface ReceivedReport extends FaultReport {
  readonly id: string;
  /** What both sides call it. */
  readonly reference: string;
  readonly receivedAt: number;
  readonly handled: { readonly note: string; readonly at: number; readonly byPerson: string } | null;
}

interface ReportParts {
  readonly database: Database;
  readonly limits: ReportLimits;
  readonly senders: SentByAddress;
  /** The network address that it came from. */
  readonly address: string;
  /** Who at the operator is told of it; null: nobody. */
  readonly operator: LetterRecipient | null;
  /** The Swedish day that the letters say. */
  readonly today: Day;
}

/**
 * Receives a fault report from anybody. Throws FieldMistakes when a field looks as if it had a personnummer in it, and
 * TooManyReports when the address, the receiver of the receipt or all together have sent as many as may come.
 */
export async function receiveFaultReport(
  report: FaultReport,
  parts: ReportParts,
): Promise<{ readonly reference: string }> {
  refusePersonnummer(report);
  parts.senders.count(parts.address);
  return await parts.database.kysely.transaction().execute(async (transaction) => {
    await requireRoom(transaction, report.email, parts.limits);
    const reference = await nextReference(transaction);
    await sql`
      insert into fault_report (id, reference, happened_when, concerns, description, reporter_name, reporter_email,
        reporter_telephone, recorded_at)
      values (${randomUUID()}, ${reference}, ${report.happenedWhen}, ${report.concerns}, ${report.description},
        ${report.name}, ${report.email}, ${report.telephone}, clock_timestamp())`.execute(transaction);
    await sendLetters(transaction, { ...report, reference }, parts);
    return { reference };
  });
}

/** To the operator, and a receipt. Neither repeats what was written: the receipt goes to whatever address was given. */
async function sendLetters(
  transaction: Transaction<NoTables>,
  { reference, name, email }: Pick<FaultReport, 'name' | 'email'> & { readonly reference: string },
  { operator, today }: Pick<ReportParts, 'operator' | 'today'>,
): Promise<void> {
  const values = { reference, receivedOn: today };
  await putInOutbox(transaction, { template: 'fault-report-received', to: { name, email }, values });
  if (operator !== null)
    await putInOutbox(transaction, { template: 'fault-report-arrived', to: operator, values });
}

function refusePersonnummer(report: FaultReport): void {
  const mistakes: FieldMistake[] = Object.entries(report)
    .filter(([, text]: [string, string]) => mentionsPersonnummer(text))
    .map(([field]) => ({
      pointer: `/${field}`,
      message:
        'Här står något som ser ut som ett personnummer. Ta bort det: skriv vad som händer, inte vem det gäller.',
    }));
  if (mistakes.length > 0) throw new FieldMistakes(mistakes);
}

const reportLock = 7_704_113_026;

/** Counted among those that are stored, so that all processes count together. */
async function requireRoom(
  transaction: Transaction<NoTables>,
  email: string,
  { perHour, perReceiverAndDay }: ReportLimits,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(${reportLock})`.execute(transaction);
  const { rows } = await sql<{ hour: number; receiver: number }>`
    select count(*) filter (where recorded_at > clock_timestamp() - interval '1 hour')::int as hour,
      count(*) filter (where lower(reporter_email) = lower(${email}))::int as receiver
    from fault_report where recorded_at > clock_timestamp() - interval '1 day'`.execute(transaction);
  const [count] = rows;
  if (count === undefined || count.hour >= perHour) throw new TooManyReports();
  if (count.receiver >= perReceiverAndDay) throw new TooManyReports();
}

/** F-2026-0001 and on, within the year. */
async function nextReference(transaction: Transaction<NoTables>): Promise<string> {
  const { rows } = await sql<{ year: string; count: number }>`
    select to_char(clock_timestamp() at time zone 'Europe/Stockholm', 'YYYY') as year, count(*)::int as count
    from fault_report where reference like
      'F-' || to_char(clock_timestamp() at time zone 'Europe/Stockholm', 'YYYY') || '-%'`.execute(
    transaction,
  );
  const [{ year, count } = { year: '', count: 0 }] = rows;
  return `F-${year}-${String(count + 1).padStart(4, '0')}`;
}

/** The newest first. */
export async function readFaultReports(database: Database): Promise<readonly ReceivedReport[]> {
  const { rows } = await sql<ReportRow>`
    select r.id, r.reference, r.happened_when, r.concerns, r.description, r.reporter_name, r.reporter_email,
      r.reporter_telephone, r.recorded_at, a.note, a.recorded_at as handled_at, a.by_person
    from fault_report r left join fault_report_act a on a.report_id = r.id
    order by r.recorded_at desc, r.reference desc`.execute(database.kysely);
  return rows.map(asReport);
}

/** The operator has done what there was to do; the note says what. */
export async function handleFaultReport(
  database: Database,
  { reportId, note }: { readonly reportId: string; readonly note: string },
  { mandate, accessLog }: { readonly mandate: Mandate; readonly accessLog: AccessLog },
): Promise<void> {
  requireMandate(mandate, 'handle-fault-report');
  if (note.trim() === '') throw new ChangeRefused('Skriv vad som har gjorts.');
  await doAct(database, { accessLog, by: mandate.by }, async ({ transaction, at }) => {
    const { rows } = await sql<{ reference: string; handled: boolean }>`
      select reference, exists (select from fault_report_act a where a.report_id = r.id) as handled
      from fault_report r where id = ${reportId}`.execute(transaction);
    const [report] = rows;
    if (report === undefined) throw new NotFound('Felanmälan finns inte.');
    if (report.handled) throw new ChangeRefused('Felanmälan är redan åtgärdad.');
    await sql`
      insert into fault_report_act (id, report_id, note, recorded_at, by_person, by_role)
      values (${randomUUID()}, ${reportId}, ${note.trim()}, ${new Date(at)}, ${mandate.by.person}, ${mandate.by.role})`.execute(
      transaction,
    );
    return { record: { act: 'fault-report-handled', facts: { reference: report.reference } }, added: {} };
  });
}

interface ReportRow {
  readonly id: string;
  readonly reference: string;
  readonly happened_when: string;
  readonly concerns: ReportSubject;
  readonly description: string;
  readonly reporter_name: string;
  readonly reporter_email: string;
  readonly reporter_telephone: string;
  readonly recorded_at: Date;
  readonly note: string | null;
  readonly handled_at: Date | null;
  readonly by_person: string | null;
}

function asReport(row: ReportRow): ReceivedReport {
  const { id, reference, concerns, description, note, handled_at, by_person } = row;
  const isHandled = note !== null && handled_at !== null && by_person !== null;
  return {
    id,
    reference,
    concerns,
    description,
    happenedWhen: row.happened_when,
    name: row.reporter_name,
    email: row.reporter_email,
    telephone: row.reporter_telephone,
    receivedAt: row.recorded_at.getTime(),
    handled: isHandled ? { note, at: handled_at.getTime(), byPerson: by_person } : null,
  };
}
