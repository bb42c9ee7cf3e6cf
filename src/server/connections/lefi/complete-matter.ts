import type { Database } from '../../database/index.ts';
import type { Doing } from '../../parties/index.ts';
import { actOnMatter, addContent, type Acting, type MatterInHand } from './act-on-matter.ts';
import type { MatterContents, MatterKind } from './matter.ts';
import type { MatterState } from './matter-state.ts';

export interface CompletionWish<Kind extends MatterKind> {
  readonly applicationId: string;
  readonly kind: Kind;
  /** States in which it can be done. Default: only once completion was asked for. */
  readonly from?: readonly MatterState[];
}

/** Keeps the matter's content as it is now, beside what was sent in before. */
export async function completeMatter<Kind extends MatterKind>(
  database: Database,
  acting: Acting,
  { applicationId, kind, from = ['to-be-completed'] }: CompletionWish<Kind>,
  read: (matter: MatterInHand<Kind>, doing: Doing) => Promise<MatterContents[Kind]>,
): Promise<object> {
  const wish = { applicationId, act: 'complete-lefi-matter', kinds: [kind], from } as const;
  return await actOnMatter<object, Kind>(database, acting, wish, async (matter, doing) => {
    const version = matter.version + 1;
    const content = await read(matter, doing);
    const savedBy = acting.mandate.actor.personId;
    await addContent(doing, { id: applicationId, version, content, savedBy });
    return { facts: { version }, added: {} };
  });
}
