import { expect, test } from 'vitest';
import { personInWords } from './person-in-words.ts';
import type { Section } from './section.ts';
import { sectionsOf } from './sections-of.ts';
import type { WireObject, WrappedAnswer } from './wrapped-answer.ts';

const fine = [
  {
    utlamnare: { kod: 'FK', namn: 'Försäkringskassan' },
    tillstand: { kod: 'OK', beskrivning: 'Tillgänglig' },
  },
  {
    utlamnare: { kod: 'PM', namn: 'Pensionsmyndigheten' },
    tillstand: { kod: 'OK', beskrivning: 'Tillgänglig' },
  },
];

function wrapped(asked: WrappedAnswer['asked'], answer: WireObject, isProtected = false): WrappedAnswer {
  return {
    answeredAt: '2026-11-26T09:00:00+01:00',
    askedBy: { name: 'Lisa Provsson', organisation: 'Exempelmyndigheten' },
    case: '2026/17',
    purpose: 'Utredning',
    period: { from: '2026-09-01', to: '2026-11-26' },
    person: { personnummer: '199001012385' },
    asked,
    answer: { utlamnare: fine, avvikelser: {}, formansinformation: {}, ...answer },
    protected: isProtected,
    isProtectionKnown: true,
  };
}

function only(sections: readonly Section[]): Section {
  expect(sections).toHaveLength(1);
  return sections[0]!;
}

const kr = (summa: number) => ({ summa, valuta: 'SEK' });

test('a decision on sickness benefit is read with its days, in words with the code beside', () => {
  const section = only(
    sectionsOf(
      wrapped(
        { formansinformation: ['FK:SJP'] },
        {
          formansinformation: {
            sjukpenningarende: [
              {
                startades: '2026-09-01',
                aktivt: true,
                beslut: [
                  {
                    fattades: '2026-09-10',
                    definitivt: true,
                    forman: { id: 'SJP', beskrivning: 'Sjukpenning' },
                    period: { fran: '2026-09-01' },
                    omfattning: { taljare: 1, namnare: 2 },
                    dagar: 30,
                    karens: false,
                    beslutsutfall: 'BEVILJAN',
                    beslutstyp: 'INTERMISTISKT',
                    ersattning: 'NAGOT_NYTT',
                    ersattningsdagar: [
                      {
                        ersattningsdatum: '2026-09-01',
                        ersattningsbelopp: kr(702),
                        karensavdragsbelopp: kr(0),
                      },
                    ],
                  },
                ],
              },
            ],
          },
        },
      ),
    ),
  );
  expect(section.state).toBe('data');
  const [decisions] = section.tables;
  expect(decisions?.facts.map(({ value }) => value.text)).toEqual(['2026-09-01', 'Ja']);
  const row = decisions?.rows[0];
  expect(row?.cells).toEqual([
    { text: '2026-09-01 – tills vidare' },
    { text: '1/2' },
    { text: '30' },
    { text: 'Nej' },
    { text: '—' },
    { text: 'Beviljan', code: 'BEVILJAN' },
    { text: '2026-09-10' },
  ]);
  expect(row?.facts.map(({ value }) => value)).toEqual([
    { text: 'NAGOT_NYTT', isUnknown: true },
    { text: 'Interimistiskt', code: 'INTERMISTISKT' },
    { text: 'Sjukpenning', code: 'SJP' },
    { text: 'Ja' },
  ]);
  expect(row?.tables[0]?.rows[0]?.cells.map(({ text }) => text)).toEqual([
    '2026-09-01',
    '702\u00a0kr',
    '0\u00a0kr',
  ]);
});

test('an empty list, no permission, a silent sub-system and a discloser that is down are four different things', () => {
  const deviation = (kod: string) => ({
    avvikelser: {
      formansinformation: [
        { avvikelse: { kod, beskrivning: '' }, formansgrupp: { kod: 'FK:SJP', beskrivning: '' } },
      ],
    },
  });
  const asked = { formansinformation: ['FK:SJP'] };
  const stateOf = (answer: WireObject) => only(sectionsOf(wrapped(asked, answer))).state;
  expect(stateOf({ formansinformation: { sjukpenningarende: [] } })).toBe('nothing');
  expect(stateOf(deviation('OBEHORIG'))).toBe('no-permission');
  expect(stateOf(deviation('INTERNT_FEL'))).toBe('not-fetched');
  const down = (kod: string) => ({
    utlamnare: [{ utlamnare: { kod: 'FK', namn: 'Försäkringskassan' }, tillstand: { kod, beskrivning: '' } }],
  });
  expect(stateOf(down('FELANDE'))).toBe('not-fetched');
  expect(stateOf(down('OTILLGANGLIG'))).toBe('not-fetched');
  expect(stateOf({ utlamnare: [] })).toBe('not-fetched');
});

