import { counties } from '../../../values/finsam/counties.ts';
import type { CodeVersion, FederationLine, MemberToAdd, OfficeFederation } from './registry-api.ts';
import type { StateTone } from '../../parts/StateBadge.vue';

export const federationStates: Readonly<Record<FederationLine['state'], { text: string; tone: StateTone }>> =
  {
    coming: { text: 'Bildas', tone: 'waiting' },
    active: { text: 'Verksamt', tone: 'good' },
    merged: { text: 'Sammanslaget', tone: 'neutral' },
    'wound-up': { text: 'Avslutat', tone: 'neutral' },
  };

export const partyWords: Readonly<Record<MemberToAdd['party'], string>> = {
  FK: 'Försäkringskassan',
  AF: 'Arbetsförmedlingen',
  region: 'Region',
  municipality: 'Kommun',
};

export const eventWords: Readonly<Record<OfficeFederation['events'][number]['kind'], string>> = {
  formed: 'Bildat',
  extended: 'Utvidgat',
  merged: 'Sammanslaget',
  'wound-up': 'Avslutat',
};

export const listWords: Readonly<Record<CodeVersion['list'], string>> = {
  focus: 'Preciserad inriktning',
  'target-group': 'Målgrupp',
  'cost-type': 'Kostnadstyp',
};

/** Which list a code is in; a focus is for initiatives of one orientation. */
export function listInWords({ list, orientation }: Pick<CodeVersion, 'list' | 'orientation'>): string {
  if (orientation === null) return listWords[list];
  return `${listWords[list]}, ${orientation === 'individual' ? 'individinriktade' : 'strukturövergripande'}`;
}

/** SCB's codes, in the order of the codes. */
export const countyCodes = Object.keys(counties).sort();

/** '01' → 'Stockholms län'; a code that SCB does not have is told as it is. */
export function countyInWords(code: string): string {
  return counties[code] ?? code;
}

const months = 'januari februari mars april maj juni juli augusti september oktober november december'.split(
  ' ',
);

/** '02-15' → '15 februari' */
export function dayOfYearInWords(monthAndDay: string): string {
  const [month, day] = monthAndDay.split('-').map(Number);
  return `${day ?? ''} ${months[(month ?? 0) - 1] ?? ''}`;
}
