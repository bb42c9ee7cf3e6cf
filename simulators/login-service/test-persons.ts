import { day } from '../../src/values/day.ts';
import type { Personidentitet } from '../../src/values/personnummer.ts';
import { testNumber } from '../population/test-number.ts';

/** Somebody who can be picked in the demonstration's login service. Nobody of them exists. */
export interface TestPerson {
  /** What the service calls her: never a personnummer, so that it may stand anywhere. */
  readonly key: string;
  readonly name: string;
  /** In the series that Skatteverket sets apart for tests, and nobody's in the demonstration's population. */
  readonly personnummer: Personidentitet;
  readonly employer: Employer;
  /** The role that the demonstration gives her; null: she begins without one. */
  readonly role: string | null;
  /** What she is at work, in Swedish. */
  readonly title: string;
  /** How surely her login tells who she is. */
  readonly level: 'loa2' | 'loa3';
}

interface Employer {
  readonly kind:
    | 'operator'
    | 'agency'
    | 'service-owner'
    | 'municipality'
    // connected to LEFI Online, and who acts there for somebody
    | 'authority'
    | 'insurer'
    | 'agent'
    // in Uppföljning Finsam
    | 'federation'
    | 'region';
  readonly name: string;
  /** Twelve digits, in no series in use. */
  readonly organisationsnummer: string;
  /** Of an agency: its code in the contract. */
  readonly agency?: string;
}

const driftmyndigheten = employer('operator', 'Driftmyndigheten', '162021999012');
const studiestod: Employer = {
  ...employer('agency', 'Studiestödsmyndigheten', '162021999020'),
  agency: 'CSN',
};
const owner = employer('service-owner', 'Kommunernas ägarförening', '162021999038');
const ekeby = employer('municipality', 'Ekeby kommun', '162129990012');
const norrvik = employer('municipality', 'Norrvik kommun', '162129990020');
const sundhed = employer('municipality', 'Sundhed kommun', '162129990046');
const exempelmyndigheten = employer('authority', 'Exempelmyndigheten', '162021999046');
const exempelbolaget = employer('insurer', 'Exempelbolaget', '165169990016');
const braskbygden = employer('federation', 'Samordningsförbundet Braskbygden', '162229990003');
const drommebygden = employer('federation', 'Samordningsförbundet Drömmebygden', '162229990011');
const ytterskar = employer('region', 'Region Ytterskär', '162329990002');
const ombudsbolaget = employer('agent', 'Påhittade Ombudsbolaget AB', '165569999013');

const titles = {
  'connection-officer': 'anslutningshandläggare',
  approver: 'beslutsfattare',
  'log-auditor': 'loggranskare',
  'agency-representative': 'företrädare för uppgiftslämnaren',
  'service-owner': 'företrädare för tjänstens ägare',
  'authorised-representative': 'behörig företrädare',
  'agreement-contact': 'kontaktperson för avtal och administration',
  'technical-contact': 'kontaktperson för tekniska frågor',
  'unit-manager': 'enhetschef',
  caseworker: 'handläggare',
  'lefi-contact': 'kontaktperson för LEFI Online',
  'responsible-manager': 'ansvarig chef',
  'lefi-user': 'användare av LEFI Online',
  agent: 'ombud',
  'federation-administrator': 'förbundsadministratör',
  'participant-lead': 'deltagaransvarig',
  // no role of a user: nobody logs in by it
  orderer: 'beställare av behörighet',
} as const;

