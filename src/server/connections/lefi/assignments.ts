import type { Registry } from '../registry.ts';

/** A recipient that an organisation is an agent for. Moments in milliseconds since 1970. */
export interface Assignment {
  readonly connectionId: string;
  readonly recipient: { readonly name: string; readonly organisationsnummer: string };
  readonly agent: { readonly name: string; readonly organisationsnummer: string };
  readonly validFrom: number;
  readonly validTo: number | null;
}

/** At LEFI Online, of the organisations that somebody acts for; also those that have ended. */
export function assignmentsOf(
  { connections }: Registry,
  organisationsnummer: readonly string[],
): readonly Assignment[] {
  return [...connections.values()]
    .filter(({ service }) => service === 'lefi')
    .flatMap(({ id, partyName, organisationsnummer: recipient, processors }) =>
      processors
        .filter((one) => one.role === 'agent' && organisationsnummer.includes(one.organisationsnummer))
        .map(({ name, organisationsnummer: number, validFrom, validTo }) => ({
          connectionId: id,
          recipient: { name: partyName, organisationsnummer: recipient },
          agent: { name, organisationsnummer: number },
          validFrom,
          validTo,
        })),
    );
}
