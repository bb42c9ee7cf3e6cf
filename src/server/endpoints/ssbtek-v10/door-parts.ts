import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import type { FaultCode } from '../../../values/fault.ts';
import type { RegistryHolder } from '../../connections/index.ts';
import type { Caller, PresentedCertificate } from '../../identities/index.ts';
import type { Relay } from '../../relay/index.ts';
import type { Admission } from '../admission/index.ts';
import type { Metrics } from '../operations/index.ts';
import type { Contract } from './contract.ts';

/** What the door is built from. */
export interface SsbtekV10Parts {
  readonly relay: Relay;
  readonly registry: RegistryHolder;
  readonly metrics: Metrics;
  readonly admission: Admission;
  /** PEM texts: the authorities whose client certificates may be registered. */
  readonly clientTrust: readonly string[];
  /** PEM texts. Null: a proxy in front ends TLS, and says in Client-Cert (RFC 9440) which certificate it saw. */
  readonly tls: {
    readonly certificate: string;
    readonly key: string;
    /** 48 bytes that all processes on the port share; absent: each makes its own. */
  } | null;
  readonly limits: {
    readonly bodyBytes: number;
    /** Levels of elements, the envelope counted as 1; at most 256. */
    readonly depth: number;
  };
  /** The address that callers use when it is not the one they connect to; without path, such as `https://ssbtek.example.se`. */
  readonly publicUrl?: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Gets outcomes and codes, never anything of a person. */
  readonly logger: Logger;
  /** Our own mistakes, with the reference that the caller was given. */
  readonly onBug: (error: unknown, reference: string) => void;
}

/** With what the door holds for itself. */
export interface DoorParts extends SsbtekV10Parts {
  readonly contract: Contract;
  readonly refusals: RefusalLines;
  readonly isStopping: () => boolean;
  /** The certificate that the caller has proved to hold the key of; null when it showed none. */
  readonly certificateOf: (request: IncomingMessage) => PresentedCertificate | null;
}

/** Lines in the process log about refusals; of unidentified callers a sample only. */
export interface RefusalLines {
  saw(code: FaultCode, caller: Caller | null): void;
}
