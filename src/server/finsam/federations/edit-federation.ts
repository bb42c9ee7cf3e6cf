import type { Database } from '../../database/index.ts';
import { doAct, FieldMistakes } from '../../parties/index.ts';
import { federationOf, type Acting } from '../acting.ts';
import { addDetails, detailsMistakes, type FederationDetails } from './details.ts';

/** An administrator says anew what the federation does and how it is reached. Throws ChangedMeanwhile, FieldMistakes. */
export async function editFederation(
  database: Database,
  { mandate, accessLog }: Acting,
  wish: FederationDetails & { readonly expectedVersion: number },
): Promise<{ readonly version: number }> {
  const federation = federationOf(mandate, 'edit-federation');
  const { expectedVersion, ...change } = wish;
  const mistakes = detailsMistakes(change);
  if (mistakes.length > 0) throw new FieldMistakes(mistakes);
  return await doAct(database, { accessLog, by: mandate.by }, async (doing) => {
    const added = await addDetails(doing, mandate, { federation, expectedVersion, change });
    return { record: { act: 'finsam-federation-edited', facts: { federation, ...added } }, added };
  });
}
