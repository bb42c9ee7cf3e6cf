import { endFacts, type RegistryChange } from '../../parties/index.ts';
import { registryWithin } from '../read-registry.ts';

/** The certificates that a supplier or agent asks with for the connection fall silent from a moment. */
export async function endRightsOf(
  change: RegistryChange,
  of: { readonly connectionId: string; readonly organisationsnummer: string; readonly at: number },
): Promise<void> {
  const { connectionId, organisationsnummer, at } = of;
  const { certificates } = await registryWithin(change.transaction);
  const theirs = [...certificates.values()]
    .flat()
    .filter(({ speaksFor }) =>
      speaksFor.some(
        (right) =>
          right.connectionId === connectionId &&
          right.processor === organisationsnummer &&
          (right.validTo ?? Infinity) > at,
      ),
    );
  for (const { id } of new Map(theirs.map((one) => [one.id, one])).values()) {
    const right = { certificate_id: id, connection_id: connectionId };
    await endFacts(change, 'certificate_right', right, at, 'Certifikatet talar inte för anslutningen då.');
  }
}
