/** Why a whole question is refused. Each door decides what its caller reads for each code. */
export type FaultCode =
  // how the question was sent
  | 'not-xml'
  | 'not-json'
  | 'content-type-not-served'
  | 'doctype-forbidden'
  | 'too-large'
  | 'too-deep'
  | 'question-malformed'
  | 'unknown-operation'
  | 'contract-version-not-served'
  | 'question-repeated'
  | 'key-used-for-another'
  // who sent it
  | 'certificate-missing'
  | 'certificate-unknown'
  | 'certificate-not-valid-now'
  // what the examination refuses
  | 'connection-not-callers'
  | 'connection-not-active'
  | 'processor-not-registered'
  | 'caseworker-not-assured'
  | 'contact-centre-purpose'
  | 'person-not-valid'
  | 'period-reversed'
  | 'purpose-missing'
  | 'legal-ground-missing'
  | 'legal-ground-not-in-force'
  // LEFI's own (contract lefi-v9): the whole question
  | 'no-benefit-asked-for'
  | 'period-too-long'
  | 'actor-not-represented'
  // its web interface's own
  | 'rules-not-confirmed'
  // more than we can take
  | 'share-exceeded'
  | 'overloaded'
  // what we cannot do now
  | 'log-unavailable'
  | 'registry-unavailable'
  | 'stopping';

/** Facts that are safe to show a caller: our own words and the contract's, never the caller's values. */
export interface FaultFacts {
  /** An element name that the contract has. */
  readonly element?: string;
  /** The broken rule, in our own Swedish words. */
  readonly rule?: string;
  readonly line?: number;
  /** Limit that was passed, such as bytes or levels. */
  readonly limit?: number;
  /** Namespaces or versions that we do serve. */
  readonly served?: readonly string[];
  /** Whole seconds, at least 1, after which the same question may do. */
  readonly retryAfterSeconds?: number;
}

/**
 * We refuse. `detail` is for the process log and holds no personal data; what the caller reads is chosen by the door
 * from `code` and `facts`.
 */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: FaultCode;
  readonly facts: FaultFacts;

  constructor(code: FaultCode, detail: string, options: { facts?: FaultFacts; cause?: unknown } = {}) {
    super(`${code}: ${detail}`, { cause: options.cause });
    this.code = code;
    this.facts = options.facts ?? {};
  }
}
