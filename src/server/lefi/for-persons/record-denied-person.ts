import type { AccessLog } from '../../access-log/index.ts';
import type { RegistryHolder } from '../../connections/index.ts';
import type { Actor } from '../../permissions/index.ts';
import { personsContract } from './ask-as-person.ts';

/** Somebody who is logged in tried to ask for an organisation that she may not ask for; on record before she is told. */
export async function recordDeniedPerson(
  { personId, via }: Actor,
  connectionId: string | null,
  {
    accessLog,
    registry,
  }: { readonly accessLog: Pick<AccessLog, 'recordRefusal'>; readonly registry: RegistryHolder },
): Promise<void> {
  const connection = connectionId === null ? undefined : registry.current().connections.get(connectionId);
  await accessLog.recordRefusal({
    kind: 'refusal',
    asking: {
      certificateId: null,
      connectionId: connection?.id ?? null,
      organisationsnummer: connection?.organisationsnummer ?? null,
      contract: personsContract,
      role: 'discloser',
    },
    by: { person: personId, role: 'anybody', permission: null, via },
    code: 'actor-not-represented',
    examination: [],
    personal: {},
  });
}
