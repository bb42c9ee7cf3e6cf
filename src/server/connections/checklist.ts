/** One thing that must be shown before access is opened. */
export interface ChecklistPoint {
  readonly id: CheckId;
  /** The clause of Beskrivning och tjänstespecifika villkor; null for what comes before it. */
  readonly clause: string | null;
  /** Whose part of the connection procedure it is (Anslutningsavtal 1.2). */
  readonly of: 'municipality' | 'operator';
  readonly text: string;
  /** The clause's own text has not been published: this one is inferred, and is shown as such. */
  readonly placeholder: boolean;
}

export const checkIds = [
  'skr-decision',
  '9.2.1',
  '9.2.2',
  '9.2.3',
  '9.2.4',
  '9.2.5',
  '9.2.6',
  '9.2.7',
  '9.2.8',
] as const;

export type CheckId = (typeof checkIds)[number];

/** In the order that they are gone through. From these texts nothing is decided but by whoever ticks them. */
export const checklist: readonly ChecklistPoint[] = [
  {
    id: 'skr-decision',
    clause: null,
    of: 'municipality',
    text: 'Kommunen har beslutat att ge SKR i uppdrag att förvalta tjänsten.',
    placeholder: false,
  },
  point(
    '9.2.1',
    'municipality',
    'Kommunen har tagit del av villkoren för tjänsten och informationen på portalen.',
  ),
  point(
    '9.2.2',
    'municipality',
    'Kommunen har angett den nämnd som fullmäktige har uppdragit ekonomiskt bistånd åt och de enheter som utreder och beslutar.',
  ),
  point('9.2.3', 'municipality', 'Beställningsformuläret är fullständigt ifyllt.'),
  point('9.2.4', 'municipality', 'Kontaktpersonerna finns och nås på de uppgifter som har lämnats.'),
  point(
    '9.2.5',
    'municipality',
    'Namnet i signeringscertifikatet är kommunens, och en eventuell tjänsteleverantör är rätt angiven.',
  ),
  {
    id: '9.2.6',
    clause: '9.2.6',
    of: 'municipality',
    text: 'Fullmakt och behörighetshandling visar att den som har undertecknat är behörig företrädare för kommunen.',
    placeholder: true,
  },
  point('9.2.7', 'operator', 'Driftsparten har kontrollerat beställningen och fört in parten i registret.'),
  point(
    '9.2.8',
    'operator',
    'Driftsparten är beredd att öppna åtkomst och bekräfta det för kontaktpersonen.',
  ),
];

function point(
  clause: Exclude<CheckId, 'skr-decision'>,
  of: ChecklistPoint['of'],
  text: string,
): ChecklistPoint {
  return { id: clause, clause, of, text, placeholder: true };
}
