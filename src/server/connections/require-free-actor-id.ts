import { ChangeRefused, type RegistryChange } from '../parties/index.ts';
import { registryWithin } from './read-registry.ts';

/**
 * LEFI finds a connection by its actor id alone: had two the same, whoever may speak for both would be answered by the rights
 * of the one that came first, and the log would name it. One that has ended gives its id back. `at` in milliseconds since 1970.
 */
export async function requireFreeActorId(
  { transaction }: Pick<RegistryChange, 'transaction'>,
  { actorId, except = null, at }: { actorId: string; except?: string | null; at: number },
): Promise<void> {
  const { connections } = await registryWithin(transaction);
  const taken = [...connections.values()].find(
    (one) =>
      one.service === 'lefi' &&
      one.id !== except &&
      one.actorId === actorId.trim() &&
      (one.validTo ?? Infinity) > at,
  );
  if (taken !== undefined)
    throw new ChangeRefused(`Aktörs-id ${actorId.trim()} är redan ${taken.partyName}s. Ange ett annat.`);
}
