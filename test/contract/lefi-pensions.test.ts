import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../simulators/population/index.ts';
import { aLefiQuestionOf, aLefiWorld, only, type Answer, type LefiWorld } from './lefi-world.ts';

// What Pensionsmyndigheten knows of a persona, value by value, from the population to the JSON.

let world: LefiWorld;
beforeAll(async () => {
  world = await aLefiWorld({ connection: { mayAskLongPeriods: true } });
});
afterAll(() => world.stop());

async function told(name: string, asked: object, period?: object): Promise<Answer> {
  const { person } = world.population.personas.find((each) => each.name === name)!;
  const changes = { ...only(asked), ...(period === undefined ? {} : { period }) };
  const { status, body } = await world.ask(aLefiQuestionOf(person, changes));
  expect([status, body.avvikelser]).toEqual([200, {}]);
  return body;
}

const september = { from: '2026-09-01', tom: '2026-09-30' };

describe('of each code', () => {
  it('PM:AP: claim, decision with what it was reckoned from, and payment', async () => {
    const codes = ['PM:AP'];
    const asked = { ansprak: codes, beslut: codes, utbetalningar: codes, preliminaraUtbetalningar: codes };
    const answer = await told('Inga Inkomstpension', asked, september);
    const formansgrupp = { kod: 'PM:AP', beskrivning: 'Allmän pension' };
    const [from, period] = ['2025-01-01', { from: '2025-01-01' }];
    expect(answer['ansprak']).toEqual([
      { ansprakid: `A-AP-${from}`, ankomstdatum: '2024-11-02', formansgrupp, yrkadPeriod: period },
    ]);
    const tp = {
      sjoskattear: 0,
      uttagsprocent: 75,
      ylAvdrag: 0,
      garantitillagg: 0,
      folkpensiontillagg: 9_800,
      medelpoang: 3.91,
      arMedPensionspoang: 12,
      erforderligaAr: 30,
    };
    const samordningstyper = [
      { kod: 'PM:YL', beskrivning: 'Yrkesskadelivränta' },
      { kod: 'PM:OVR', beskrivning: 'Övrigt' },
    ];
    const monthly = (belopp: number) => ({
      belopp,
      beloppsfrekvens: { kod: 'MANAD', beskrivning: 'Månad' },
    });
    expect(answer['beslut']).toEqual([
      {
        beslutsid: `B-AP-${from}`,
        beslutsdatum: '2024-12-07',
        formansgrupp,
        beslutsstatus: { kod: 'SLUTLIGT', beskrivning: 'Slutligt' },
        beslutsutfall: { kod: 'BIFALL', beskrivning: 'Bifall' },
        beslutadErsattning: [
          {
            beslutatBelopp: monthly(9_310),
            period,
            ersattningstyp: { kod: 'PM:IP', beskrivning: 'Inkomstpension' },
            omfattning: 0.75,
            underlag: {
              ip: { ylAvdrag: 2_400 },
              samordning: { beloppForeSamordning: 114_120, samordningstyper },
            },
          },
          {
            beslutatBelopp: monthly(2_150),
            period,
            ersattningstyp: { kod: 'PM:TP', beskrivning: 'Tilläggspension' },
            omfattning: 0.75,
            underlag: { tp },
          },
          {
            beslutatBelopp: monthly(600),
            period,
            ersattningstyp: { kod: 'PM:IPT', beskrivning: 'Inkomstpensionstillägg' },
            omfattning: 1,
          },
          {
            beslutatBelopp: { belopp: 1_020, beloppsfrekvens: { kod: 'AR', beskrivning: 'År' } },
            period,
            ersattningstyp: { kod: 'PM:PREP', beskrivning: 'Premiepension' },
            omfattning: 1,
          },
        ],
        tillagg: {
          allmanpension: {
            samordningMedPensionFranAnnatLand: true,
            anvantCivilstand: { kod: 'OGIFT', beskrivning: 'Ogift' },
          },
        },
      },
    ]);
    const row = (belopp: number, forman: string[], typ: string[]) => ({
      formansgrupp,
      belopp,
      utbetalningsforman: { kod: forman[0], beskrivning: forman[1] },
      beloppstyp: { kod: typ[0], beskrivning: typ[1] },
    });
    const ap38 = ['PM:AP38', 'Allmän pension, född 1938 eller senare'];
    expect(answer['utbetalningar']).toEqual([
      {
        utbetalningsdatum: '2026-09-18',
        utbetalningsperiod: september,
        bruttobelopp: 12_145,
        nettobelopp: 8_809,
        avdrag: [
          { belopp: -2_186, avdragstyp: { kod: 'PM:PS', beskrivning: 'Preliminärskatt' } },
          { belopp: -150, avdragstyp: { kod: 'PM:PST', beskrivning: 'Preliminärskatt, tidigare år' } },
          { belopp: -200, avdragstyp: { kod: 'PM:KVIKAN', beskrivning: 'Kvittning (KAN)' } },
          { belopp: -800, avdragstyp: { kod: 'PM:UTMTV', beskrivning: 'Utmätning (TV)' } },
        ],
        utbetalningsrader: [
          row(9_310, ap38, ['PM:IP', 'Inkomstpension']),
          row(2_150, ap38, ['PM:TP', 'Tilläggspension']),
          row(600, ap38, ['PM:IPT', 'Inkomstpensionstillägg']),
          row(85, ['PM:PREP', 'Premiepension'], ['PM:PFO', 'Premiepension (PFO)']),
        ],
      },
    ]);
    expect(answer['preliminaraUtbetalningar']).toEqual([]);
  });

  it('PM:BTI: the costs it was reckoned on, and an interim decision', async () => {
    const answer = await told('Ebba Äldreförsörjning', { beslut: ['PM:BTI'] }, september);
    expect(answer['beslut']).toMatchObject([
      {
        beslutsid: 'B-BTI-2025-09-01',
        formansgrupp: { kod: 'PM:BTI', beskrivning: 'Bostadstillägg' },
        beslutsstatus: { kod: 'INTERIMISTISKT' },
        beslutadErsattning: [
          { beslutatBelopp: { belopp: 5_220 }, ersattningstyp: { kod: 'PM:BT' } },
          { beslutatBelopp: { belopp: 380 }, ersattningstyp: { kod: 'PM:SBT' } },
          { beslutatBelopp: { belopp: 2_310 }, ersattningstyp: { kod: 'PM:AFS' } },
        ],
      },
    ]);
    const [{ tillagg }] = answer['beslut'] as [{ tillagg: object }];
    expect(tillagg).toEqual({
      bostadsInkomststod: {
        berakningsunderlag: {
          bostadskostnadBrutto: 7_200,
          bostadskostnadNettoBt: 6_480,
          bostadskostnaddNettoAfs: 7_000,
        },
      },
    });
  });

  it('PM:BTI: a refusal gives nothing, and the claim that is not decided stands alone', async () => {
    const codes = ['PM:AP', 'PM:BTI'];
    const answer = await told('Ansgar Anspråk', { ansprak: codes, beslut: codes });
    expect(answer['ansprak']).toMatchObject([
      { ankomstdatum: '2026-09-20', formansgrupp: { kod: 'PM:AP' }, yrkadPeriod: { from: '2026-10-01' } },
      { ankomstdatum: '2026-06-20', formansgrupp: { kod: 'PM:BTI' } },
    ]);
    expect(answer['beslut']).toMatchObject([
      { beslutsutfall: { kod: 'AVSLAG', beskrivning: 'Avslag' }, beslutadErsattning: [] },
    ]);
  });

  it('PM:EF: after whom, what was known of the death, and who else has a right', async () => {
    const tillaggOf = async (name: string) => {
      const [{ tillagg }] = (await told(name, { beslut: ['PM:EF'] }))['beslut'] as [{ tillagg: object }];
      return tillagg;
    };
    expect(await tillaggOf('Oskar Omställd')).toEqual({
      efterlevandeformaner: {
        avlidna: [{ person: '198509092386', dodsfallsdatum: '2025-03-20', fodelsedatum: '1985-09-09' }],
        ovrigaBerattigadeEfterlevande: [{ person: '201704042389' }, { person: '201001152394' }],
      },
    });
    const dates = ['Änna Änka', 'Alma Änkelivränta', 'Selma Särskild'].map(tillaggOf);
    expect(await Promise.all(dates)).toMatchObject(
      ['2009-05', '1989', 'Datum saknas'].map((dodsfallsdatum) => ({
        efterlevandeformaner: { avlidna: [{ dodsfallsdatum }], ovrigaBerattigadeEfterlevande: [] },
      })),
    );
    const { beslut } = (await told('Laila Arbetsolycka', { beslut: ['PM:EF'] })) as {
      beslut?: [{ beslutadErsattning: object[] }];
    };
    expect(beslut![0].beslutadErsattning).toMatchObject([
      {
        beslutatBelopp: { belopp: 8_250 },
        period: { from: '2025-09-01', tom: '2026-08-31' },
        ersattningstyp: { kod: 'PM:OL', beskrivning: 'Omställningslivränta' },
        underlag: {
          livaranta: {
            livrantefaktor: 0.45,
            arbetsgivarkod: 47,
            skadedatum: '2025-08-20',
            arsinkomstInnanSkada: 312_000,
          },
        },
      },
      { ersattningstyp: { kod: 'PM:FOL' }, period: { from: '2026-09-01' } },
      { ersattningstyp: { kod: 'PM:FOL' } },
      {
        beslutatBelopp: { belopp: 17_760, beloppsfrekvens: { kod: 'ENGANGS', beskrivning: 'Engångsbelopp' } },
        period: { from: '2025-09-01', tom: '2025-09-30' },
        ersattningstyp: { kod: 'PM:BH', beskrivning: 'Begravningshjälp' },
      },
    ]);
  });

  it('PM:LINT: where the certificate stands, and since when', async () => {
    const certificateOf = async (name: string) =>
      (await told(name, { ovrigInformation: ['PM:LINT'] }))['ovrigInformation'];
    const informationstyp = { kod: 'PM:LINT', beskrivning: 'Levnadsintyg' };
    const certificate = (senastUppdaterad: string, kod: number, beskrivning: string) => [
      { informationstyp, levnadsintyg: { senastUppdaterad, levnadsintygsstatus: { kod, beskrivning } } },
    ];
    expect(await certificateOf('Lena Levnadsintyg')).toEqual(certificate('2026-10-07', 1, 'Har skickats'));
    expect(await certificateOf('Leo Levnadsintyg')).toEqual(
      certificate('2026-09-19', 5, 'Förmåner spärrade'),
    );
    expect(await certificateOf('Lisbet Levnadsintyg')).toEqual(certificate('2026-11-01', 2, 'Komplett'));
    expect(await certificateOf('Pär Pension')).toEqual([]);
  });

  it('PM:PBH: what the accounts held in the period, and what had changed them', async () => {
    const asked = { ovrigInformation: ['PM:PBH'] };
    const answer = await told('Palle Pensionskonto', asked, { from: '2025-06-01', tom: '2025-12-31' });
    const event = (
      kod: string,
      beskrivning: string,
      on: string,
      transactions: [string, string, number][],
    ) => ({
      kontohandelsetyp: { kod, beskrivning },
      kontohandelsetidpunkt: `${on}T02:30:00Z`,
      kontotransaktioner: transactions.map(([typ, ord, belopp]) => ({
        kontotransaktionstyp: { kod: typ, beskrivning: ord },
        belopp,
      })),
    });
    expect(answer['ovrigInformation']).toEqual([
      {
        informationstyp: { kod: 'PM:PBH', beskrivning: 'Pensionsbehållning' },
        pensionsbehallning: {
          pensionskonton: [
            {
              kontotyp: { kod: 'IP', beskrivning: 'Inkomstpension' },
              kontovarden: [
                {
                  varde: 1_599_060,
                  gallerFrom: '2025-01',
                  faststallelsear: '2024',
                  kontohandelse: event('ARSOMRAKNING', 'Årsomräkning', '2025-01-01', [
                    ['PENSIONSRATT', 'Pensionsrätt', 78_720],
                    ['BALANSERAD_PENSIONSRATT', 'Balanserad pensionsrätt', 2_130],
                    ['INDEXERING', 'Indexering', 41_300],
                    ['ARVSVINST', 'Arvsvinst', 1_240],
                    ['FORVALTNINGSKOSTNAD', 'Förvaltningskostnad', 330],
                  ]),
                },
                {
                  varde: 1_600_920,
                  gallerFrom: '2025-10',
                  faststallelsear: '2024',
                  kontohandelse: event('ANDRAD_PENSIONSRATT', 'Ändrad pensionsrätt', '2025-10-01', [
                    ['PENSIONSRATT', 'Pensionsrätt', 1_860],
                  ]),
                },
              ],
            },
            {
              kontotyp: { kod: 'PREP', beskrivning: 'Premiepension' },
              kontovarden: [
                {
                  varde: 258_615,
                  gallerFrom: '2025-01',
                  faststallelsear: '2024',
                  kontohandelse: event('ARSOMRAKNING', 'Årsomräkning', '2025-01-01', [
                    ['PENSIONSRATT', 'Pensionsrätt', 12_300],
                    ['ARVSVINST', 'Arvsvinst', 410],
                    ['FORVALTNINGSKOSTNAD', 'Förvaltningskostnad', 95],
                  ]),
                },
              ],
            },
          ],
        },
      },
    ]);
  });

  it('PM:PU: the years that the period touches, and the latest', async () => {
    const asked = { ovrigInformation: ['PM:PU'] };
    const answer = await told('Pia Pensionsunderlag', asked, { from: '2020-03-01', tom: '2020-03-31' });
    const year = (artal: string, income: number, sickness = 0) => ({
      artal,
      pensionsgrundandeInkomst: income,
      pensionsgrundandeBeloppForStudier: 0,
      pensionsgrundandeBeloppForSjukOchAktivitetsersattning: sickness,
      pensionsgrundandeBeloppForArMedSmaBarn: 0,
      pensionsgrundandeBeloppForPlikttjanst: 0,
      pensionsgrundandeBeloppForFortidspension: 0,
    });
    expect(answer['ovrigInformation']).toEqual([
      {
        informationstyp: { kod: 'PM:PU', beskrivning: 'Pensionsunderlag' },
        pensionsunderlag: { intjanandear: [year('2024', 402_000), year('2020', 58_000, 131_000)] },
      },
    ]);
    const early = await told('Pär Pension', asked, { from: '2001-01-01', tom: '2002-12-31' });
    expect(early['ovrigInformation']).toMatchObject([
      {
        pensionsunderlag: {
          intjanandear: [
            { artal: '2024' },
            { artal: '2002', pensionsgrundandeBeloppForFortidspension: 121_500 },
            { artal: '2001', pensionsgrundandeBeloppForFortidspension: 118_000 },
          ],
        },
      },
    ]);
  });
});

