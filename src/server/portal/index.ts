export {
  approveContent,
  assureContent,
  publishContent,
  sendBackContent,
  withdrawContent,
} from './content-acts.ts';
export { draftContent } from './draft-content.ts';
export {
  handleFaultReport,
  readFaultReports,
  receiveFaultReport,
  type ReceivedReport,
} from './fault-reports.ts';
export { loadFirstContent } from './load-first-content.ts';
export { checkBaseServices, readOperatingStatus, type OperatingStatus } from './operating-status.ts';
export { readNewestVersions, readPublished, readVersions } from './read-versions.ts';
export { shareInFlight } from './share-in-flight.ts';
export { SentByAddress, TooManyReports, type ReportLimits } from './report-limits.ts';
export { actOf, publishedAt, versionState, whatIsMissing, type Version } from './version.ts';
export { watchBaseServices } from './watch-base-services.ts';
