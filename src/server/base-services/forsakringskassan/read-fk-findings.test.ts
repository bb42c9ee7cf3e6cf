import { describe, expect, test } from 'vitest';
import { aQuestion } from '../../../../test/builders.ts';
import { factSubjects } from '../../../values/findings/facts.ts';
import { readFindings } from '../index.ts';

const read = (answer: unknown) =>
  readFindings('FK', { form: 'bytes', bytes: Buffer.from(JSON.stringify(answer)) }, aQuestion());
const kod = (id: string | number, beskrivning: string) => ({ id, beskrivning });
const belopp = (summa: number) => ({ summa, valuta: 'SEK' });

const sickPay = {
  typ: kod(2, 'Daglig'),
  foretag: kod(1001, 'Försäkringskassan'),
  formansfamilj: kod('DAG', 'Dagersättning'),
  datum: '2026-10-25+02:00',
  period: { fran: '2026-10-01', till: '2026-10-31' },
  bruttobelopp: belopp(7000.5),
  skattebelopp: belopp(2100),
  avdragsbelopp: belopp(2100),
  nettobelopp: belopp(4900.5),
  utbetalningsdetalj: [
    {
      forman: kod('SJP', 'Sjukpenning'),
      beloppstyp: kod('SJPN', 'Normalnivå'),
      period: { fran: '2026-10-01', till: '2026-10-31' },
      omfattning: { taljare: 1, namnare: 2 },
      dagar: 7.5,
      timmar: 60,
      bruttobelopp: belopp(7000.5),
    },
    {
      forman: kod('SJP', 'Sjukpenning'),
      beloppstyp: kod('PS', 'Preliminär skatt'),
      skattebelopp: belopp(2100),
    },
  ],
};

describe("FK's payments", () => {
  test('are told with their rows, half days and öre', () => {
    const { payments } = read({ formansinformation: { utbetalningsuppgift: [sickPay] } });
    expect(payments).toHaveLength(1);
    expect(payments[0]).toMatchObject({
      payer: 'FK',
      benefit: { code: 'DAG', text: 'Dagersättning', known: true },
      paymentKind: { code: '2', text: 'Daglig', known: true },
      state: 'paid',
      paidOn: '2026-10-25',
      period: { from: '2026-10-01', to: '2026-10-31' },
      gross: '7000.50',
      tax: '2100.00',
      deductions: '2100.00',
      net: '4900.50',
      currency: 'SEK',
      parts: [
        {
          benefit: { code: 'SJP' },
          amountType: { code: 'SJPN', known: false },
          days: '7.5',
          hours: '60',
          extent: '1/2',
          gross: '7000.50',
        },
        { amountType: { code: 'PS', known: true }, tax: '2100.00' },
      ],
      provenance: {
        agency: 'FK',
        pointer: '/formansinformation/utbetalningsuppgift/0',
      },
    });
    expect(payments[0]?.provenance.values).toMatchObject({
      net: '/formansinformation/utbetalningsuppgift/0/nettobelopp/summa',
      'parts.0.days': '/formansinformation/utbetalningsuppgift/0/utbetalningsdetalj/0/dagar',
    });
  });

  test('have the benefit, kind and days of their row only when it is the only one', () => {
    const one = { ...sickPay, utbetalningsdetalj: sickPay.utbetalningsdetalj.slice(0, 1) };
    const { payments } = read({ formansinformation: { preliminarautbetalningar: [one, sickPay] } });
    expect(payments[0]).toMatchObject({ state: 'preliminary', subBenefit: { code: 'SJP' }, days: '7.5' });
    expect(Object.keys(payments[1]!)).not.toEqual(
      expect.arrayContaining(['subBenefit', 'amountType', 'days']),
    );
  });
});

describe("PM's payments", () => {
  const pension = {
    utbetalningsdatum: '2026-10-16',
    utbetalningsperiod: { from: '2026-10-01', tom: '2026-10-31' },
    bruttobelopp: 12000,
    nettobelopp: 9000,
    avdrag: [
      { belopp: -2500, avdragstyp: { kod: 'PM:PS', beskrivning: 'Preliminärskatt' } },
      { belopp: -500, avdragstyp: { kod: 'PM:UTMATNING', beskrivning: 'Utmätning' } },
    ],
    utbetalningsrader: [
      {
        formansgrupp: { kod: 'PM:AP', beskrivning: 'Allmän pension' },
        belopp: 11000,
        utbetalningsforman: { kod: 'PM:AP38', beskrivning: 'AP38' },
        beloppstyp: { kod: 'PM:IP', beskrivning: 'Inkomstpension' },
      },
      { formansgrupp: { kod: 'PM:BTI', beskrivning: 'Bostadstillägg' }, belopp: 1000 },
    ],
  };

  test('are told in the same shape, deductions with the sign they are written with', () => {
    const { payments } = read({ utbetalningar: [pension] });
    expect(payments[0]).toMatchObject({
      payer: 'PM',
      benefit: { code: 'PM', known: true },
      state: 'paid',
      gross: '12000.00',
      net: '9000.00',
      tax: '-2500.00',
      parts: [
        {
          benefit: { code: 'PM:AP' },
          subBenefit: { code: 'PM:AP38' },
          amountType: { code: 'PM:IP' },
          gross: '11000.00',
        },
        { benefit: { code: 'PM:BTI' }, gross: '1000.00' },
        { amountType: { code: 'PM:PS' }, tax: '-2500.00' },
        { amountType: { code: 'PM:UTMATNING' }, deductions: '-500.00' },
      ],
      provenance: { values: { tax: '/utbetalningar/0/avdrag/0/belopp' } },
    });
  });

  test('are of the group that all their rows are of', () => {
    const one = { ...pension, utbetalningsrader: pension.utbetalningsrader.slice(0, 1) };
    const [payment] = read({ preliminaraUtbetalningar: [one] }).payments;
    expect(payment).toMatchObject({
      state: 'preliminary',
      benefit: { code: 'PM:AP', text: 'Allmän pension' },
      subBenefit: { code: 'PM:AP38' },
      amountType: { code: 'PM:IP' },
    });
  });
});

test('what nobody has described is told value by value', () => {
  const { facts } = read({ formansinformation: { nyttarende: [{ startades: '2026-01-02' }] } });
  expect(facts.otherInformation).toMatchObject([
    { kind: 'nyttarende', values: [{ name: 'startades', value: '2026-01-02' }] },
  ]);
  expect(factSubjects).toEqual(expect.arrayContaining(Object.keys(facts)));
});