const everyYear = { from: '1930-01-01', tom: '2030-12-31' };
const groups = ['PM:AP', 'PM:BTI', 'PM:EF'];
const ofPm = only({
  ansprak: groups,
  beslut: groups,
  preliminaraUtbetalningar: groups,
  utbetalningar: groups,
  ovrigInformation: ['PM:LINT', 'PM:PBH', 'PM:PU'],
});
const lists = ['ansprak', 'beslut', 'preliminaraUtbetalningar', 'utbetalningar', 'ovrigInformation'];

it('every value that PM has of a persona stands in the answer, and no other', async () => {
  let compared = 0;
  const isWell = ({ pension }: Person) => pension.register === 'OK' && pension.silent.length === 0;
  const asked = { ...ofPm, period: everyYear };
  const answers = world.population.personas
    .filter(({ person }) => isWell(person))
    .map(async ({ name, person }) => {
      const { body } = await world.ask(aLefiQuestionOf(person, asked));
      return { name, person, body };
    });
  for (const { name, person, body } of await Promise.all(answers)) {
    const found = lists.flatMap((list) => leaves(body[list] ?? []));
    const expected = valuesOf(person);
    expect([name, found.sort()]).toEqual([name, expected.sort()]);
    compared += expected.length;
  }
  expect(compared).toBeGreaterThan(5_000);
});

