import type { components } from '../../web-contract/connection.ts';

type Mistake = components['schemas']['Mistake'];

export type StepKey =
  | 'beslut'
  | 'bestallare'
  | 'kontaktpersoner'
  | 'certifikat'
  | 'tjansteleverantor'
  | 'bekraftelser'
  | 'bilagor'
  | 'underskrift'
  | 'skicka-in';

interface OrderStep {
  /** Stands in the address. */
  readonly key: StepKey;
  readonly name: string;
  /** Beginnings of the pointers to what is written there. */
  readonly pointers: readonly string[];
}

/** The form's parts in its own order, after the decision that comes before it. */
export const orderSteps: readonly OrderStep[] = [
  { key: 'beslut', name: 'Kommunens beslut', pointers: ['/decision'] },
  { key: 'bestallare', name: '1. Beställare', pointers: ['/municipality', '/board', '/units'] },
  {
    key: 'kontaktpersoner',
    name: '2. Kontaktpersoner',
    pointers: ['/agreementContact', '/technicalContact'],
  },
  {
    key: 'certifikat',
    name: '3. Signeringscertifikat',
    pointers: ['/signingCertificateName', '/certificateOrRequest'],
  },
  { key: 'tjansteleverantor', name: '4. Tjänsteleverantör', pointers: ['/supplier'] },
  { key: 'bekraftelser', name: '5. Bekräftelser', pointers: ['/confirmations'] },
  {
    key: 'bilagor',
    name: 'Bilagor',
    pointers: ['/enclosures/powerOfAttorney', '/enclosures/proofOfAuthority'],
  },
  { key: 'underskrift', name: '6. Underskrift', pointers: ['/signature', '/enclosures/signedForm'] },
  { key: 'skicka-in', name: 'Skicka in', pointers: [] },
];

export function isStepKey(text: unknown): text is StepKey {
  return orderSteps.some(({ key }) => key === text);
}

/** The step that writes what the pointer points at; the last one for what stands nowhere. */
export function stepOf(pointer: string): StepKey {
  return (
    orderSteps.find(({ pointers }) => pointers.some((begin) => isWithin(pointer, begin)))?.key ?? 'skicka-in'
  );
}

export function mistakesOfStep(mistakes: readonly Mistake[], key: StepKey): readonly Mistake[] {
  return mistakes.filter(({ pointer }) => stepOf(pointer) === key);
}

export function stepAfter(key: StepKey): StepKey {
  const here = orderSteps.findIndex((step) => step.key === key);
  return orderSteps[here + 1]?.key ?? 'skicka-in';
}

export function stepBefore(key: StepKey): StepKey | null {
  const here = orderSteps.findIndex((step) => step.key === key);
  return orderSteps[here - 1]?.key ?? null;
}

function isWithin(pointer: string, begin: string): boolean {
  return pointer === begin || pointer.startsWith(`${begin}/`);
}
