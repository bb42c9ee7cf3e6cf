import { momentInSweden, Sheet } from '../../files/index.ts';

/** By whom and for whom a document is written. */
export interface Printing {
  /** The operator's name, at the head of every page. */
  readonly operator: string;
  /** Milliseconds since 1970. With the same facts and moment the same bytes are written. */
  readonly at: number;
  /** The name of whoever asks for it; null: nobody that is known, as for a template on the portal. */
  readonly by: string | null;
  /** True: every page says that nothing in it is real. */
  readonly demonstration: boolean;
}

export interface Headed {
  readonly title: string;
  readonly lead?: string;
  /** The document's own version, at the foot. */
  readonly version: string;
}

export function newSheet({ operator, at, by, demonstration }: Printing, headed: Headed): Sheet {
  const written = by === null ? null : `utskrivet ${momentInSweden(at)} av ${by}`;
  return new Sheet({ ...headed, from: operator, at, written, demonstration });
}
