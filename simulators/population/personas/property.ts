import { owns, taxed, taxPayout } from '../chapters/registers.ts';
import type { Household } from '../household.ts';
import { alone } from './persona.ts';

export const property: readonly Household[] = [
  alone({
    name: 'Bertil Bilpark',
    born: '1962-06-26',
    sex: 'man',
    shows: 'Äger flera fordon: bil, motorcykel och släp.',
    tells: (life) => [
      owns(
        life,
        { registration: 'TST004', make: 'VOLVO', year: 1998, kind: 'PERSONBIL', model: 'V70' },
        { registration: 'TST005', make: 'HUSQVARNA', year: 2016, kind: 'MOTORCYKEL', model: 'NORDEN 901' },
        { registration: 'TST006', make: 'FOGELSTA', year: 2011, kind: 'SLÄPVAGN', model: 'F1425' },
      ),
    ],
  }),
  alone({
    name: 'Karin Kapital',
    born: '1965-01-15',
    sex: 'woman',
    shows: 'Inkomst och överskott av kapital hos Skatteverket.',
    tells: (life) => [taxed(life, 342_000, { income: 48_700, surplus: 31_250 })],
  }),
  alone({
    name: 'Sven Skattekonto',
    born: '1978-12-06',
    sex: 'man',
    shows: 'Utbetalning från skattekontot, med belopp och bokföringsdag.',
    tells: (life) => [taxed(life, 296_000, null), taxPayout(life, 7_421)],
  }),
  alone({
    name: 'Fia Företag',
    born: '1983-08-29',
    sex: 'woman',
    shows: 'Godkänd för F-skatt och har ett utländskt skatteregistreringsnummer.',
    tells: (life) => [
      taxed(life, 251_000, null),
      { tax: { isRegisteredForBusinessTax: true, foreignTaxNumber: 'FI-TEST-0001' } },
    ],
  }),
];
