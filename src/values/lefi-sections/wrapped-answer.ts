import type { LefiArray } from '../lefi-question.ts';

/** An object as the answer has it (contract/lefi-v9): read member by member, since nothing in it is obligatory. */
export type WireObject = Readonly<Record<string, unknown>>;

/**
 * A LEFI answer with what has to be said of the question: contract/web-api/lefi.yaml, AnsweredQuestion. Nothing of it is kept
 * anywhere; it lives in the page that shows it and in the printed file.
 */
export interface WrappedAnswer {
  /** RFC 3339, when the registers answered. */
  readonly answeredAt: string;
  readonly askedBy: { readonly name: string; readonly organisation: string };
  /** The case and the purpose as the asker wrote them. */
  readonly case: string;
  readonly purpose: string;
  readonly period: { readonly from: string; readonly to: string };
  /** Twelve digits. */
  readonly person: { readonly personnummer: string };
  /** The codes that were asked for, per array of the question. */
  readonly asked: Readonly<Partial<Record<LefiArray, readonly string[]>>>;
  /** contract/lefi-v9, Svar. */
  readonly answer: WireObject;
  /** The person or somebody related is protected: the server has taken the addresses out. */
  readonly protected: boolean;
  /** False: the answer does not say whether the person is protected, and the server has taken the same out. */
  readonly isProtectionKnown: boolean;
}
