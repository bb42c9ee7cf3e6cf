import { isObject, listOf, personnummerText, textCell } from './cells.ts';
import { columnOf, factsOf, rowOf, tableOf, valuesAt, type Field } from './fields.ts';
import { pmBasisFields } from './pm-basis-fields.ts';
import type { SectionTable, TypeState } from './section.ts';
import { unreadFacts } from './unread-facts.ts';
import type { WireObject } from './wrapped-answer.ts';

/** PM's claims and decisions of one group, each as far as it was asked for. */
export function pmTables(
  answer: WireObject,
  code: string,
  types: readonly TypeState[],
): readonly SectionTable[] {
  const isShown = (array: 'ansprak' | 'beslut') =>
    types.some((type) => type.array === array && type.state === 'data');
  const [claims, decisions] = [pmItems(answer, 'ansprak', code), pmItems(answer, 'beslut', code)];
  return [
    ...(isShown('ansprak') && claims.length > 0
      ? [tableOf(claims, { caption: 'Anspråk', columns: claimColumns })]
      : []),
    ...(isShown('beslut')
      ? decisions.map((one, place) => decisionTable(one, ` ${place + 1} av ${decisions.length}`))
      : []),
  ];
}

/** The items of a list that are of the code's group. */
export function pmItems(answer: WireObject, array: string, code: string): readonly unknown[] {
  return listOf(answer[array]).filter((item) => codesOf(item, array).includes(code));
}

/** The items of a list that do not say what they are of. */
export function pmItemsOfNoCode(answer: WireObject, array: string): readonly unknown[] {
  return listOf(answer[array]).filter((item) => codesOf(item, array).length === 0);
}

function codesOf(item: unknown, array: string): readonly unknown[] {
  return valuesAt(item, `${array === 'ovrigInformation' ? 'informationstyp' : 'formansgrupp'}.kod`);
}

const group: Field = { path: 'formansgrupp', title: 'Förmånsgrupp', kind: 'code' };

const claimColumns: readonly Field[] = [
  { path: 'ankomstdatum', title: 'Inkom', kind: 'day' },
  { path: 'yrkadPeriod', title: 'Yrkad period', kind: 'period' },
  { path: 'ansprakid', title: 'Anspråkets id', kind: 'text' },
  group,
];

const supplement = 'tillagg.bostadsInkomststod.berakningsunderlag';

const decisionFields: readonly Field[] = [
  { path: 'beslutsdatum', title: 'Beslutsdatum', kind: 'day' },
  { path: 'beslutsutfall', title: 'Utfall', kind: 'code', known: ['BIFALL', 'AVSLAG'] },
  {
    path: 'beslutsstatus',
    title: 'Status',
    kind: 'code',
    known: ['INTERIMISTISKT', 'PRELIMINART', 'SLUTLIGT'],
  },
  { path: 'beslutsid', title: 'Beslutets id', kind: 'text' },
  group,
  ...(
    [
      {
        path: 'tillagg.allmanpension.samordningMedPensionFranAnnatLand',
        title: 'Samordnas med pension från annat land',
        kind: 'yes-no',
      },
      {
        path: 'tillagg.allmanpension.anvantCivilstand',
        title: 'Använt civilstånd',
        kind: 'code',
        known: ['OGIFT', 'GIFT'],
      },
      { path: `${supplement}.bostadskostnadBrutto`, title: 'Bostadskostnad, brutto', kind: 'money' },
      {
        path: `${supplement}.bostadskostnadNettoBt`,
        title: 'Bostadskostnad netto, bostadstillägg',
        kind: 'money',
      },
      // The wire's own spelling.
      {
        path: `${supplement}.bostadskostnaddNettoAfs`,
        title: 'Bostadskostnad netto, äldreförsörjningsstöd',
        kind: 'money',
      },
      { path: `${supplement}.medsokande`, title: 'Medsökande', kind: 'personnummer' },
      { path: 'tillagg.efterlevandeformaner.avlidna', title: 'Avliden', kind: 'text', from: deceased },
      {
        path: 'tillagg.efterlevandeformaner.ovrigaBerattigadeEfterlevande',
        title: 'Övriga berättigade efterlevande',
        kind: 'personnummer',
        from: (item) => valuesAt(item, 'tillagg.efterlevandeformaner.ovrigaBerattigadeEfterlevande.person'),
      },
    ] satisfies readonly Field[]
  ).map((field): Field => ({ ...field, isOptional: true })),
];

/** One line each: the day of death may be a year or a month, or `Datum saknas`. */
function deceased(item: unknown): readonly unknown[] {
  return valuesAt(item, 'tillagg.efterlevandeformaner.avlidna').map((one) => {
    const [person, born, died] = ['person', 'fodelsedatum', 'dodsfallsdatum'].map(
      (name) => valuesAt(one, name)[0],
    );
    return [
      ...(person === undefined ? [] : [personnummerText(person)]),
      ...(born === undefined ? [] : [`född ${textCell(born).text}`]),
      ...(died === undefined ? [] : [`avliden: ${textCell(died).text}`]),
    ].join(', ');
  });
}

const compensationColumns: readonly Field[] = [
  { path: 'ersattningstyp', title: 'Ersättning', kind: 'code' },
  { path: 'period', title: 'Period', kind: 'period' },
  { path: 'beslutatBelopp.belopp', title: 'Belopp', kind: 'money' },
  {
    path: 'beslutatBelopp.beloppsfrekvens',
    title: 'Per',
    kind: 'code',
    known: ['AR', 'HALVAR', 'KVARTAL', 'MANAD', 'VECKA', 'DAG', 'ENGANGS'],
  },
  { path: 'omfattning', title: 'Omfattning', kind: 'extent' },
];

function decisionTable(decision: unknown, number: string): SectionTable {
  const rows = isObject(decision) ? listOf(decision['beslutadErsattning']) : [];
  return {
    caption: `Beslut${number}`,
    facts: [
      ...factsOf(decision, decisionFields),
      ...unreadFacts(decision, [...decisionFields, { path: 'beslutadErsattning' }]),
    ],
    columns: compensationColumns.map(columnOf),
    rows: rows.map((row) => rowOf(row, { caption: '', columns: compensationColumns, more: pmBasisFields })),
    empty: 'Ingen beslutad ersättning.',
    tables: [],
  };
}
