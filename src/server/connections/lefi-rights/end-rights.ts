import type { AccessLog } from '../../access-log/index.ts';
import type { Database } from '../../database/index.ts';
import { changeRegistry, replaceFacts, type Changed, type RegistryChange } from '../../parties/index.ts';
import { requireMandate, type Mandate } from '../../permissions/index.ts';
import { endGround, endLongPeriod } from './ground.ts';
import type { RecipientKind } from './profile.ts';
import { endProfile } from './publish-profile.ts';
import { requireConnection } from '../connection-acts.ts';

/** What is taken away; that needs one pair of eyes only. `at` in milliseconds since 1970. */
type Ending = { readonly at: number } & (
  | { readonly kind: 'ground'; readonly connectionId: string; readonly groundId: string }
  | { readonly kind: 'long-period'; readonly connectionId: string; readonly code: string }
  | { readonly kind: 'profile'; readonly name: string }
);

/** From the moment the next question is refused what it had given, or refused. */
export async function endRights(
  database: Database,
  mandate: Mandate,
  ending: Ending,
  { accessLog }: { readonly accessLog: Pick<AccessLog, 'recordAct'> },
): Promise<Changed> {
  requireMandate(mandate, 'end-lefi-ground');
  return await changeRegistry(database, { accessLog, by: mandate.by }, async (change) => {
    await end(change, ending);
    const { kind, ...facts } = ending;
    return { act: { act: `lefi-${kind}-ended`, facts }, added: {} };
  });
}

async function end(change: RegistryChange, ending: Ending): Promise<void> {
  switch (ending.kind) {
    case 'ground':
      await endGround(change, ending);
      return;
    case 'long-period':
      await endLongPeriod(change, ending);
      return;
    case 'profile':
      await endProfile(change, ending.name, ending.at);
  }
}

/** What kind of organisation is told, from now on. Of itself it gives nothing: a ground does. */
export async function setRecipientKind(
  database: Database,
  mandate: Mandate,
  { connectionId, recipientKind }: { readonly connectionId: string; readonly recipientKind: RecipientKind },
  { accessLog }: { readonly accessLog: Pick<AccessLog, 'recordAct'> },
): Promise<Changed> {
  requireMandate(mandate, 'draft-lefi-ground');
  return await changeRegistry(database, { accessLog, by: mandate.by }, async (change) => {
    await requireConnection(change, connectionId);
    const says = { recipient_kind: recipientKind };
    await replaceFacts(change, 'connection_recipient', { connection_id: connectionId }, says);
    return { act: { act: 'lefi-recipient-set', facts: { connectionId, recipientKind } }, added: {} };
  });
}
