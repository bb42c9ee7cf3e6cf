import type { StateTone } from '../parts/StateBadge.vue';
import type { AutomatedSystem, Caseworker, ListedUnit } from './permissions-api.ts';

export const unitKinds: Readonly<Record<ListedUnit['kind'], string>> = {
  'investigates-and-decides': 'Utreder och beslutar om ekonomiskt bistånd',
  'contact-centre': 'Kontaktcenter som lämnar ansökningar vidare',
};

interface Words {
  readonly text: string;
  readonly tone: StateTone;
}

export const caseworkerStates: Readonly<Record<Caseworker['state'], Words>> = {
  'to-come': { text: 'Börjar senare', tone: 'waiting' },
  unsigned: { text: 'Har inte undertecknat', tone: 'bad' },
  'must-sign-anew': { text: 'Ska underteckna ny text', tone: 'bad' },
  assured: { text: 'Försäkran gäller', tone: 'good' },
  ended: { text: 'Avregistrerad', tone: 'neutral' },
};

export const systemStates: Readonly<Record<AutomatedSystem['state'], Words>> = {
  'to-come': { text: 'Börjar senare', tone: 'waiting' },
  'in-force': { text: 'Gäller', tone: 'good' },
  'without-owner': { text: 'Saknar ansvarig', tone: 'bad' },
  ended: { text: 'Avregistrerat', tone: 'neutral' },
};

/** How the newest signature was made. */
export function signedInWords({ assurance }: Pick<Caseworker, 'assurance'>): string {
  if (assurance === null) return '';
  const how = assurance.kind === 'login' ? 'genom inloggning' : 'på papper';
  return `${assurance.signedOn} ${how}, text ${assurance.version}`;
}
