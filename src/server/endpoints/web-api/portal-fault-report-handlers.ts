import type { Day } from '../../../values/day.ts';
import type { operations } from '../../../web-contract/portal.ts';
import type { AccessLog } from '../../access-log/index.ts';
import type { Database } from '../../database/index.ts';
import { findPerson } from '../../permissions/index.ts';
import {
  handleFaultReport,
  readFaultReports,
  receiveFaultReport,
  SentByAddress,
  TooManyReports,
  type ReceivedReport,
  type ReportLimits,
} from '../../portal/index.ts';
import { Reply, type HandlersOf } from './handlers.ts';

export interface FaultReportSettings {
  readonly faultReports: ReportLimits;
  /** Who at the operator is told of each; null: nobody. */
  readonly faultReportsTo: { readonly name: string; readonly email: string } | null;
}

type FaultReportOperations = Pick<operations, 'sendFaultReport' | 'listFaultReports' | 'handleFaultReport'>;

export function faultReportHandlers(parts: {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly now: () => number;
  readonly today: () => Day;
  readonly portal: FaultReportSettings;
}): HandlersOf<FaultReportOperations> {
  const { database, accessLog, portal } = parts;
  const { faultReports: limits, faultReportsTo: operator } = portal;
  const senders = new SentByAddress(limits, parts.now);
  return {
    sendFaultReport: async ({ body, address }) => {
      try {
        const today = parts.today();
        return await receiveFaultReport(body, { database, limits, senders, address, operator, today });
      } catch (error) {
        if (error instanceof TooManyReports) return tooMany(error);
        throw error;
      }
    },
    listFaultReports: async () => {
      const reports = await readFaultReports(database);
      return { reports: await Promise.all(reports.map((report) => tellReport(database, report))) };
    },
    handleFaultReport: async ({ params, body, mandate }) => {
      const { note } = body;
      await handleFaultReport(database, { reportId: params.reportId, note }, { mandate, accessLog });
      return new Reply(204);
    },
  };
}

function tooMany({ message }: TooManyReports): Reply {
  const problem = {
    type: '/problems/too-many',
    title: 'För många felanmälningar.',
    status: 429,
    detail: message,
  };
  const headers = { 'content-type': 'application/problem+json; charset=utf-8', 'retry-after': '600' };
  return new Reply(429, headers, JSON.stringify(problem));
}

async function tellReport(database: Database, report: ReceivedReport) {
  const { id, receivedAt, handled, ...told } = report;
  const by = handled === null ? null : await findPerson(database, handled.byPerson);
  return {
    ...told,
    reportId: id,
    receivedAt: new Date(receivedAt).toISOString(),
    handled:
      handled === null
        ? null
        : { note: handled.note, at: new Date(handled.at).toISOString(), by: by?.name ?? 'okänd' },
  };
}
