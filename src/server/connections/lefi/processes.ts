import type { MatterKind } from './matter.ts';

/** One process of the seed text on LEFI Online: what its form is called and what a notice must contain. */
export interface LefiProcess {
  readonly kind: MatterKind;
  readonly title: string;
  readonly form: string;
  readonly mustContain: readonly string[];
}

const organisation = ['Organisationens namn', 'Organisationsnummer'] as const;

/** In the order that an organisation meets them. */
export const lefiProcesses: readonly LefiProcess[] = [
  {
    kind: 'connect',
    title: 'Anslutning',
    form: 'Anmälan för anslutande parter',
    mustContain: [
      ...organisation,
      'Typ av mottagare',
      'Webbgränssnittet, system till system eller båda',
      'Rättslig grund och ändamål',
      'Kontaktperson',
      'Ansvarig chef, när webbgränssnittet ingår',
      'För ekonomiskt bistånd: varför anslutningen inte görs till SSBTEK',
    ],
  },
  {
    kind: 'users',
    title: 'Behörighet för användare av webbgränssnittet',
    form: 'Beslut om behörighet',
    mustContain: [...organisation, 'Användarna: personnummer och namn', 'Underskrift av ansvarig chef'],
  },
  {
    kind: 'form-order',
    title: 'Beställning av blankett för fler användare',
    form: 'Behörighet till LEFI Online',
    mustContain: ['Att ärendet gäller beställning av blankett Behörighet till LEFI Online', ...organisation],
  },
  {
    kind: 'deregister',
    title: 'Avanmälan av användare',
    form: 'Avanmälan för användare av webbgränssnittet',
    mustContain: [
      'Att ärendet gäller avanmälan',
      ...organisation,
      'Från vilket datum avanmälan ska gälla',
      'Personnummer och namn för varje användare',
    ],
  },
  {
    kind: 'terminate',
    title: 'Uppsägning',
    form: 'Uppsägning av anslutningen',
    mustContain: [
      'Att ärendet gäller uppsägning',
      ...organisation,
      'Från vilket datum uppsägningen ska gälla',
    ],
  },
  {
    kind: 'supplier',
    title: 'Byte av tjänsteleverantör',
    form: 'Byte av tjänsteleverantör',
    mustContain: [
      ...organisation,
      'Nuvarande tjänsteleverantör: namn och organisationsnummer',
      'Ny tjänsteleverantör: namn och organisationsnummer',
    ],
  },
  {
    kind: 'agent',
    title: 'Ombud',
    form: 'Anmälan av ombud',
    mustContain: [
      ...organisation,
      'Ombudets namn och organisationsnummer',
      'Bekräftelse av personuppgiftsbiträdesavtalet: datum och beteckning',
    ],
  },
  {
    kind: 'agent-end',
    title: 'Ombudets uppdrag upphör',
    form: 'Anmälan om upphörande som ombud',
    mustContain: [
      'Mottagarens namn och organisationsnummer',
      'Ombudets namn och organisationsnummer',
      'Från vilket datum uppdraget upphör',
    ],
  },
];

export function lefiProcess(kind: MatterKind): LefiProcess {
  const found = lefiProcesses.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`no process is of the kind ${kind}`);
  return found;
}
