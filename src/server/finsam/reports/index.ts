export {
  makeEconomyReport,
  makeFederationReport,
  makeNationalReport,
  makeOfficeReport,
  type ReportOptions,
} from './make-reports.ts';
export type { Report } from './report.ts';
export { writeReportCsv, writeReportPdf, writeReportXlsx } from './write-report.ts';
