/** How one agency is reached. Addresses and deadlines come from configuration; certificates are file contents. */
export interface BaseServiceConfig {
  /** Where questions are posted. For FK: the base address of the LEFI door, without path. */
  readonly url: string;
  /** The agency's own test service, asked by GET without personal data. Left out when the agency has none. */
  readonly testUrl?: string;
  /** How long one question may take, in milliseconds. Default 8 000. */
  readonly deadlineMs?: number;
  /** Connections kept to the agency at most; further questions wait for one within their deadline. Default 16. */
  readonly connections?: number;
  /** How long an idle connection is kept when the agency names no time of its own, in milliseconds. Default 4 000. */
  readonly keepAliveMs?: number;
  /** Larger answers are cut off and refused. Default 5 242 880 bytes. */
  readonly maxAnswerBytes?: number;
  readonly tls?: AgencyTls;
  /** Whether an answer must be valid against the contract, or only well-formed with the right root. Default schema. */
  readonly partCheck?: 'schema' | 'well-formed';
  /** Default: 10 failures in a row, then 5 000 ms of peace. */
  readonly breaker?: BreakerConfig;
  /** A-kassorna only: what each fund's StatusSvarandeOrganisation means, by its exact text. */
  readonly fundStatuses?: FundStatuses;
}

/** PEM contents. */
export interface AgencyTls {
  /** Who may have issued the agency's certificate. Without it: the public authorities that Node trusts. */
  readonly ca?: string;
  readonly certificate?: string;
  readonly key?: string;
}

export interface BreakerConfig {
  /** So many questions in a row without an answer, and the agency is left in peace. */
  readonly failures: number;
  /** After this many milliseconds one question is let through to see whether the agency is back. */
  readonly openMs: number;
}

/** No list of codes is published (v10 XSD: any string), so the table is the operator's. */
export type FundStatuses = Readonly<Record<string, FundStatus>>;

type FundStatus = 'answered' | 'nothing' | 'cannot-tell';

export const defaultBaseServiceConfig = {
  deadlineMs: 8_000,
  connections: 16,
  keepAliveMs: 4_000,
  maxAnswerBytes: 5 * 1024 * 1024,
  partCheck: 'schema',
  breaker: { failures: 10, openMs: 5_000 },
} as const;
