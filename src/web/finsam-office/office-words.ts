import type { StateTone } from '../parts/StateBadge.vue';
import type { Agreement, Order, Orderer, User } from './office-permissions-api.ts';

interface Words {
  readonly text: string;
  readonly tone: StateTone;
}

export const agreementKinds: Readonly<Record<Agreement['kind'], string>> = {
  use: 'Överenskommelse om användning',
  processing: 'Personuppgiftsbiträdesavtal',
};

export const ordererStates: Readonly<Record<Orderer['state'], Words>> = {
  notified: { text: 'Anmäld, väntar på beslut', tone: 'waiting' },
  refused: { text: 'Avslagen', tone: 'bad' },
  coming: { text: 'Börjar gälla senare', tone: 'active' },
  'in-force': { text: 'Gäller', tone: 'good' },
  ended: { text: 'Avslutad', tone: 'neutral' },
  expired: { text: 'Utgången', tone: 'neutral' },
  renewed: { text: 'Utgången, förnyad', tone: 'neutral' },
};

export const orderStates: Readonly<Record<Order['state'], Words>> = {
  ordered: { text: 'Väntar på kontroll', tone: 'waiting' },
  checked: { text: 'Kontrollerad, väntar på beslut', tone: 'waiting' },
  granted: { text: 'Beviljad', tone: 'good' },
  refused: { text: 'Avslagen', tone: 'bad' },
};

export const userEndings: Readonly<Record<NonNullable<User['why']>, string>> = {
  employer: 'på arbetsgivarens begäran',
  'employment-ended': 'anställningen har upphört',
  'federation-ended': 'förbundet har upphört',
  'agreement-ended': 'överenskommelsen har upphört',
  operator: 'driftspartens beslut',
};
