import type { Database } from '../../database/index.ts';
import type { Acting } from './act-on-matter.ts';
import { beginMatter, type BegunMatter } from './begin-matter.ts';
import type { FormOrderContent } from './matter.ts';
import { MatterReader } from './matter-reader.ts';

/**
 * Orders the form Behörighet till LEFI Online. What it must say, by the seed text: that it is an order of the form, which the
 * act itself is, and the organisation's number and name.
 */
export async function orderLefiForm(
  database: Database,
  acting: Acting,
  { connectionId, written }: { readonly connectionId: string; readonly written: FormOrderContent },
): Promise<BegunMatter> {
  const wish = { kind: 'form-order', connectionId, acts: ['order-lefi-form'] } as const;
  return await beginMatter(database, acting, wish, ({ connection }) => {
    const reader = new MatterReader();
    const organisation = reader.ownOrganisation(
      '/organisation',
      written.organisation,
      connection,
      'organisationens',
    );
    reader.done();
    return Promise.resolve({ content: { organisation } });
  });
}
