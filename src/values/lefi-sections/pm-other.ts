import { textCell } from './cells.ts';
import { columnOf, factsOf, rowOf, tableOf, valuesAt, type Field } from './fields.ts';
import { pmItems } from './pm-sections.ts';
import type { Fact, SectionTable } from './section.ts';
import { unreadFacts } from './unread-facts.ts';
import type { WireObject } from './wrapped-answer.ts';

interface OtherContent {
  readonly facts: readonly Fact[];
  readonly tables: readonly SectionTable[];
}

/** PM's other information: life certificate, pension balance, pension base. */
export function pmOther(answer: WireObject, code: string): OtherContent {
  const items = pmItems(answer, 'ovrigInformation', code);
  const own = code === 'PM:LINT' ? certificateFields : [informationType];
  return {
    facts: items.flatMap((item) => [
      ...factsOf(item, own),
      ...unreadFacts(item, [...own, { path: accounts }, { path: years }]),
    ]),
    tables: items.flatMap((item) => [
      ...valuesAt(item, accounts).map(accountTable),
      ...yearTables(valuesAt(item, years)),
    ]),
  };
}

const accounts = 'pensionsbehallning.pensionskonton';
const years = 'pensionsunderlag.intjanandear';

const informationType: Field = { path: 'informationstyp', title: 'Informationstyp', kind: 'code' };

/** Where the answer has no words: OpenAPI v9, LefiLevnadsintygUppgift. There is no 6. */
const certificateStates: Readonly<Record<string, string>> = {
  0: 'Förfrågan ska skickas',
  1: 'Förfrågan har skickats',
  2: 'Komplett',
  3: 'Inte komplett',
  4: 'Påminnelse har skickats',
  5: 'Förmånerna har spärrats',
  7: 'Hanteras maskinellt med annat land (TESS)',
  8: 'Komplett, med förändringar',
  9: 'Inte komplett, med förändringar',
  10: 'Inte komplett, inkom efter spärr',
  20: 'Inte skickat: namn eller adress är inte kompletta',
  21: 'Inte skickat: ställföreträdarens uppgifter är inte kompletta',
  22: 'Inte skickat: personen är avliden eller avregistrerad',
  23: 'Inte skickat: ingen löpande förmån',
  24: 'Inte skickat: personen är inte utlandsbosatt',
  25: 'Inte skickat: nyligen komplett',
};

const certificateFields: readonly Field[] = [
  {
    path: 'levnadsintyg.levnadsintygsstatus',
    title: 'Levnadsintyget',
    kind: 'code',
    known: Object.keys(certificateStates),
    words: certificateStates,
  },
  { path: 'levnadsintyg.senastUppdaterad', title: 'Senast uppdaterad', kind: 'day' },
  informationType,
];

const valueColumns: readonly Field[] = [
  { path: 'gallerFrom', title: 'Gäller från', kind: 'day' },
  { path: 'varde', title: 'Värde', kind: 'money' },
  { path: 'faststallelsear', title: 'Fastställelseår', kind: 'text' },
  { path: 'kontohandelse.kontohandelsetyp', title: 'Händelse', kind: 'code' },
  { path: 'kontohandelse.kontohandelsetidpunkt', title: 'Tidpunkt', kind: 'day' },
];

function accountTable(account: unknown): SectionTable {
  const name = textCell(
    valuesAt(account, 'kontotyp.beskrivning')[0] ?? valuesAt(account, 'kontotyp.kod')[0],
  ).text;
  const own: readonly Field[] = [
    { path: 'kontotyp', title: 'Kontotyp', kind: 'code', known: ['IP', 'PREP'] },
  ];
  return {
    caption: `Pensionskonto: ${name}`,
    facts: [...factsOf(account, own), ...unreadFacts(account, [...own, { path: 'kontovarden' }])],
    columns: valueColumns.map(columnOf),
    rows: valuesAt(account, 'kontovarden').map((value) =>
      rowOf(value, {
        caption: '',
        columns: valueColumns,
        lists: [
          {
            path: 'kontohandelse.kontotransaktioner',
            caption: 'Transaktioner',
            columns: [
              { path: 'kontotransaktionstyp', title: 'Transaktion', kind: 'code' },
              { path: 'belopp', title: 'Belopp', kind: 'money' },
            ],
          },
        ],
      }),
    ),
    empty: 'Inga kontovärden.',
    tables: [],
  };
}

function yearTables(rows: readonly unknown[]): readonly SectionTable[] {
  if (rows.length === 0) return [];
  const forYear = 'pensionsgrundandeBeloppFor';
  return [
    tableOf(rows, {
      caption: 'Intjänandeår',
      columns: [
        { path: 'artal', title: 'År', kind: 'text' },
        { path: 'pensionsgrundandeInkomst', title: 'Pensionsgrundande inkomst', kind: 'money' },
        { path: `${forYear}Studier`, title: 'Studier', kind: 'money' },
        {
          path: `${forYear}SjukOchAktivitetsersattning`,
          title: 'Sjuk- och aktivitetsersättning',
          kind: 'money',
        },
        { path: `${forYear}ArMedSmaBarn`, title: 'År med små barn', kind: 'money' },
        { path: `${forYear}Plikttjanst`, title: 'Plikttjänst', kind: 'money' },
        { path: `${forYear}Fortidspension`, title: 'Förtidspension', kind: 'money' },
      ],
    }),
  ];
}
