export type * from './records.ts';
export { openAccessLog, type AccessLogOptions } from './open-access-log.ts';
export { ensureSigningKey } from './signing-key.ts';
export { erasePersonalData } from './erase-personal-data.ts';
export type { Finding, FindingKind } from './finding.ts';
export { verifyLog, type LogVerification, type VerifyLogOptions } from './verify-log.ts';
export { findRecords, type FoundRecord, type RecordSearch } from './find-records.ts';
export { proveRecord, verifyRecordProof, type RecordProof } from './prove-record.ts';
export { readPublicKeys } from './signing-key.ts';
