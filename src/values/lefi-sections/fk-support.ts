import {
  caseHead,
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
  yesNo,
} from './fk-fields.ts';
import type { CaseList, FkLists } from './fk-lists.ts';

/** Care allowance and additional cost allowance: one decision, which has decisions for periods within it. */
function childDisability(
  key: string,
  caption: string,
  { outcomes, payments }: { outcomes: readonly number[]; payments: readonly string[] },
): CaseList {
  return {
    key,
    caption,
    head: caseHead,
    columns: [
      period,
      numberCode('beslutsutfall', 'Utfall', outcomes),
      gross,
      { path: 'periodbeslut.andel', title: 'Andel', kind: 'extent', several: 'distinct' },
      persons('underlag.Barn', 'Barn'),
      decidedOn,
    ],
    more: [
      letterCode('beslutstatus', 'Beslutsstatus', ['S', 'I']),
      { path: 'upphorandeManadFrom', title: 'Upphör från och med', kind: 'day' },
      periodicity,
      ...periodMore,
    ],
    lists: [
      list('periodbeslut', 'Beslut för perioder', [
        period,
        extent,
        { path: 'andel', title: 'Andel', kind: 'extent' },
        letterCode('utbetalningstyp', 'Utbetalning', payments),
      ]),
    ],
  };
}

/** For disability and for housing. */
export const supportLists: FkLists = {
  'FK:OMV': [
    childDisability('omvardnadsbidragsarende', 'Ärende om omvårdnadsbidrag', {
      outcomes: [1, 2, 3, 4, 5, 6, 7],
      payments: ['L', 'R', 'F'],
    }),
  ],
  'FK:MEK': [
    // Other numbers than care allowance has (OpenAPI v9).
    childDisability('merkostnadsersattningsarende', 'Ärende om merkostnadsersättning', {
      outcomes: [1, 2, 3, 5, 6, 7, 8, 10],
      payments: ['L', 'R'],
    }),
  ],
  'FK:VB': [
    {
      key: 'vardbidragsarende',
      caption: 'Ärende om vårdbidrag',
      head: caseHead,
      columns: [
        period,
        extent,
        gross,
        periodicity,
        numberCode('ersattning', 'Ersättning', [0, 1]),
        persons('underlag.barn', 'Barn'),
        decidedOn,
      ],
      more: [yesNo('underlag.delat', 'Delat med annan'), ...periodMore],
    },
  ],
  'FK:HE': [
    {
      key: 'handikappersattningsarende',
      caption: 'Ärende om handikappersättning',
      head: caseHead,
      columns: [period, extent, gross, periodicity, decidedOn],
      more: periodMore,
    },
  ],
  'FK:BOB': [
    {
      key: 'bostadsbidragsarende',
      caption: 'Ärende om bostadsbidrag',
      head: [...caseHead, persons('medsokande', 'Medsökande')],
      columns: [
        period,
        gross,
        periodicity,
        money('underlag.totalBostadskostnad', 'Bostadskostnad'),
        money('underlag.reduceradBostadskostnad', 'Reducerad bostadskostnad'),
        money('underlag.inkomster', 'Inkomster'),
        decidedOn,
      ],
      more: [
        persons('underlag.hemmavarandeBarn', 'Hemmavarande barn'),
        persons('underlag.vaxelvisboendeBarn', 'Växelvis boende barn'),
        persons('underlag.tidvisboendeBarn', 'Tidvis boende barn'),
        ...periodMore,
      ],
    },
  ],
  'FK:BTI': [
    {
      key: 'bostadstillaggsarende',
      caption: 'Ärende om bostadstillägg',
      head: [...caseHead, persons('medsokande', 'Medsökande')],
      columns: [
        period,
        gross,
        periodicity,
        money('underlag.arsbruttokostnad', 'Bostadskostnad per år, brutto'),
        money('underlag.bostadstillaggsnettokostnad', 'Netto efter bostadstillägg'),
        money('underlag.forsorjningsstodsarsnettokostnad', 'Netto efter äldreförsörjningsstöd'),
        decidedOn,
      ],
      more: periodMore,
    },
  ],
};
