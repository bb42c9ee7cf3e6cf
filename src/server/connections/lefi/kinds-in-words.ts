import type { MatterKind } from './matter.ts';

/** What a matter is called, for those who read of it. */
export const kindsInWords: Readonly<Record<MatterKind, string>> = {
  connect: 'anslutning till LEFI Online',
  'form-order': 'beställning av blanketten Behörighet till LEFI Online',
  users: 'behörighet till LEFI Online',
  deregister: 'avanmälan av användare',
  terminate: 'uppsägning av anslutningen till LEFI Online',
  supplier: 'byte av tjänsteleverantör',
  agent: 'anmälan av ombud',
  'agent-end': 'upphörande av uppdrag som ombud',
};
