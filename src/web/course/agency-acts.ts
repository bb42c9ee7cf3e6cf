import type { AgencyState } from './course-api.ts';

/** What an agency may do with one municipality, as a form with one field or none. */
export interface AgencyAct {
  readonly sentTo: string;
  readonly title: string;
  readonly intro: string;
  /** The one field: its name in the contract and its label; null: there is nothing to write. */
  readonly field: { readonly key: 'text' | 'fromOn'; readonly label: string } | null;
  readonly consequences: (municipality: string) => readonly string[];
}

const notify: AgencyAct = {
  sentTo: 'notify-preconditions',
  title: 'Meddela ändrade förutsättningar',
  intro: 'Ett skriftligt meddelande enligt avtalet 7.2. Kommunen har trettio dagar på sig.',
  field: { key: 'text', label: 'Vad som har ändrats och vad kommunen ska uppfylla' },
  consequences: () => [
    'Texten skickas som brev till kommunens kontaktperson för avtal, i dag.',
    'Ni lämnar uppgifter som förut. Trettio hela dagar löper från i morgon, och inget slutar av sig självt.',
  ],
};

const met: AgencyAct = {
  sentTo: 'record-preconditions-met',
  title: 'Registrera att förutsättningarna är uppfyllda',
  intro: 'De trettio dagarna slutar löpa.',
  field: { key: 'text', label: 'Vad som visar att de är uppfyllda' },
  consequences: () => ['Ni lämnar uppgifter som förut. Kommunen får brev.'],
};

const stop: AgencyAct = {
  sentTo: 'stop-disclosure',
  title: 'Sluta lämna uppgifter',
  intro: 'Trettio hela dagar har gått sedan meddelandet (avtalet 7.2).',
  field: null,
  consequences: (municipality) => [
    `Genast nekas frågor till er från ${municipality}. Övriga uppgiftslämnare svarar som förut.`,
    'Kommunen får brev. Ni kan kvalificera kommunen igen.',
  ],
};

const qualify: AgencyAct = {
  sentTo: 'qualify',
  title: 'Kvalificera kommunen',
  intro: 'Ni lämnar uppgifter till kommunen från dagen.',
  field: { key: 'fromOn', label: 'Från och med (ÅÅÅÅ-MM-DD)' },
  consequences: (municipality) => [
    `Frågor till er från ${municipality} besvaras från dagen, genast om den är i dag eller passerad.`,
    'Kommunen får brev.',
  ],
};

/** What fits how the municipality stands. */
export function agencyActs({ state, notice }: AgencyState): readonly AgencyAct[] {
  if (state === 'qualified') return [notify];
  if (state === 'notified') return notice?.hasPassed === true ? [met, stop] : [met];
  return [qualify];
}
