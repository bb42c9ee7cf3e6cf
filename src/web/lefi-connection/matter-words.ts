import type { Step } from '../parts/StepProgress.vue';
import type { StateTone } from '../parts/StateBadge.vue';
import type { MatterKind, MatterLine } from './lefi-connection-api.ts';

export const matterTones: Readonly<Record<MatterLine['state'], StateTone>> = {
  'to-be-signed': 'waiting',
  received: 'active',
  'to-be-completed': 'waiting',
  approved: 'active',
  refused: 'bad',
  withdrawn: 'neutral',
  'carried-out': 'good',
};

export const recipientsInWords = {
  authority: 'Statlig myndighet',
  municipality: 'Kommun',
  insurer: 'Försäkringsbolag',
} as const;

export const userStates = {
  'to-come': { text: 'Kommande', tone: 'waiting' },
  'in-force': { text: 'Gäller', tone: 'good' },
  ended: { text: 'Upphört', tone: 'neutral' },
} as const;

export const connectionStates = {
  'not-begun': { text: 'Ännu inte öppnad', tone: 'waiting' },
  open: { text: 'Öppen', tone: 'good' },
  ended: { text: 'Avslutad', tone: 'neutral' },
} as const;

export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** What gives somebody access is decided by an approver first. */
const isDecided = (kind: MatterKind): boolean => ['connect', 'users', 'supplier', 'agent'].includes(kind);

/** What the matter waits for, and from whom; empty when it waits for nothing. `day` writes a moment as a day. */
export function waitsFor(line: MatterLine, day: (iso: string) => string): string {
  const { state, kind, carriesOutAt } = line;
  if (state === 'to-be-signed') return 'Ansvarig chefs underskrift';
  if (state === 'to-be-completed') return 'Komplettering från organisationen';
  if (state !== 'received' && state !== 'approved') return '';
  if (carriesOutAt !== null) return `Sin dag, ${day(carriesOutAt)}`;
  if (state === 'received' && isDecided(kind)) return 'Beslut hos driftsparten';
  return kind === 'form-order' ? 'Att driftsparten skickar blanketten' : 'Att driftsparten verkställer';
}

const stepNames = {
  'to-be-signed': 'Underskriven',
  received: 'Mottagen',
  approved: 'Godkänd',
  'carried-out': 'Verkställd',
} as const;

/** How far a matter has come; none for one that has been refused or withdrawn. */
export function stepsOf({ state, kind }: MatterLine): {
  readonly steps: readonly Step[];
  readonly current: string;
} {
  const way = [
    ...(kind === 'users' ? (['to-be-signed'] as const) : []),
    'received' as const,
    ...(isDecided(kind) ? (['approved'] as const) : []),
    'carried-out' as const,
  ];
  if (state === 'refused' || state === 'withdrawn') return { steps: [], current: '' };
  // What is done is ticked, and the one after it is what it waits for.
  const isWaiting = state === 'to-be-signed' || state === 'to-be-completed';
  const reached = state === 'to-be-completed' ? 'received' : state;
  const place = way.indexOf(reached) + (isWaiting ? 0 : 1);
  return {
    steps: way.map((key, index) => ({ key, name: stepNames[key], done: index < place })),
    current: way[place] ?? '',
  };
}
