import type { components } from '../../web-contract/connection.ts';
import type { Step } from './StepProgress.vue';
import type { StateTone } from './StateBadge.vue';

type Line = components['schemas']['ApplicationLine'];
export type ApplicationState = Line['state'];

/** How far an application has come, for whoever reads it. */
export const applicationStates: Readonly<
  Record<ApplicationState, { readonly text: string; readonly tone: StateTone }>
> = {
  draft: { text: 'Utkast', tone: 'neutral' },
  'sent-in': { text: 'Inskickad', tone: 'active' },
  'to-be-completed': { text: 'Ska kompletteras', tone: 'waiting' },
  'under-review': { text: 'Granskas', tone: 'active' },
  approved: { text: 'Godkänd', tone: 'active' },
  registered: { text: 'Införd i registret', tone: 'active' },
  open: { text: 'Åtkomst öppnad', tone: 'good' },
  'ended-unopened': { text: 'Avslutad utan att öppnas', tone: 'bad' },
  refused: { text: 'Avslagen', tone: 'bad' },
  withdrawn: { text: 'Återkallad', tone: 'neutral' },
};

/** The way from draft to opened access; one that waits for completion stands where it was reviewed. */
const way: readonly { readonly key: ApplicationState; readonly name: string }[] = [
  { key: 'draft', name: 'Fylls i' },
  { key: 'sent-in', name: 'Inskickad' },
  { key: 'under-review', name: 'Granskas' },
  { key: 'approved', name: 'Godkänd' },
  { key: 'registered', name: 'Införd i registret' },
  { key: 'open', name: 'Åtkomst öppnad' },
];

export function stepsOnTheWay(state: ApplicationState): readonly Step[] {
  const here = way.findIndex(({ key }) => key === currentStep(state));
  return way.map((step, n) => ({ ...step, done: n < here || state === 'open' }));
}

export function currentStep(state: ApplicationState): ApplicationState {
  return state === 'to-be-completed' ? 'under-review' : state;
}

/** It goes no further, and was never opened. */
export function isOver(state: ApplicationState): boolean {
  return ['refused', 'withdrawn', 'ended-unopened'].includes(state);
}

/** The ten working days, as both sides read them. */
export function dueInWords(
  { state, dueOn, isOverdue, opensAt }: Line,
  opens: (moment: string) => string,
): string {
  if (state === 'registered' && opensAt !== null) return `Åtkomsten öppnas ${opens(opensAt)}.`;
  if (state === 'to-be-completed') return 'Räknas på nytt när beställningen har kompletterats.';
  if (dueOn === null || state === 'open' || isOver(state)) return '';
  return isOverdue ? `Skulle ha varit klar ${dueOn}.` : `Ska vara klar senast ${dueOn}.`;
}
