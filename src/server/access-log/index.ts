export type * from './records.ts';
export { openAccessLog, type AccessLogOptions } from './open-access-log.ts';
export { ensureSigningKey, readPublicKeys } from './signing-key.ts';
export { erasePersonalData } from './erase-personal-data.ts';
export type { Finding, FindingKind, Remark } from './finding.ts';
export { verifyLog, type LogVerification } from './verify-log.ts';
export { askedInNameOf } from './asked-in-name-of.ts';
export { findActs, type FoundAct } from './find-acts.ts';
export { findRecord } from './find-record.ts';
export {
  findQuestion,
  findQuestions,
  type FoundQuestion,
  type NameDuring,
  type Place,
} from './find-questions.ts';
export { findRecords, type FoundRecord } from './find-records.ts';
export { proveRecord, verifyRecordProof } from './prove-record.ts';
