import type { AgencyCode } from '../../src/values/agency.ts';
import type { ListenerTls } from '../agencies/index.ts';
import type { Upstream } from './forward.ts';
import type { InjectedFault } from './injected-fault.ts';

export interface RunningFaults {
  readonly urls: Readonly<Record<AgencyCode, string>>;
  /** POST {agency, person, fault} to `/fel` here, {agency, upstream} to `/adress`. */
  readonly controlUrl: string;
  /** `person` is twelve digits or `*`; null takes back what was told. */
  readonly tell: (agency: AgencyCode, person: string, fault: InjectedFault | null) => void;
  /** Shows another certificate in an agency's name from now on, to those who are connected too. Throws without TLS. */
  readonly present: (agency: AgencyCode, tls: ListenerTls) => Promise<void>;
  /** Questions that have reached an agency, whatever became of them. */
  readonly heard: (agency: AgencyCode) => number;
  /** TCP connections to an agency that are open now. */
  readonly openConnections: (agency: AgencyCode) => number;
  /** Sends an agency's questions to another address from now on. */
  readonly lead: (agency: AgencyCode, upstream: Upstream) => Promise<void>;
  /** Prompt: held sockets are destroyed. */
  readonly stop: () => Promise<void>;
}
