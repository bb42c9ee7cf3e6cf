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
  readonly kind: 'operator' | 'agency' | 'service-owner' | 'municipality';
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
