import {
  caseHead,
  coordinated,
  dayColumns,
  dayMore,
  decidedOn,
  extent,
  gross,
  money,
  numberCode,
  period,
  periodicity,
  periodMore,
  startedAndActive,
  waiting,
} from './fk-fields.ts';
import type { Field } from './fields.ts';
import type { CaseList, FkList, FkLists } from './fk-lists.ts';

const outcomes = { BEVILJAN: 'Beviljan', AVSLAG: 'Avslag' };
/** The wire's own spelling (OpenAPI v9). */
const types = { SLUTLIGT: 'Slutligt', INTERMISTISKT: 'Interimistiskt' };
const levels = {
  NORMAL: 'Normalnivå',
  FORTSATTNING: 'Fortsättningsnivå',
  FLER_NORM: 'Fler dagar på normalnivå',
  INGEN: 'Ingen ersättning',
};

/** Sickness benefit, preventive sickness benefit and rehabilitation allowance have one shape, and words of their own. */
function sicknessList(
  key: string,
  caption: string,
  compensations: Readonly<Record<string, string>>,
): CaseList {
  return {
    key,
    caption,
    head: startedAndActive,
    columns: [
      ...dayColumns,
      waiting,
      { path: 'ersattningsniva', title: 'Nivå', kind: 'word', words: levels },
      { path: 'beslutsutfall', title: 'Utfall', kind: 'word', words: outcomes },
      decidedOn,
    ],
    more: [
      { path: 'ersattning', title: 'Ersättning', kind: 'word', words: compensations },
      { path: 'beslutstyp', title: 'Beslutstyp', kind: 'word', words: types },
      ...dayMore,
    ],
    lists: [
      {
        path: 'ersattningsdagar',
        caption: 'Ersättningsdagar',
        columns: [
          { path: 'ersattningsdatum', title: 'Dag', kind: 'day' },
          money('ersattningsbelopp', 'Ersättning'),
          money('karensavdragsbelopp', 'Karensavdrag'),
        ],
      },
    ],
  };
}

/** Cases about days and nothing more. */
function dayList(key: string, caption: string, more: readonly Field[] = []): CaseList {
  return { key, caption, head: caseHead, columns: [...dayColumns, ...more, decidedOn], more: dayMore };
}

const yearlyIncome = (key: string, caption: string): FkList => ({
  key,
  caption,
  columns: [
    { path: 'artal', title: 'År', kind: 'text' },
    money('arsinkomstISverige', 'Årsinkomst i Sverige'),
    money('arsinkomstIAnnatLand', 'Årsinkomst i annat land'),
    money('fribelopp', 'Fribelopp'),
    money('mellanskillnad', 'Mellanskillnad'),
    money('tillagg', 'Tillägg'),
    money('avgift', 'Avgift'),
    money('utbetalning', 'Utbetalning'),
    money('aterkrav', 'Återkrav'),
  ],
});

export const sicknessLists: FkLists = {
  'FK:SGI': [
    {
      key: 'sjukpenninggrundandeInkomstuppgift',
      caption: 'Sjukpenninggrundande inkomst',
      columns: [
        { path: 'faststalldes', title: 'Fastställd', kind: 'day' },
        numberCode('typ', 'Typ', [0, 1, 2, 3]),
        money('anstallning', 'Anställning per år'),
        money('verksamhet', 'Egen verksamhet per år'),
        { path: 'karens', title: 'Karens i dagar', kind: 'number' },
        { path: 'dagar', title: 'Årsarbetstid i dagar', kind: 'number' },
        { path: 'timmar', title: 'Årsarbetstid i timmar', kind: 'number' },
      ],
    },
  ],
  'FK:SJP': [
    sicknessList('sjukpenningarende', 'Ärende om sjukpenning', {
      SJUKPENNING: 'Sjukpenning',
      SJUKPENNING_SF: 'Sjukpenning i särskilda fall',
      FOREBYGGANDE_SJUKPENNING: 'Sjukpenning',
      FOREBYGGANDE_SJUKPENNING_SF: 'Sjukpenning i särskilda fall',
      SJUKPENNING_UNDER_REDARSKYDDAD_TID: 'Sjukpenning under redarskyddad tid',
      ARBETSRESOR: 'Arbetsresor',
    }),
  ],
  'FK:FSJP': [
    sicknessList('forebyggandeSjukpenningsarende', 'Ärende om förebyggande sjukpenning', {
      FOREBYGGANDE_SJUKPENNING: 'Förebyggande sjukpenning',
      FOREBYGGANDE_SJUKPENNING_SF: 'Förebyggande sjukpenning i särskilda fall',
    }),
  ],
  'FK:RBE': [
    sicknessList('rehabersattningsarende', 'Ärende om rehabiliteringsersättning', {
      REHABPENNING: 'Rehabiliteringspenning',
      REHABPENNING_SF: 'Rehabiliteringspenning i särskilda fall',
      RESERSATTNING: 'Resersättning',
      TRAKTAMENTEN: 'Traktamenten',
      KURSAVGIFT: 'Kursavgift',
      LAROMEDEL: 'Läromedel',
      FORSKOTT_SARSKILT_BIDRAG: 'Förskott på särskilt bidrag',
    }),
  ],
  'FK:SBP': [dayList('smittbararersattningsarende', 'Ärende om smittbärarersättning')],
  'FK:DPE': [dayList('totalforsvarspliktsarende', 'Ärende om dagpenning till totalförsvarspliktiga')],
  'FK:NP': [
    dayList('narstaendepenningarende', 'Ärende om närståendepenning', [
      waiting,
      numberCode('ersattning', 'Ersättning', [1, 2]),
    ]),
  ],
  'FK:SA': [
    {
      key: 'sjukOchAktivitetsersattningsarende',
      caption: 'Ärende om sjukersättning eller aktivitetsersättning',
      head: [
        ...caseHead,
        { path: 'grunduppgifter.forsakringstid', title: 'Försäkringstid', kind: 'extent' },
        {
          path: 'grunduppgifter.forsakringstidGsaAr',
          title: 'Försäkringstid, år (garantiersättning)',
          kind: 'number',
        },
        {
          path: 'grunduppgifter.forsakringstidGsaManad',
          title: 'Försäkringstid, månader (garantiersättning)',
          kind: 'number',
        },
        {
          path: 'grunduppgifter.forsakringstidGsaDag',
          title: 'Försäkringstid, dagar (garantiersättning)',
          kind: 'number',
        },
      ],
      columns: [period, extent, gross, coordinated, periodicity, decidedOn],
      more: periodMore,
    },
    yearlyIncome(
      'sjukOchAktivitetsersattningSteglosAvrakningNulage',
      'Steglös avräkning: år som inte är avräknade än',
    ),
    yearlyIncome('sjukOchAktivitetsersattningSteglosAvrakningHistorik', 'Steglös avräkning: avräknade år'),
  ],
};
