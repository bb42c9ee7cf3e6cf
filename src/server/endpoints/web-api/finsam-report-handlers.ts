import type { operations } from '../../../web-contract/finsam-reports.ts';
import { swedishDayAt } from '../../../values/day.ts';
import type { Database } from '../../database/index.ts';
import {
  makeEconomyReport,
  makeFederationReport,
  makeNationalReport,
  makeOfficeReport,
  writeReportCsv,
  writeReportPdf,
  writeReportXlsx,
  type Report,
  type ReportOptions,
} from '../../finsam/index.ts';
import { NotFound } from '../../parties/index.ts';
import type { Actor } from '../../permissions/index.ts';
import { fileReply, type HandlersOf, type Reply } from './handlers.ts';

export interface FinsamReportParts {
  readonly database: Database;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Who runs the service. */
  readonly operator: { readonly name: string };
  readonly isDemonstration: boolean;
  readonly finsam: Omit<ReportOptions, 'now'>;
}

/** Uppföljning Finsam's reports, as JSON or as a file. */
export function finsamReportHandlers(parts: FinsamReportParts): HandlersOf<operations> {
  const { database, now, finsam } = parts;
  const options: ReportOptions = { ...finsam, now };
  const yearOf = ({ year = swedishDayAt(now()).slice(0, 4) }: Query) => Number(year);
  return {
    readFederationReport: async ({ mandate, actor, params: { federation, report: kind }, query }) => {
      const wish = { federation, kind, year: yearOf(query) };
      return await told(await makeFederationReport(database, mandate, wish, options), {
        query,
        actor,
        parts,
      });
    },
    readEconomyReport: async ({ mandate, actor, params: { federation, report: kind }, query }) => {
      const wish = { federation, kind, year: yearOf(query) };
      return await told(await makeEconomyReport(database, mandate, wish, options), { query, actor, parts });
    },
    readNationalReport: async ({ mandate, actor, query }) =>
      await told(await makeNationalReport(database, mandate, yearOf(query), options), {
        query,
        actor,
        parts,
      }),
    readOfficeReport: async ({ mandate, actor, params: { report: kind }, query }) => {
      const wish = { kind, year: yearOf(query) };
      return await told(await makeOfficeReport(database, mandate, wish, options), { query, actor, parts });
    },
  };
}

type Query = NonNullable<operations['readNationalReport']['parameters']['query']>;

interface Asking {
  readonly query: Query;
  readonly actor: Actor;
  readonly parts: FinsamReportParts;
}

async function told(report: Report, { query, actor, parts }: Asking): Promise<Report | Reply> {
  const { now, operator, isDemonstration: demonstration } = parts;
  const writing = { operator: operator.name, by: actor.name, at: now(), demonstration };
  if (query.format === undefined) return report;
  if (query.format === 'pdf')
    return fileReply(await writeReportPdf(report, writing), 'application/pdf', nameOf(report, 'pdf'));
  if (query.format === 'xlsx')
    return fileReply(await writeReportXlsx(report, writing), xlsx, nameOf(report, 'xlsx'));
  const csv = writeReportCsv(report, query.table);
  if (csv === undefined) throw new NotFound('Rapporten har ingen sådan tabell.');
  return fileReply(csv, 'text/csv; charset=utf-8', nameOf(report, 'csv', query.table));
}

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function nameOf({ title, scope, tables }: Report, ending: string, table?: string): string {
  const caption = tables.find(({ id }) => id === table)?.caption;
  const what = caption ?? title;
  return what.startsWith(scope) ? `${what}.${ending}` : `${scope}, ${what}.${ending}`;
}
