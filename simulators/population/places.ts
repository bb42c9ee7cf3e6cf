import type { Country } from './identity.ts';

export interface Place {
  readonly county: string;
  readonly municipality: string;
  readonly postalCode: string;
  readonly town: string;
}

/** The first is where the demonstration's first municipality is. */
export const places: readonly [Place, ...Place[]] = [
  { county: '22', municipality: '81', postalCode: '85230', town: 'SUNDSVALL' },
  { county: '22', municipality: '80', postalCode: '87131', town: 'HÄRNÖSAND' },
  { county: '25', municipality: '80', postalCode: '97231', town: 'LULEÅ' },
  { county: '19', municipality: '80', postalCode: '72211', town: 'VÄSTERÅS' },
  { county: '14', municipality: '80', postalCode: '41101', town: 'GÖTEBORG' },
  { county: '12', municipality: '80', postalCode: '21120', town: 'MALMÖ' },
];

export const streets: readonly [string, ...string[]] = [
  'Provgatan',
  'Exempelvägen',
  'Testgränd',
  'Prövostigen',
  'Mallgatan',
  'Utkastvägen',
];

export const sweden: Country = { code: 'SE', name: 'SVERIGE' };

export const otherCountries: readonly [Country, ...Country[]] = [
  { code: 'SY', name: 'SYRIEN' },
  { code: 'UA', name: 'UKRAINA' },
  { code: 'ER', name: 'ERITREA' },
  { code: 'AF', name: 'AFGHANISTAN' },
];
