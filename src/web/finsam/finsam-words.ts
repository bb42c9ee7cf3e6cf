import type { StateTone } from '../parts/StateBadge.vue';
import type { Federation, Initiative } from './finsam-api.ts';

export const orientationWords: Readonly<Record<Initiative['orientation'], string>> = {
  individual: 'Individinriktad',
  structural: 'Strukturövergripande',
};

export const methodWords: Readonly<Record<Initiative['followUpMethod'], string>> = {
  'women-and-men': 'Antal kvinnor och män',
  total: 'Antal deltagare totalt',
  none: 'Deltagare räknas inte',
};

export const initiativeStates: Readonly<Record<Initiative['state'], { text: string; tone: StateTone }>> = {
  planned: { text: 'Planerad', tone: 'waiting' },
  ongoing: { text: 'Pågår', tone: 'good' },
  ended: { text: 'Avslutad', tone: 'neutral' },
  annulled: { text: 'Makulerad', tone: 'bad' },
};

export const federationStates: Readonly<Record<Federation['state'], { text: string; tone: StateTone }>> = {
  coming: { text: 'Bildas', tone: 'waiting' },
  active: { text: 'Verksamt', tone: 'good' },
  merged: { text: 'Sammanslaget', tone: 'neutral' },
  'wound-up': { text: 'Avslutat', tone: 'neutral' },
};

export const federationRoles: Readonly<Record<Federation['role'], string>> = {
  'federation-administrator': 'Förbundsadministratör',
  'participant-lead': 'Deltagaransvarig',
};

export const partyWords = {
  FK: 'Staten, genom Försäkringskassan',
  AF: 'Arbetsförmedlingen',
  region: 'Region',
  municipality: 'Kommun',
} as const;

export { figureWords, periodInWords } from '../../values/finsam/figure-in-words.ts';

/** '2026-01-01 – tills vidare' */
export function daysInWords({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }): string {
  return `${startsOn} – ${endsOn ?? 'tills vidare'}`;
}

/** What a code that stands in for an unpublished one is marked with. */
export const placeholderMark = 'platshållare, den publicerade listan är inte känd';
