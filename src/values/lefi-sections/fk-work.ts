import {
  caseHead,
  coordinated,
  decidedOn,
  extent,
  gross,
  letterCode,
  list,
  money,
  numberCode,
  period,
  periodicity,
  periodMore,
  persons,
  waiting,
  yesNo,
} from './fk-fields.ts';
import type { Field } from './fields.ts';
import type { CaseList, FkLists } from './fk-lists.ts';

const programmes = [
  0, 1, 2, 3, 4, 5, 6, 8, 9, 11, 35, 37, 40, 41, 43, 44, 45, 46, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61,
  62, 63, 64, 99,
]; // prettier-ignore
const measures = [
  1, 8, 9, 11, 35, 37, 40, 41, 44, 45, 46, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 99,
]; // prettier-ignore
const costBearers = [
  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 50, 51, 52, 53, 54, 55, 56, 57, 59, 60, 82, 83, 84,
]; // prettier-ignore
const compensations = ['AS', 'EE', 'UE'];

const injuredOn: Field = { path: 'grunduppgifter.skadetillfalle', title: 'Skadetillfälle', kind: 'day' };
const deceased = persons('grunduppgifter.avliden', 'Avliden');

/** Annuity for an occupational injury: the newer law (arbetsskada). */
function workInjury(
  key: string,
  caption: string,
  causes: readonly number[],
  own: readonly Field[],
): CaseList {
  return {
    key,
    caption,
    head: [
      ...caseHead,
      injuredOn,
      numberCode('grunduppgifter.orsak', 'Orsak', causes),
      { path: 'grunduppgifter.arbetsgivare', title: 'Arbetsgivare', kind: 'code' },
      money('grunduppgifter.arsinkomstInnanSkada', 'Årsinkomst före skadan'),
      ...own,
      { path: 'grunduppgifter.uppdaterades', title: 'Uppgifterna uppdaterades', kind: 'day' },
    ],
    columns: [
      period,
      gross,
      coordinated,
      periodicity,
      { path: 'underlag.faktor', title: 'Faktor', kind: 'number' },
      numberCode('ersattning', 'Ersättning', [0, 1]),
      decidedOn,
    ],
    more: [
      { path: 'underlag.samordningsandel', title: 'Samordningsandel', kind: 'extent' },
      money('underlag.bruttoforhojning', 'Bruttoförhöjning'),
      money('underlag.pensionsgrundandeInkomst', 'Pensionsgrundande inkomst'),
      ...periodMore,
    ],
  };
}

/** The older law (yrkesskada). */
function occupationalInjury(key: string, caption: string, own: readonly Field[]): CaseList {
  return {
    key,
    caption,
    head: [
      ...caseHead,
      injuredOn,
      numberCode('grunduppgifter.orsak', 'Orsak', [1, 2, 3, 4, 5]),
      numberCode('grunduppgifter.arbetsgivare', 'Kostnadsbärare', costBearers),
      ...own,
    ],
    columns: [
      period,
      gross,
      periodicity,
      { path: 'underlag.faktor', title: 'Faktor', kind: 'extent' },
      numberCode('ersattning', 'Ersättning', [1]),
      decidedOn,
    ],
    more: periodMore,
  };
}

/** For injuries at work, for labour market programmes, and pensions that FK still tells of. */
export const workLists: FkLists = {
  'FK:YL': [
    occupationalInjury('yrkesskadeegenlivrantearende', 'Yrkesskadelivränta', []),
    occupationalInjury('yrkesskadeefterlevandearende', 'Yrkesskadelivränta till efterlevande', [deceased]),
  ],
  // No source says which code these lists are asked for by: ours is what the server asks by (docs/contract-choices.md).
  'FK:EJO': [
    workInjury(
      'arbetsskadeegenlivrantearende',
      'Arbetsskadelivränta',
      [0, 1, 2, 3, 4, 5, 6],
      [money('grunduppgifter.arsinkomstEfterSkada', 'Årsinkomst efter skadan')],
    ),
    workInjury(
      'arbetsskadeefterlevandearende',
      'Arbetsskadelivränta till efterlevande',
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
      [deceased],
    ),
    {
      key: 'efterlevandepensionsarende',
      caption: 'Ärende om efterlevandepension',
      head: [deceased],
      columns: [period, extent, gross, coordinated, periodicity, decidedOn],
      more: periodMore,
    },
  ],
  'FK:AS': [
    {
      key: 'aktivitetsstodsarende',
      caption: 'Ärende om aktivitetsstöd',
      head: [...caseHead, numberCode('grunduppgifter.atgardstyp', 'Åtgärdstyp', measures)],
      columns: [
        period,
        numberCode('ersattning', 'Ersättning', [1, 2, 3]),
        { path: 'dagar', title: 'Dagar', kind: 'number' },
        waiting,
        gross,
        periodicity,
        decidedOn,
      ],
      more: periodMore,
    },
  ],
  'FK:PROG': [
    {
      key: 'programersattningsarende',
      caption: 'Ärende om programersättning',
      head: [],
      columns: [period, letterCode('ersattning', 'Ersättning', compensations), gross, periodicity, decidedOn],
      more: [...periodMore, { path: 'dagar', title: 'Dagar', kind: 'text', several: 'in-one-line' }],
      lists: [
        list('ersattningsdagar', 'Ersättningsdagar', [
          { path: 'dag', title: 'Dag', kind: 'day' },
          letterCode('ersattning', 'Ersättning', compensations),
          money('belopp', 'Belopp'),
        ]),
      ],
    },
  ],
  'FK:PJOB': [
    {
      key: 'programjobdagar',
      caption: 'Dagar i jobb- och utvecklingsgarantin',
      columns: [
        { path: 'antalForbrukade', title: 'Förbrukade dagar', kind: 'number' },
        yesNo('harForbrukatMaxAntal', 'Alla dagar förbrukade'),
      ],
    },
  ],
  'FK:PANV': [
    {
      key: 'programanvisning',
      caption: 'Anvisningar till program',
      columns: [period, numberCode('program', 'Program', programmes), extent],
    },
  ],
  'FK:AP': [
    {
      key: 'allmanpensionsarende',
      caption: 'Ärende om allmän pension',
      head: [],
      columns: [period, extent, gross, coordinated, periodicity, decidedOn],
      more: periodMore,
    },
  ],
  'FK:SKUP': [
    {
      key: 'skatteuppgift',
      caption: 'Skatteuppgift',
      columns: [{ path: 'skatteredovisningsnummer', title: 'Skatteregistreringsnummer (TIN)', kind: 'text' }],
    },
  ],
  'FK:STAV': [
    {
      key: 'studiemedelsavisering',
      caption: 'Aviseringar om studiemedel',
      columns: [period, numberCode('typ', 'Typ', [0, 1, 2, 4, 7])],
    },
  ],
};