const payment = {
  typ: { id: 1, beskrivning: 'Månad' },
  foretag: { id: 1001, beskrivning: 'Försäkringskassan' },
  formansfamilj: { id: 'DAG', beskrivning: 'Dagersättning' },
  datum: '2026-10-25',
  period: { fran: '2026-10-01', till: '2026-10-31' },
  bruttobelopp: kr(10_000),
  skattebelopp: kr(3_000),
  avdragsbelopp: kr(3_500.5),
  nettobelopp: kr(6_499.5),
  utbetalningsdetalj: [
    {
      forman: { id: 'SJP', beskrivning: 'Sjukpenning' },
      beloppstyp: { id: 'SP', beskrivning: 'Sjukpenning' },
      bruttobelopp: kr(10_000),
    },
    {
      forman: { id: 'SJP', beskrivning: 'Sjukpenning' },
      beloppstyp: { id: 'PS', beskrivning: 'Preliminär skatt' },
      skattebelopp: kr(3_000),
    },
    {
      forman: { id: 'SJP', beskrivning: 'Sjukpenning' },
      beloppstyp: { id: 'INF' },
      avdragsbelopp: kr(500.5),
    },
  ],
};

test('payments stand by month, the newest first, with sums, and each deduction by its name', () => {
  const older = { ...payment, datum: '2026-09-25' };
  const { nettobelopp, ...withoutNet } = { ...payment, datum: '2026-09-24' };
  expect(nettobelopp).toBeDefined();
  const section = only(
    sectionsOf(
      wrapped(
        { utbetalningar: ['FK:SJP'] },
        { formansinformation: { utbetalningsuppgift: [older, payment, withoutNet] } },
      ),
    ),
  );
  const [all, october, september] = section.tables;
  expect([all, october, september].map((table) => table?.caption)).toEqual([
    'Hela perioden',
    'oktober 2026',
    'september 2026',
  ]);
  expect(october!.sums!.cells.map((cell) => cell?.text ?? null)).toEqual([
    null, null, null, '10\u00a0000\u00a0kr', '3\u00a0000\u00a0kr', '3\u00a0500,50\u00a0kr', '6\u00a0499,50\u00a0kr',
  ]); // prettier-ignore
  expect(october!.sums!.incomplete).toBeNull();
  expect(september!.sums!.incomplete).toMatch(/belopp saknas i 1 av 2 utbetalningar/);
  const [benefits, deductions] = october!.rows[0]!.tables;
  expect(benefits!.rows).toHaveLength(1);
  expect(deductions!.rows.map(({ cells }) => cells[0])).toEqual([
    { text: 'Preliminär skatt', code: 'PS' },
    { text: 'Utmätning', code: 'INF' },
  ]);
  expect(section.notes[0]).toMatch(/inte att pengarna har kommit fram/);
});

test('a sum over what could not be fetched says that it is not complete', () => {
  const section = only(
    sectionsOf(
      wrapped(
        { utbetalningar: ['FK:SJP', 'FK:BOB'] },
        {
          formansinformation: { utbetalningsuppgift: [payment] },
          avvikelser: {
            utbetalningar: [
              { avvikelse: { kod: 'INTERNT_FEL' }, formansgrupp: { kod: 'FK:BOB', beskrivning: '' } },
            ],
          },
        },
      ),
    ),
  );
  expect(section.types.map(({ state }) => state)).toEqual(['data', 'not-fetched']);
  expect(section.tables[0]?.sums?.incomplete).toBe(
    'Summan är inte fullständig: kunde inte hämtas: Bostadsbidrag.',
  );
});

const person = {
  personnummer: '199001012385',
  foddes: '1990-01-01',
  namn: 'Tolvan Tolvansson',
  skyddad: false,
  adress: [
    {
      roller: [{ id: 1, beskrivning: 'Folkbokföringsadress' }],
      utdelningadress: ['Testgatan 1'],
      postnummer: '85000',
      postort: 'SUNDSVALL',
    },
  ],
  folkbokford: [{ lan: '22', kommun: '81' }],
  arbetsstallen: [{ namn: 'Verkstaden' }],
};

