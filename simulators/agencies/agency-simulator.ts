import type { ElementView, SchemaProblem } from '../../src/server/soap/index.ts';
import type { AgencyCode } from '../../src/values/agency.ts';
import type { Day } from '../../src/values/day.ts';
import type { Population } from '../population/index.ts';

/** FK's far side is the LEFI door. */
export type SoapAgency = Exclude<AgencyCode, 'FK'>;

/** How one agency understands its question and writes its answer; pure, text in and text out. */
export interface AgencySimulator {
  readonly agency: SoapAgency;
  /** The schema set that its messages are valid against, below `contract/`. */
  readonly schema: string;
  /** The element in the SOAP body that it is asked with. */
  readonly question: { readonly namespace: string; readonly localName: string };
  /** The element for the SOAP body. Throws `AgencyRefusal`. The question is valid against the schema. */
  answer(question: ElementView, world: World): string;
  /** For an agency that answers in data to a question that breaks the contract, otherwise it is a SOAP fault. */
  readonly answerToBroken?: (problem: SchemaProblem) => string;
}

/** What an agency answers from. */
export interface World {
  readonly population: Pick<Population, 'find'>;
  readonly today: Day;
  /** Some part of the agency's own systems does not answer now. */
  readonly isPartial: boolean;
}

export type RefusalReason = 'not-understood' | 'breaks-contract' | 'not-a-person' | 'not-available';

/** The agency refuses the whole question with a SOAP fault. `message` is Swedish and quotes nothing. */
export class AgencyRefusal extends Error {
  override readonly name = 'AgencyRefusal';
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, message: string) {
    super(message);
    this.reason = reason;
  }
}
