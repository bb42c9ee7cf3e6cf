import type { Logger } from 'pino';
import type { AgencyCode } from '../../../values/agency.ts';
import type { Day } from '../../../values/day.ts';
import type { Findings } from '../../../values/findings/findings.ts';
import type { Part } from '../../../values/outcome.ts';
import type { Question } from '../../../values/question.ts';
import type { RegistryHolder } from '../../connections/index.ts';
import type { Relay } from '../../relay/index.ts';
import type { Admission } from '../admission/index.ts';
import type { Repeats } from '../repeats/index.ts';
import type { Metrics } from '../operations/index.ts';
import type { RefusalLines } from '../ssbtek-v10/index.ts';
import type { Contract } from './contract.ts';

/** What the door is built from. */
export interface SystemApiParts {
  readonly relay: Relay;
  /** What an agency's part says, read as the relay's base services read it. */
  readonly readFindings: (agency: AgencyCode, part: Part, question: Question) => Findings;
  readonly registry: RegistryHolder;
  readonly metrics: Metrics;
  readonly admission: Admission;
  readonly repeats: Repeats;
  /** PEM texts. `ca`: the authorities whose client certificates may be registered. */
  readonly tls: { readonly ca: readonly string[]; readonly certificate: string; readonly key: string };
  readonly limits: {
    readonly maxQuestionBytes: number;
    /** Persons in one household. */
    readonly maxHousehold: number;
  };
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly today: () => Day;
  /** Gets codes, never anything of a person. */
  readonly logger: Logger;
  /** Our own mistakes, with the reference that the caller was given. */
  readonly onBug: (error: unknown, reference: string) => void;
}

/** With what the door holds for itself. */
export interface DoorParts extends SystemApiParts {
  readonly contract: Contract;
  readonly refusals: RefusalLines;
  readonly isStopping: () => boolean;
}
