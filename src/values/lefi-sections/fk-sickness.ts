import type { Field, ListSpec } from './fields.ts';
import type { CaseList, FkList } from './fk-lists.ts';

const outcomes = { BEVILJAN: 'Beviljan', AVSLAG: 'Avslag' };
/** The wire's own spelling (OpenAPI v9). */
const types = { SLUTLIGT: 'Slutligt', INTERMISTISKT: 'Interimistiskt' };
const levels = {
  NORMAL: 'Normalnivå',
  FORTSATTNING: 'Fortsättningsnivå',
  FLER_NORM: 'Fler dagar på normalnivå',
  INGEN: 'Ingen ersättning',
};

const dayRows: ListSpec = {
  path: 'ersattningsdagar',
  caption: 'Ersättningsdagar',
  columns: [
    { path: 'ersattningsdatum', title: 'Dag', kind: 'day' },
    { path: 'ersattningsbelopp', title: 'Ersättning', kind: 'money' },
    { path: 'karensavdragsbelopp', title: 'Karensavdrag', kind: 'money' },
  ],
};

/** Sickness benefit, preventive sickness benefit and rehabilitation allowance have one shape and words of their own. */
function sicknessList(
  key: string,
  caption: string,
  compensations: Readonly<Record<string, string>>,
): CaseList {
  return {
    key,
    caption,
    head: [
      { path: 'startades', title: 'Ärendet startades', kind: 'day' },
      { path: 'aktivt', title: 'Aktivt', kind: 'yes-no' },
    ],
    columns: [
      { path: 'period', title: 'Period', kind: 'period' },
      { path: 'omfattning', title: 'Omfattning', kind: 'extent' },
      { path: 'dagar', title: 'Dagar', kind: 'number' },
      { path: 'karens', title: 'Karens', kind: 'yes-no' },
      { path: 'ersattningsniva', title: 'Nivå', kind: 'word', words: levels },
      { path: 'beslutsutfall', title: 'Utfall', kind: 'word', words: outcomes },
      { path: 'fattades', title: 'Beslut fattat', kind: 'day' },
    ],
    more: [
      { path: 'forman', title: 'Förmån', kind: 'code' },
      { path: 'ersattning', title: 'Ersättning', kind: 'word', words: compensations },
      { path: 'beslutstyp', title: 'Beslutstyp', kind: 'word', words: types },
      { path: 'definitivt', title: 'Definitivt beslut', kind: 'yes-no' },
    ] satisfies readonly Field[],
    lists: [dayRows],
  };
}

export const sicknessLists: Readonly<Record<string, readonly FkList[]>> = {
  'FK:SJP': [
    sicknessList('sjukpenningarende', 'Ärende om sjukpenning', {
      SJUKPENNING: 'Sjukpenning',
      SJUKPENNING_SF: 'Sjukpenning i särskilda fall',
    }),
  ],
};
