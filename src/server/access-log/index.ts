export type * from './records.ts';
export { openAccessLog, type AccessLogOptions } from './open-access-log.ts';
export { ensureSigningKey } from './signing-key.ts';
