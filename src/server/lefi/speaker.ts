import type { ActBy, Asking } from '../access-log/index.ts';
import type { Connection, RegisteredCertificate } from '../connections/index.ts';
import type { Mandate } from '../permissions/index.ts';

/** On whose authority a question comes. Either way: the connections whose actor may be represented now. */
export type Speaker = SpeakingCertificate | SpeakingPerson;

/** A system, known by its registered certificate. */
export interface SpeakingCertificate {
  readonly certificate: RegisteredCertificate;
  readonly mayRepresent: readonly Connection[];
}

/** A person who has logged in, with the mandate to ask LEFI for an organisation. */
interface SpeakingPerson {
  readonly mandate: Mandate;
  readonly mayRepresent: readonly Connection[];
}

function isPerson(speaker: Speaker): speaker is SpeakingPerson {
  return 'mandate' in speaker;
}

/** What the log says of who asks, for which connection and through which door. */
export function askingOf(
  speaker: Speaker,
  { contract, connection }: { readonly contract: string; readonly connection: Connection | null },
): { readonly asking: Asking; readonly by?: ActBy } {
  const asking: Asking = {
    certificateId: isPerson(speaker) ? null : speaker.certificate.id,
    connectionId: connection?.id ?? null,
    organisationsnummer: connection?.organisationsnummer ?? null,
    contract,
    role: 'discloser',
  };
  return isPerson(speaker) ? { asking, by: speaker.mandate.by } : { asking };
}
