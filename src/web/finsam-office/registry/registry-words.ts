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