test('where anybody is protected nothing says where she is', () => {
  const inAnswer = (isProtected: boolean, child: WireObject) =>
    JSON.stringify(
      sectionsOf(
        wrapped(
          { ovrigInformation: ['FK:GEPI'] },
          { formansinformation: { generellPersoninformation: [{ ...person, barn: [child] }] } },
          isProtected,
        ),
      ),
    );
  expect(inAnswer(false, { namn: 'Barnet', skyddad: false })).toMatch(/Testgatan 1.*Verkstaden/);
  for (const hidden of [inAnswer(true, {}), inAnswer(false, { namn: 'Barnet', skyddad: true })])
    expect(hidden).not.toMatch(/Testgatan|SUNDSVALL|Verkstaden|länskod/);
});

test('the person is told by name where the answer has one, else by number alone', () => {
  const person = { personnummer: '199001012385' };
  const named = { formansinformation: { generellPersoninformation: [{ namn: 'Prova Provsson' }] } };
  expect(personInWords({ ...wrapped({}, named), person })).toBe('Prova Provsson, 19900101-2385');
  expect(personInWords({ ...wrapped({}, {}), person })).toBe('19900101-2385');
});

const pension = (avdrag: object) => ({
  utbetalningsdatum: '2026-10-18',
  utbetalningsperiod: { from: '2026-10-01', tom: '2026-10-31' },
  bruttobelopp: 9000,
  nettobelopp: 6900,
  utbetalningsrader: [{ formansgrupp: { kod: 'PM:AP', beskrivning: 'Allmän pension' }, belopp: 9000 }],
  ...avdrag,
});
const preliminaryTax = { kod: 'PM:PST', beskrivning: 'Skatt' };

test.each([
  ['nothing was deducted', { avdrag: [] }, ['0 kr', '0 kr']],
  [
    'a deduction was told whole',
    { avdrag: [{ belopp: -2100, avdragstyp: preliminaryTax }] },
    ['-2 100 kr', '-2 100 kr'],
  ],
  ['no deduction may be seen', {}, ['—', '—']],
  ['what they amount to may not be seen', { avdrag: [{ avdragstyp: preliminaryTax }] }, ['—', '—']],
  ['what they are may not be seen', { avdrag: [{ belopp: -2100 }] }, ['—', '-2 100 kr']],
])(
  'of PM’s payments tax and deductions are never 0 kr but where that was told: %s',
  (_what, avdrag, told) => {
    const answer = { utbetalningar: [pension(avdrag)] };
    const [table] = only(sectionsOf(wrapped({ utbetalningar: ['PM:AP'] }, answer))).tables;
    const text = (cells: readonly ({ text: string } | null)[]) =>
      cells.slice(4, 6).map((cell) => cell?.text.replaceAll('\u00a0', ' ').replace('−', '-'));
    expect(text(table!.rows[0]!.cells)).toEqual(told);
    expect(text(table!.sums!.cells)).toEqual(told);
    expect(table!.sums!.incomplete === null).toBe(!told.includes('—'));
  },
);

test('a claim or decision that does not say what it is of, since that may not be seen, is never read as nothing', () => {
  const answer = {
    ansprak: [{ ansprakid: 'A-17', ankomstdatum: '2026-09-01' }],
    beslut: [{ beslutsid: 'B-18', beslutsdatum: '2026-09-10' }],
    ovrigInformation: [{ pensionsunderlag: { intjanandear: [{ artal: '2024' }] } }],
  };
  const asked = { ansprak: ['PM:AP', 'PM:BTI'], beslut: ['PM:AP'], ovrigInformation: ['PM:PU', 'FK:SKUP'] };
  const sections = sectionsOf(wrapped(asked, answer));
  const states = sections.flatMap(({ types }) => types.map(({ code, state }) => [code, state]));
  expect(Object.fromEntries(states)).toEqual({
    'PM:AP': 'data', 'PM:BTI': 'data', 'PM:PU': 'data', 'FK:SKUP': 'nothing',
  }); // prettier-ignore
  expect(JSON.stringify(sections)).toMatch(/A-17.*B-18.*2024/);
  expect(sections.flatMap(({ tables }) => tables.filter(({ rows }) => rows.length === 0))).toEqual([]);
});
