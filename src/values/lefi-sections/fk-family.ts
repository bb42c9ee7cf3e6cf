import {
  caseHead,
  childOfCase,
  coordinated,
  dayColumns,
  dayMore,
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
  yesNo,
} from './fk-fields.ts';
import { addressFields, valuesAt, withTitle, type Field } from './fields.ts';
import type { CaseList, FkLists } from './fk-lists.ts';

const day: Field = { path: 'dag', title: 'Dag', kind: 'day' };
const level = letterCode('niva', 'Nivå', ['L', 'G', 'S']);

const maintenance = (key: string, caption: string, kinds: readonly number[]): CaseList => ({
  key,
  caption,
  head: [...caseHead, childOfCase],
  columns: [period, numberCode('ersattning', 'Typ', kinds), gross, coordinated, periodicity, decidedOn],
  more: periodMore,
});

/** One identity or two, parted by a slash; or that an authority was paid. */
function payees(decision: unknown): readonly unknown[] {
  return valuesAt(decision, 'underlag.utbetalningsmottagare').flatMap((value) => {
    if (value === 'MYNDIGHETSUTBETALNING') return ['Utbetalning till myndighet (MYNDIGHETSUTBETALNING)'];
    return typeof value === 'string' ? value.split('/') : [value];
  });
}

export const familyLists: FkLists = {
  'FK:FP': [
    {
      key: 'foraldrapenningarende',
      caption: 'Ärende om föräldrapenning',
      head: [...caseHead, childOfCase],
      columns: [...dayColumns, numberCode('ersattning', 'Ersättning', [3, 5]), decidedOn],
      more: dayMore,
      lists: [list('ersattningsdagar', 'Ersättningsdagar', [day, level, money('bruttobelopp', 'Brutto')])],
      caseLists: [list('anspraksdagar', 'Ansökta dagar', [day, level, extent])],
    },
  ],
  'FK:TFP': [
    {
      key: 'tillfalligForaldrapenningarende',
      caption: 'Ärende om tillfällig föräldrapenning',
      head: [...caseHead, childOfCase],
      columns: [...dayColumns, numberCode('ersattning', 'Ersättning', [1, 2, 3, 4, 5, 6]), decidedOn],
      more: dayMore,
      lists: [
        list('bedomdadagar', 'Bedömda dagar', [
          day,
          money('bedomtBelopp', 'Bedömt belopp'),
          numberCode('inkomsttyp', 'Inkomsttyp', [0, 1, 2]),
          numberCode('berakningssatt', 'Beräkningssätt', [0, 1, 2, 3]),
        ]),
      ],
    },
  ],
  'FK:GP': [
    {
      key: 'graviditetspenningsarende',
      caption: 'Ärende om graviditetspenning',
      head: caseHead,
      columns: [...dayColumns, numberCode('ersattning', 'Skäl', [1, 2]), decidedOn],
      more: dayMore,
    },
  ],
  'FK:ABB': [
    {
      key: 'barnbidragsarende',
      caption: 'Barnbidrag för ett barn',
      head: [childOfCase],
      columns: [
        period,
        gross,
        periodicity,
        yesNo('underlag.skolgang', 'Skolgång'),
        yesNo('underlag.myndighetsplacering', 'Placerad av myndighet'),
        decidedOn,
      ],
      more: periodMore,
    },
  ],
  'FK:MABB': [
    {
      key: 'mottagareavbarnbidrag',
      caption: 'Mottagare av barnbidrag',
      head: [{ path: 'grunduppgifter.personuppgift', title: 'Person', kind: 'person' }],
      columns: [
        period,
        gross,
        periodicity,
        {
          path: 'underlag.utbetalningsmottagare',
          title: 'Senaste mottagare',
          kind: 'personnummer',
          from: payees,
        },
        { path: 'underlag.utbetalningsdatum', title: 'Senast utbetalt', kind: 'day' },
        decidedOn,
      ],
      more: [
        yesNo('underlag.tvaBidragsmottagare', 'Två bidragsmottagare'),
        yesNo('underlag.skolgang', 'Skolgång'),
        numberCode('underlag.institutionsplacering.institution', 'Placerad hos', [1, 2]),
        { path: 'underlag.institutionsplacering.namn', title: 'Placerad hos: namn', kind: 'text' },
        ...withTitle(addressFields('underlag.institutionsplacering.adress.'), 'Placerad hos'),
        ...periodMore,
      ],
    },
  ],
  'FK:US': [
    maintenance('underhallsstodsmottag', 'Underhållsstöd som tas emot', [1, 2, 3, 4, 5, 6, 7]),
    maintenance('underhallsstodskrav', 'Underhållsstöd som krävs av personen', [1, 2, 3, 4, 5]),
    { key: 'underhallsskuld', caption: 'Skuld för underhållsstöd', columns: [money('belopp', 'Skuld')] },
  ],
};