export const testPersons: readonly TestPerson[] = [
  person('aina', 'Aina Anslutning', '1971-03-04', driftmyndigheten, 'connection-officer'),
  person('bosse', 'Bosse Beslut', '1966-09-12', driftmyndigheten, 'approver'),
  person('greta', 'Greta Granskning', '1978-05-21', driftmyndigheten, 'log-auditor'),
  person('malin', 'Malin Myndighet', '1983-01-30', studiestod, 'agency-representative'),
  person('ove', 'Ove Ägare', '1969-11-08', owner, 'service-owner'),
  person('elsa', 'Elsa Ekeby', '1964-04-17', ekeby, 'authorised-representative'),
  person('emil', 'Emil Ekeby', '1972-08-02', ekeby, 'authorised-representative'),
  person('edit', 'Edit Ekeby', '1980-10-25', ekeby, 'agreement-contact'),
  person('egon', 'Egon Ekeby', '1988-06-09', ekeby, 'technical-contact'),
  person('ester', 'Ester Ekeby', '1976-12-01', ekeby, 'unit-manager'),
  person('erik', 'Erik Ekeby', '1992-07-19', ekeby, 'caseworker'),
  person('nora', 'Nora Norrvik', '1967-02-23', norrvik, 'authorised-representative'),
  person('nils', 'Nils Norrvik', '1979-09-05', norrvik, 'agreement-contact'),
  person('nina', 'Nina Norrvik', '1985-03-27', norrvik, 'unit-manager'),
  person('noel', 'Noel Norrvik', '1994-11-14', norrvik, 'caseworker'),
  // The municipality that is not connected yet: their roles come with its connection.
  { ...person('sara', 'Sara Sundhed', '1968-06-30', sundhed, 'authorised-representative'), role: null },
  { ...person('sten', 'Sten Sundhed', '1977-01-11', sundhed, 'authorised-representative'), role: null },
  { ...person('siri', 'Siri Sundhed', '1981-04-08', sundhed, 'agreement-contact'), role: null },
  { ...person('sven', 'Sven Sundhed', '1989-12-20', sundhed, 'technical-contact'), role: null },
  { ...person('stina', 'Stina Sundhed', '1975-05-15', sundhed, 'unit-manager'), role: null },
  { ...person('sixten', 'Sixten Sundhed', '1996-02-03', sundhed, 'caseworker'), role: null },
  // Connected to LEFI Online: their roles come with the matters that the demonstration goes through.
  { ...person('anna', 'Anna Authoritet', '1970-05-16', exempelmyndigheten, 'lefi-contact'), role: null },
  { ...person('mats', 'Mats Myndig', '1965-10-07', exempelmyndigheten, 'responsible-manager'), role: null },
  { ...person('lisa', 'Lisa Läser', '1987-02-11', exempelmyndigheten, 'lefi-user'), role: null },
  { ...person('lars', 'Lars Läser', '1982-09-28', exempelmyndigheten, 'lefi-user'), role: null },
  { ...person('inga', 'Inga Insurans', '1974-03-19', exempelbolaget, 'lefi-contact'), role: null },
  { ...person('ivar', 'Ivar Insurans', '1963-12-05', exempelbolaget, 'responsible-manager'), role: null },
  { ...person('ida', 'Ida Insurans', '1991-06-22', exempelbolaget, 'lefi-user'), role: null },
  { ...person('oskar', 'Oskar Ombud', '1973-08-14', ombudsbolaget, 'agent'), role: null },
  // Uppföljning Finsam: their roles come with the orders that the demonstration goes through.
  { ...person('frida', 'Frida Förbund', '1971-09-13', braskbygden, 'federation-administrator'), role: null },
  { ...person('filip', 'Filip Förbund', '1978-02-26', drommebygden, 'federation-administrator'), role: null },
  { ...person('doris', 'Doris Deltagare', '1984-11-05', ekeby, 'participant-lead'), role: null },
  { ...person('david', 'David Deltagare', '1990-04-30', ytterskar, 'participant-lead'), role: null },
  { ...person('bea', 'Bea Beställare', '1967-07-17', ekeby, 'orderer'), role: null },
  { ...person('bengt', 'Bengt Beställare', '1962-01-09', braskbygden, 'orderer'), role: null },
  { ...person('berit', 'Berit Beställare', '1975-10-22', ytterskar, 'orderer'), role: null },
  { ...person('lova', 'Lova Lågnivå', '1990-08-24', ekeby, 'caseworker'), role: null, level: 'loa2' },
];

function employer(kind: Employer['kind'], name: string, organisationsnummer: string): Employer {
  return { kind, name, organisationsnummer };
}

function person(
  key: string,
  name: string,
  bornOn: string,
  employer: Employer,
  role: keyof typeof titles,
): TestPerson {
  const personnummer = testNumber(day(bornOn), 238);
  return { key, name, personnummer, employer, role, title: titles[role], level: 'loa3' };
}

/** As the Swedish OpenID Connect profile names the level. */
export function acrOf({ level }: TestPerson): string {
  return `http://id.elegnamnden.se/loa/1.0/${level}`;
}