/** Every value but the words of codes. */
function leaves(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.entries(value).flatMap(([key, member]) => (key === 'beskrivning' ? [] : leaves(member)));
}

/** What the register has, each value as the wire writes it. */
function valuesOf({ pension }: Person): string[] {
  const kronor = (amount: number) => String(amount / 100);
  const period = ({ from, to }: { from: string; to: string | null }) => (to === null ? [from] : [from, to]);
  const certificate = pension.lifeCertificate?.at(-1);
  return [
    ...pension.claims.flatMap((one) => [one.id, one.receivedOn, `PM:${one.group}`, ...period(one.period)]),
    ...pension.decisions.flatMap((one) => [
      ...[one.id, one.decidedOn, `PM:${one.group}`, one.status, one.outcome],
      ...one.compensations.flatMap(({ type, amount, frequency, extent, basis, ...rest }) => [
        ...[`PM:${type}`, kronor(amount), frequency, String(extent)],
        ...period(rest.period),
        ...leaves({ ...basis, coordination: basis.coordination?.before ?? {} }),
        ...(basis.coordination?.kinds ?? []).map((kind) => `PM:${kind}`),
      ]),
      ...(one.usedCivilStatus === null ? [] : [one.usedCivilStatus]),
      ...(one.isCoordinatedAbroad === null ? [] : [String(one.isCoordinatedAbroad)]),
      ...Object.values({ ...one.housing, coApplicant: null }).flatMap((cost) =>
        cost === null ? [] : kronor(cost),
      ),
      ...(one.housing?.coApplicant == null ? [] : [one.housing.coApplicant.personidentitet]),
      ...one.deceased.flatMap((dead) => [dead.personidentitet, dead.bornOn, dead.diedOn ?? 'Datum saknas']),
      ...one.otherSurvivors.map(({ personidentitet }) => personidentitet),
    ]),
    ...pension.payments.flatMap((one) => [
      ...[one.paidOn, one.period.from, one.period.to, kronor(one.gross), kronor(one.net)],
      ...one.deductions.flatMap(({ type, amount }) => [`PM:${type}`, kronor(-amount)]),
      ...one.rows.flatMap((row) => [
        ...[`PM:${row.group}`, `PM:${row.benefit}`, `PM:${row.amountType}`, kronor(row.amount)],
      ]),
    ]),
    ...(certificate === undefined ? [] : ['PM:LINT', certificate.on, String(certificate.status)]),
    ...(pension.accounts.length === 0 ? [] : ['PM:PBH']),
    ...pension.accounts.flatMap(({ type, values }) => [
      type,
      ...values.flatMap(({ value, validFrom, year, event }) => [
        ...[kronor(value), validFrom.slice(0, 7), String(year)],
        ...(event === null
          ? []
          : [
              event.kind,
              event.at,
              ...event.transactions.flatMap(({ kind, amount }) => [kind, kronor(amount)]),
            ]),
      ]),
    ]),
    ...(pension.basis.length === 0 ? [] : ['PM:PU']),
    ...pension.basis.flatMap(({ year, ...amounts }) => [String(year), ...Object.values(amounts).map(kronor)]),
  ];
}
