import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { bothAtOnce } from '../../../../test/at-once.ts';
import { aDatabase } from '../../../../test/database.ts';
import {
  addCostType,
  addInitiative,
  aFinsamYear,
  link,
  testSettings,
  type Change,
  type FinsamYear,
} from '../../../../test/finsam-year.ts';
import { aHolder, mandateOf } from '../../../../test/persons.ts';
import type { Database } from '../../database/index.ts';
import {
  FiguresChangedMeanwhile,
  linkParticipantLead,
  annulInitiative,
  lockYear,
  readCounts,
  readEconomy,
  readFigureHistory,
  reopenYear,
} from '../index.ts';

let database: Database;
let year: FinsamYear;

beforeAll(async () => {
  database = await aDatabase();
  await addCostType(database, 'prov-lokal');
  await addCostType(database, 'prov-personal');
});
beforeEach(async () => {
  year = await aFinsamYear(database);
});
afterAll(() => database.close());

const economy = async () =>
  await readEconomy(database, await year.by(year.administrator, 'read-economy'), 2026);
const counts = async (of: 'administrator' | 'lead' = 'administrator', calendarYear = 2026) =>
  await readCounts(database, await year.by(year[of], 'read-initiatives'), calendarYear);
const setCounts = async (
  initiative: string,
  values: Partial<Record<'women' | 'men' | 'participants', number | null>>,
  {
    of = 'administrator',
    ...more
  }: { readonly of?: 'administrator' | 'lead' } & Partial<
    Pick<Change, 'expectedVersion' | 'reason' | 'period'>
  > = {},
) =>
  await year.set(
    year[of],
    'register-participants',
    Object.entries(values).map(([figure, value]) => ({
      figure: figure as 'women',
      ...{ initiative, value, ...more },
    })),
  );
const setMoney = async (
  figure: Parameters<FinsamYear['set']>[2][number]['figure'],
  value: number | null,
  more: Partial<Parameters<FinsamYear['set']>[2][number]> = {},
) => await year.set(year.administrator, 'set-economy', [{ figure, value, ...more }]);
const everyFigure = async () =>
  (
    await sql`select * from finsam_figure where federation = ${year.federation} order by id`.execute(
      database.kysely,
    )
  ).rows;
const byAnother = async () =>
  await aHolder(database, {
    role: 'federation-administrator',
    name: 'Filip Förbund',
    federation: year.federation,
  });

describe('participants', () => {
  test('V04: women and men are counted in an individual initiative, and one total in a structural one', async () => {
    const individual = await addInitiative(database, year.federation);
    const structural = await addInitiative(database, year.federation, { orientation: 'structural' });
    await setCounts(individual, { women: 7, men: 5 });
    await setCounts(structural, { participants: 40 });
    await expect(setCounts(individual, { participants: 12 })).rejects.toThrow(
      '/changes/0/figure: Insatsen är individinriktad: registrera kvinnor och män var för sig.',
    );
    await expect(setCounts(structural, { women: 1 })).rejects.toThrow(
      '/changes/0/figure: Insatsen är strukturövergripande: registrera ett antal totalt.',
    );
    const told = (await counts()).rows.map(({ initiativeId, counts: cells }) => [
      initiativeId,
      cells.map(({ figure, state }) => [figure, state.value]),
    ]);
    expect(new Map(told as [string, unknown][])).toEqual(
      new Map<string, unknown>([
        [
          individual,
          [
            ['women', 7],
            ['men', 5],
          ],
        ],
        [structural, [['participants', 40]]],
      ]),
    );
  });

  test('V04: none are counted in a structural initiative that is followed up without', async () => {
    const without = await addInitiative(database, year.federation, {
      orientation: 'structural',
      method: 'none',
    });
    await expect(setCounts(without, { participants: 1 })).rejects.toThrow('registreras inga deltagare');
    await expect(setMoney('planned-participants', 5, { initiative: without })).rejects.toThrow(
      'registreras inga deltagare',
    );
    expect((await counts()).rows).toEqual([]);
  });

  test('V05: a count is a whole number that is not below zero', async () => {
    const initiative = await addInitiative(database, year.federation);
    for (const [value, message] of [
      [-1, 'Antalet kan inte vara mindre än noll.'],
      [2.5, 'Skriv ett helt antal deltagare'],
      [Number.NaN, 'Skriv ett helt antal deltagare'],
      [1_000_000, 'orimligt stort'],
    ] as const)
      await expect(setCounts(initiative, { women: value })).rejects.toThrow(message);
    expect(await everyFigure()).toEqual([]);
  });

  test('V05: more than 150 percent of what was planned is warned about, and 150 percent is not', async () => {
    const initiative = await addInitiative(database, year.federation, { name: 'Steget' });
    await setMoney('planned-participants', 10, { initiative });
    await setCounts(initiative, { women: 8, men: 7 });
    expect((await counts()).warnings).toEqual([]);
    await setCounts(initiative, { men: 8 }, { expectedVersion: 1, reason: 'En till.' });
    expect((await counts()).warnings).toEqual([
      {
        code: 'many-participants',
        text: 'Steget: 16 deltagare är mer än 150 procent av de 10 som är budgeterade. Stämmer det?',
        initiativeId: initiative,
      },
    ]);
  });

  test('nobody is counted in an initiative that is annulled, or made shorter, at the same moment', async () => {
    const planning = await year.by(year.administrator, 'plan-initiatives');
    const annulled = await addInitiative(database, year.federation);
    expect(
      await bothAtOnce(database, 'finsam_figure', [
        () => setCounts(annulled, { women: 3 }),
        () =>
          annulInitiative(database, planning, { initiativeId: annulled, expectedVersion: 1, reason: 'Fel.' }),
      ]),
    ).toEqual(['done', expect.stringContaining('har deltagare eller utfall registrerade')]);
  });

  test('V06: a participant lead registers in individual initiatives that she is linked to, and in no other', async () => {
    const [linked, other] = [
      await addInitiative(database, year.federation),
      await addInitiative(database, year.federation),
    ];
    const structural = await addInitiative(database, year.federation, { orientation: 'structural' });
    await link(database, year.lead, linked);
    await link(database, year.lead, structural); // such a link is never made; it would give nothing
    await setCounts(linked, { women: 3, men: 4 }, { of: 'lead' });
    // One that is structural, and one that is another federation's or nobody's, are not there for her: all sound the same.
    for (const [initiative, value] of [
      [other, { women: 1 }],
      [structural, { participants: 1 }],
      [randomUUID(), { women: 1 }],
    ] as const)
      await expect(setCounts(initiative, value, { of: 'lead' })).rejects.toThrow(
        'Ingenting har sparats. Du är inte kopplad till insatsen. Vänd dig till förbundsadministratören, som kan koppla dig till den.',
      );
    const { rows } = await counts('lead');
    expect(new Map(rows.map(({ initiativeId, mayEdit }) => [initiativeId, mayEdit]))).toEqual(
      new Map([
        [linked, true],
        [other, false],
      ]),
    );
    expect(await everyFigure()).toHaveLength(2);
  });

  test('V06: unlinked while editing: the save is refused, and nothing of it is written', async () => {
    const [kept, lost] = [
      await addInitiative(database, year.federation),
      await addInitiative(database, year.federation),
    ];
    await link(database, year.lead, kept);
    const unlink = await link(database, year.lead, lost);
    expect((await counts('lead')).rows.every(({ mayEdit }) => mayEdit)).toBe(true);
    await unlink();
    const both = [kept, lost].map((initiative) => ({ figure: 'women' as const, initiative, value: 9 }));
    await expect(year.set(year.lead, 'register-participants', both)).rejects.toThrow(
      'Du är inte kopplad till insatsen.',
    );
    expect(await everyFigure()).toEqual([]);
    expect(year.logged).toEqual([]);
  });

  test('V06: a link of a permission that has ended, or of another person, gives nothing', async () => {
    const initiative = await addInitiative(database, year.federation);
    const ended = await aHolder(database, {
      role: 'participant-lead',
      federation: year.federation,
      validTo: Date.parse('2026-06-01T00:00:00Z'),
    });
    await link(database, ended, initiative);
    await expect(setCounts(initiative, { women: 1 }, { of: 'lead' })).rejects.toThrow('inte kopplad');
  });

  test('an ended initiative is registered in by the linked lead for some time, and by the administrator after that', async () => {
    const initiative = await addInitiative(database, year.federation, { endsOn: '2026-03-01' });
    await link(database, year.lead, initiative);
    year.clock.at = Date.parse('2026-05-30T12:00:00Z'); // the 90th day
    await setCounts(initiative, { women: 1 }, { of: 'lead' });
    year.clock.at = Date.parse('2026-05-31T12:00:00Z');
    await expect(setCounts(initiative, { men: 1 }, { of: 'lead' })).rejects.toThrow(
      'tiden för att registrera i efterhand har gått',
    );
    await setCounts(initiative, { men: 1 });
  });

  test('an administrator whose employer has no data processing agreement registers counts, and links nobody', async () => {
    const initiative = await addInitiative(database, year.federation);
    await setCounts(initiative, { women: 1, men: 1 });
    const { permissionId } = year.lead;
    await expect(
      linkParticipantLead(database, await year.by(year.administrator, 'link-participant-lead'), {
        ...{ initiativeId: initiative, permissionId },
      }),
    ).rejects.toThrow('personuppgiftsbiträdesavtal');
  });

  test('V07: a participant lead is told of no structural initiative and of no money, now or as it was', async () => {
    const individual = await addInitiative(database, year.federation);
    const structural = await addInitiative(database, year.federation, { orientation: 'structural' });
    await setMoney('initiative-budget', 100, { initiative: individual });
    await setCounts(individual, { women: 1 });
    await setCounts(structural, { participants: 2 });
    await expect(year.by(year.lead, 'read-economy')).rejects.toThrow('ingen behörighet');
    await expect(year.by(year.lead, 'set-economy')).rejects.toThrow('ingen behörighet');
    expect((await counts('lead')).rows.map(({ initiativeId }) => initiativeId)).toEqual([individual]);
    const reading = await year.by(year.lead, 'read-initiatives');
    const seen = await readFigureHistory(database, reading, { year: 2026 });
    expect(seen.map(({ initiative, figure, to }) => [initiative, figure, to])).toEqual([
      [individual, 'women', 1],
    ]);
    await expect(
      readFigureHistory(database, reading, { year: 2026, figure: 'initiative-budget' }),
    ).rejects.toThrow('ser du inte förbundets ekonomi');
  });

  test('a number that is set again says why; the first time needs no reason', async () => {
    const initiative = await addInitiative(database, year.federation);
    await setCounts(initiative, { women: 3 });
    await expect(setCounts(initiative, { women: 4 }, { expectedVersion: 1 })).rejects.toThrow(
      '/changes/0/reason: Det finns redan ett antal. Skriv varför det ändras',
    );
    await setCounts(initiative, { women: 4 }, { expectedVersion: 1, reason: 'En var bortglömd.' });
    await setCounts(initiative, { women: 4 }, { expectedVersion: 2 }); // what is there already is not set again
    expect(await everyFigure()).toHaveLength(2);
  });

  test('a number that comes after the day on which years are to be locked says why, the first time too', async () => {
    const initiative = await addInitiative(database, year.federation);
    year.clock.at = Date.parse('2027-02-15T12:00:00Z');
    await setCounts(initiative, { women: 3 });
    expect((await counts()).isLate).toBe(false);
    year.clock.at = Date.parse('2027-02-16T12:00:00Z');
    await expect(setCounts(initiative, { men: 3 })).rejects.toThrow(
      'Skriv varför antalet registreras först nu.',
    );
    expect((await counts()).isLate).toBe(true);
    await setCounts(initiative, { men: 3 }, { reason: 'Listan kom sent.' });
  });

  test('participants are counted for the periods that are configured', async () => {
    const initiative = await addInitiative(database, year.federation);
    year.settings.now = { ...testSettings, countPeriod: 'third' };
    await setCounts(initiative, { women: 1, men: 2 }, { period: 'T1' });
    await expect(setCounts(initiative, { women: 1 })).rejects.toThrow(
      '/changes/0/period: Antal deltagare registreras per tertial.',
    );
    const { periods, rows, definition } = await counts();
    expect([periods, rows[0]?.counts.length]).toEqual([['T1', 'T2', 'T3'], 6]);
    expect(definition).toContain('en gång per tertial');
    year.settings.now = { ...testSettings, countPeriod: 'month' };
    expect((await counts()).periods).toHaveLength(12);
  });

  test('V17: nobody is counted before an initiative begins, after it ends, or in a period that has not come', async () => {
    const days = { startsOn: '2026-03-15', endsOn: '2026-09-30' };
    const initiative = await addInitiative(database, year.federation, days);
    const later = await addInitiative(database, year.federation, { startsOn: '2026-06-16' });
    await expect(setCounts(later, { women: 0 })).rejects.toThrow(
      '/changes/0/period: Insatsen börjar 2026-06-16: deltagare kan registreras när den har gjort det.',
    );
    year.settings.now = { ...testSettings, countPeriod: 'month' };
    for (const [period, why] of [
      ['02', 'Insatsen börjar 2026-03-15, efter perioden'],
      ['07', 'Perioden har inte börjat'],
      ['10', 'Insatsen slutade 2026-09-30, före perioden'],
    ] as const)
      await expect(setCounts(initiative, { women: 1 }, { period })).rejects.toThrow(why);
    await setCounts(initiative, { women: 1 }, { period: '03' });
    await setCounts(initiative, { women: 2 }, { period: '06' });
    year.settings.now = { ...testSettings, countPeriod: 'third' };
    await setCounts(initiative, { women: 3 }, { period: 'T1' });
    await expect(setCounts(initiative, { women: 1 }, { period: 'T3' })).rejects.toThrow('har inte börjat');
  });

  test('what was registered last year stands beside this year', async () => {
    const initiative = await addInitiative(database, year.federation);
    const lastYear = (figure: 'women' | 'men', value: number) => ({
      ...{ figure, value, initiative, reason: 'Listan kom sent.' },
    });
    await year.set(year.administrator, 'register-participants', [lastYear('women', 0), lastYear('men', 6)], {
      year: 2025,
    });
    const [row] = (await counts()).rows;
    expect(row?.lastYear.map(({ figure, value }) => [figure, value])).toEqual(
      expect.arrayContaining([
        ['women', 0],
        ['men', 6],
      ]),
    );
  });

  test('counts and outcome wait until the year has begun; a budget does not', async () => {
    const initiative = await addInitiative(database, year.federation);
    const next = { year: 2027 };
    const one = (figure: 'initiative-budget' | 'initiative-outcome') => [{ figure, initiative, value: 1 }];
    await year.set(year.administrator, 'set-economy', one('initiative-budget'), next);
    await expect(
      year.set(year.administrator, 'set-economy', one('initiative-outcome'), next),
    ).rejects.toThrow('År 2027 har inte börjat');
    const women = [{ figure: 'women' as const, initiative, value: 1 }];
    await expect(year.set(year.administrator, 'register-participants', women, next)).rejects.toThrow(
      'År 2027 har inte börjat',
    );
  });
});

describe('money', () => {
  const allot = async (FK: number, region: number, municipality: number) => {
    const known = (await economy()).allotted;
    const versionOf = (member: string) =>
      known.find(({ organisationsnummer }) => organisationsnummer === member)?.funds.version ?? 0;
    await year.set(
      year.administrator,
      'set-economy',
      (
        [
          [year.FK, FK],
          [year.region, region],
          [year.municipality, municipality],
        ] as const
      ).map(([about, value]) => ({
        figure: 'allotted' as const,
        ...{ about, value, expectedVersion: versionOf(about) },
      })),
    );
  };
  const warnings = async () => (await economy()).warnings.map(({ code, text }) => [code, text]);

  test('V19: the members’ money that is not shared half, a quarter, a quarter is warned about and saved', async () => {
    await allot(1_000_001, 500_000, 500_000);
    expect(await warnings()).toEqual([]);
    await setMoney('own-capital', 9_000_000); // no part of the shares
    expect(await warnings()).toEqual([]);
    await allot(1_000_001, 500_000, 400_000);
    expect(await warnings()).toEqual([
      [
        'shares',
        'Medlen är inte fördelade som väntat: Försäkringskassan 53 procent (ska vara 50), regionerna 26 procent (ska vara 25), kommunerna 21 procent (ska vara 25).',
      ],
    ]);
    year.settings.now = { ...testSettings, shares: { state: 53, regions: 26, municipalities: 21 } };
    expect(await warnings()).toEqual([]);
  });

  test('V19: shares are not compared until every financier’s funds are set', async () => {
    await setMoney('allotted', 100, { about: year.FK });
    expect(await warnings()).toEqual([
      ['funds-missing', 'Tilldelade medel saknas för 2 av 3 finansiärer. Fördelningen kan inte jämföras.'],
    ]);
  });

  test('V20: Arbetsförmedlingen never finances, and nobody who is no financing member does', async () => {
    for (const about of [year.AF, '162120000142', ''])
      await expect(setMoney('allotted', 100, { about })).rejects.toThrow(
        'Arbetsförmedlingen gör det aldrig: Försäkringskassan betalar statens hela andel.',
      );
    // Not even where somebody registered it as one.
    await sql`
      insert into finsam_membership select gen_random_uuid(), federation, member, party, true, valid_from, null, id,
        now(), null, 'connection-officer', null
      from finsam_membership where federation = ${year.federation} and party = 'AF'`.execute(database.kysely);
    await expect(setMoney('allotted', 100, { about: year.AF })).rejects.toThrow('gör det aldrig');
    expect((await economy()).allotted.map(({ party }) => party)).toEqual(['FK', 'region', 'municipality']);
  });

  test('what a financier or a type of cost was given is seen, summed and emptied, also when it is taken away from the year afterwards', async () => {
    await addCostType(database, 'prov-borttagen');
    await setMoney('allotted', 100, { about: year.municipality });
    await setMoney('administration-budget', 30, { about: 'prov-borttagen' });
    await sql`
      insert into finsam_membership select gen_random_uuid(), federation, member, party, true, valid_from, '2025-07-01', id,
        now(), null, 'connection-officer', null
      from finsam_membership where federation = ${year.federation} and party = 'municipality'`.execute(
      database.kysely,
    );
    await sql`
      insert into finsam_code select list, code, 2, label, help, orientation, valid_from, '2025-06-30', true, now(), null,
        'approver', null from finsam_code where code = 'prov-borttagen'`.execute(database.kysely);
    const { allotted, administration, sums } = await economy();
    expect(allotted.map(({ party }) => party)).toEqual(['FK', 'region', 'municipality']);
    expect(administration.map(({ costType }) => costType)).toContain('prov-borttagen');
    expect([sums.allotted.sum, sums.administrationBudget.sum]).toEqual([100, 30]);
    await setMoney('allotted', null, { about: year.municipality, expectedVersion: 1 });
    // A year in which nothing was set has neither.
    await expect(
      year.set(
        year.administrator,
        'set-economy',
        [{ figure: 'allotted', value: 1, about: year.municipality }],
        {
          year: 2027,
        },
      ),
    ).rejects.toThrow('Bara en medlem som finansierar');
  });

  test('V21: money of ESF is for initiatives that ESF finances, and is summed apart', async () => {
    const [esf, other] = [
      await addInitiative(database, year.federation, { esf: true }),
      await addInitiative(database, year.federation),
    ];
    await setMoney('esf-budget', 500, { initiative: esf });
    await setMoney('esf-outcome', 450, { initiative: esf });
    await setMoney('initiative-budget', 70, { initiative: esf });
    await setMoney('initiative-budget', 30, { initiative: other });
    for (const figure of ['esf-budget', 'esf-outcome'] as const)
      await expect(setMoney(figure, 1, { initiative: other })).rejects.toThrow(
        'Insatsen är inte finansierad av ESF',
      );
    const { sums, initiatives } = await economy();
    expect([sums.initiativesBudget, sums.esfBudget, sums.esfDifference]).toEqual([
      { sum: 100, missing: 0 },
      { sum: 500, missing: 0 },
      { sum: 50, missing: 0 },
    ]);
    expect(initiatives.find(({ initiativeId }) => initiativeId === other)?.esfBudget).toBeNull();
  });

  test('V22: amounts are whole kronor, and not below zero', async () => {
    const initiative = await addInitiative(database, year.federation);
    const about = 'prov-lokal';
    for (const [figure, more] of [
      ['allotted', { about: year.FK }],
      ['administration-budget', { about }],
      ['administration-outcome', { about }],
      ['initiative-budget', { initiative }],
      ['initiative-outcome', { initiative }],
    ] as const) {
      await expect(setMoney(figure, -1, more)).rejects.toThrow('Beloppet kan inte vara mindre än noll.');
      await expect(setMoney(figure, 10.5, more)).rejects.toThrow('Skriv hela kronor utan ören');
      await expect(setMoney(figure, 2 ** 53, more)).rejects.toThrow('orimligt stort');
    }
    expect(await everyFigure()).toEqual([]);
  });

  test('V22: own capital may be below zero when a comment says why', async () => {
    await expect(setMoney('own-capital', -5, { comment: ' ' })).rejects.toThrow(
      'Eget kapital under noll behöver en kommentar',
    );
    await setMoney('own-capital', -5, { comment: 'Kostnader från i fjol.' });
    expect((await economy()).ownCapital).toMatchObject({ value: -5, comment: 'Kostnader från i fjol.' });
  });

  test('V23: an outcome that is not set is not zero, and one that was emptied is not set', async () => {
    const initiative = await addInitiative(database, year.federation);
    await setMoney('initiative-budget', 100, { initiative });
    expect((await economy()).sums).toMatchObject({
      initiativesOutcome: { sum: null, missing: 1 },
      difference: { sum: null },
    });
    await setMoney('initiative-outcome', 0, { initiative });
    expect((await economy()).sums.initiativesOutcome).toEqual({ sum: 0, missing: 0 });
    await setMoney('initiative-outcome', null, { initiative, expectedVersion: 1 });
    const { sums, initiatives } = await economy();
    expect(sums.initiativesOutcome).toEqual({ sum: null, missing: 1 });
    expect(initiatives[0]?.outcome).toMatchObject({ value: null, version: 2 });
  });

  test('V23: last year’s missing outcome is pointed out, and an outcome of zero is not', async () => {
    const initiative = await addInitiative(database, year.federation, { name: 'Steget' });
    year.clock.at = Date.parse('2027-01-10T12:00:00Z');
    expect(await warnings()).toEqual([
      ['outcome-missing', 'Utfall för 2026 saknas för Steget. Är utfallet noll, skriv 0.'],
    ]);
    await setMoney('initiative-outcome', 0, { initiative });
    expect(await warnings()).toEqual([]);
  });

  test('what is left is funds less costs, for budget and for outcome', async () => {
    const initiative = await addInitiative(database, year.federation);
    await allot(500, 250, 250);
    await setMoney('own-capital', 100);
    await setMoney('administration-budget', 200, { about: 'prov-lokal' });
    await setMoney('administration-outcome', 150, { about: 'prov-lokal' });
    await setMoney('initiative-budget', 700, { initiative });
    await setMoney('initiative-outcome', 800, { initiative });
    const { sums } = await economy();
    expect([sums.funds.sum, sums.leftOfBudget.sum, sums.leftOfOutcome.sum, sums.difference.sum]).toEqual([
      1100, 200, 150, -50,
    ]);
  });

  test('own capital above the configured step for so much allotted funds is warned about', async () => {
    year.settings.now = {
      ...testSettings,
      ownCapitalSteps: [
        { allottedUpTo: null, percent: 10 },
        { allottedUpTo: 2_000, percent: 20 },
      ],
    };
    await allot(500, 250, 250);
    await setMoney('own-capital', 200);
    expect(await warnings()).toEqual([]);
    await allot(5_000, 2_500, 2_500);
    expect(await warnings()).toEqual([]);
    await setMoney('own-capital', 1_500, { expectedVersion: 1 });
    expect(await warnings()).toEqual([
      [
        'own-capital',
        'Eget kapital är 15 procent av årets tilldelade medel. Mer än 10 procent kan vara mer än vad som är rimligt.',
      ],
    ]);
  });

  test('nothing is set for a year that begins after the last day of a federation, and no link is in force then', async () => {
    const initiative = await addInitiative(database, year.federation);
    await link(database, year.lead, initiative);
    await sql`
      insert into finsam_federation_event (id, federation, kind, effective_on, recorded_at, by_role)
      values (gen_random_uuid(), ${year.federation}, 'wound-up', '2026-01-01', now(), 'connection-officer')`.execute(
      database.kysely,
    );
    await expect(setMoney('own-capital', 1)).rejects.toThrow('Förbundet fanns inte år 2026');
    await expect(setCounts(initiative, { women: 1 }, { of: 'lead' })).rejects.toThrow('inte kopplad');
    const late = { figure: 'women' as const, initiative, value: 1, reason: 'Listan kom sent.' };
    await year.set(year.administrator, 'register-participants', [late], { year: 2025 });
  });

  test('nothing is set for a year before the federation was formed, nor for another federation’s initiative', async () => {
    await expect(
      year.set(year.administrator, 'set-economy', [{ figure: 'own-capital', value: 1 }], { year: 2019 }),
    ).rejects.toThrow('Förbundet fanns inte år 2019');
    const other = await aFinsamYear(database);
    const initiative = await addInitiative(database, other.federation);
    await expect(setMoney('initiative-budget', 1, { initiative })).rejects.toThrow(
      'Insatsen finns inte i förbundet år 2026.',
    );
  });
});

describe('what has been set', () => {
  test('two administrators set the same figure: the second is told theirs and hers, and nothing of hers is written', async () => {
    const initiative = await addInitiative(database, year.federation, { name: 'Steget' });
    const filip = await byAnother();
    await setMoney('initiative-budget', 100, { initiative });
    await year.set(filip, 'set-economy', [
      { figure: 'initiative-budget', initiative, value: 120, comment: 'Nytt beslut.', expectedVersion: 1 },
    ]);
    const hers = [
      { figure: 'initiative-budget' as const, initiative, value: 110, expectedVersion: 1 },
      { figure: 'initiative-outcome' as const, initiative, value: 90 },
    ];
    const failed = await year.set(year.administrator, 'set-economy', hers).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(FiguresChangedMeanwhile);
    expect((failed as FiguresChangedMeanwhile).conflicts).toMatchObject([
      {
        figure: 'initiative-budget',
        initiativeName: 'Steget',
        theirs: { value: 120, version: 2, comment: 'Nytt beslut.', setBy: 'Filip Förbund' },
        yours: { value: 110, comment: '' },
      },
    ]);
    expect(await everyFigure()).toHaveLength(2);
    // Merged by hand, from the version that she has now seen.
    await year.set(year.administrator, 'set-economy', [{ ...hers[0]!, expectedVersion: 2 }, hers[1]!]);
    expect((await economy()).initiatives[0]?.budget).toMatchObject({ value: 110, version: 3 });
  });

  test('two who set the same number are at one: the second changes nothing', async () => {
    await setMoney('own-capital', 100);
    await setMoney('own-capital', 100);
    expect(await everyFigure()).toHaveLength(1);
  });

  test('of many who set one figure at once exactly one does, and the others are told', async () => {
    const tries = await Promise.allSettled([1, 2, 3, 4, 5, 6].map((value) => setMoney('own-capital', value)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of tries)
      if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(FiguresChangedMeanwhile);
    expect(await everyFigure()).toHaveLength(1);
  });

  test('the history of a figure says who set it, when, from what to what, and why', async () => {
    const initiative = await addInitiative(database, year.federation, { name: 'Steget' });
    await link(database, year.lead, initiative);
    await setCounts(initiative, { women: 3 }, { of: 'lead' });
    await setCounts(initiative, { women: 5 }, { expectedVersion: 1, reason: 'Två till.' });
    const reading = await year.by(year.administrator, 'read-initiatives');
    const wish = { year: 2026, initiative, figure: 'women' } as const;
    expect(await readFigureHistory(database, reading, wish)).toMatchObject([
      {
        version: 2,
        from: 3,
        to: 5,
        reason: 'Två till.',
        setBy: 'Frida Förbund',
        role: 'federation-administrator',
      },
      { version: 1, from: null, to: 3, reason: '', setBy: 'Dag Deltagarsson', role: 'participant-lead' },
    ]);
    expect(await readFigureHistory(database, reading, { ...wish, figure: 'men' })).toEqual([]);
  });

  test('V24: no comment and no reason mentions a personnummer', async () => {
    for (const field of ['comment', 'reason'] as const)
      await expect(setMoney('own-capital', 1, { [field]: 'Gäller 19501212-9816.' })).rejects.toThrow(
        `/changes/0/${field}: Texten ser ut att innehålla ett personnummer.`,
      );
  });

  test('V26: every write is on record with who, as what, and which figures from what to what', async () => {
    const initiative = await addInitiative(database, year.federation);
    await link(database, year.lead, initiative);
    await setCounts(initiative, { women: 3 }, { of: 'lead' });
    await setMoney('allotted', 100, { about: year.FK, comment: 'Enligt beslut.' });
    await setMoney('allotted', null, { about: year.FK, expectedVersion: 1 });
    const { federation } = year;
    expect(year.logged.map(({ act, by, facts }) => [act, by?.person, by?.role, facts])).toEqual([
      [
        'finsam-figures-set',
        year.lead.personId,
        'participant-lead',
        { federation, year: 2026, figures: [`women year ${initiative} v1: empty -> 3`] },
      ],
      [
        'finsam-figures-set',
        year.administrator.personId,
        'federation-administrator',
        { federation, year: 2026, figures: [`allotted ${year.FK} year v1: empty -> 100`] },
      ],
      [
        'finsam-figures-set',
        year.administrator.personId,
        'federation-administrator',
        { federation, year: 2026, figures: [`allotted ${year.FK} year v2: 100 -> empty`] },
      ],
    ]);
  });

  test('V26: what cannot be recorded is not set', async () => {
    const accessLog = { recordAct: () => Promise.reject(new Error('the log cannot be written')) };
    await expect(
      year.set(year.administrator, 'set-economy', [{ figure: 'own-capital', value: 1 }], {
        more: { accessLog },
      }),
    ).rejects.toThrow('the log cannot be written');
    expect(await everyFigure()).toEqual([]);
  });

  test('V26: a figure that has been set is neither changed nor removed, not even in the database', async () => {
    await setMoney('own-capital', 1);
    for (const statement of [
      sql`update finsam_figure set value = 2 where federation = ${year.federation}`,
      sql`delete from finsam_figure where federation = ${year.federation}`,
    ])
      await expect(statement.execute(database.kysely)).rejects.toThrow();
    expect((await economy()).ownCapital.value).toBe(1);
  });
});

describe('a locked year', () => {
  const yearActs = async () => {
    const approver = await aHolder(database, { role: 'approver' });
    const acting = async (act: 'lock-finsam-year' | 'reopen-finsam-year') => ({
      mandate: await mandateOf(database, approver, act),
      ...{ accessLog: year.accessLog, now: year.now },
    });
    const { federation } = year;
    return {
      lock: async () => {
        const wish = { federation, year: 2026, reason: 'Årsbokslut.' };
        await lockYear(database, await acting('lock-finsam-year'), wish);
      },
      reopen: async () => {
        const wish = { federation, year: 2026, reason: 'Fel belopp.' };
        await reopenYear(database, await acting('reopen-finsam-year'), wish);
      },
    };
  };

  test('V25: a locked year takes no figure from anybody, until it is reopened', async () => {
    const initiative = await addInitiative(database, year.federation);
    await link(database, year.lead, initiative);
    const { lock, reopen } = await yearActs();
    await lock();
    for (const setting of [
      () => setMoney('own-capital', 1),
      () => setCounts(initiative, { women: 1 }),
      () => setCounts(initiative, { women: 1 }, { of: 'lead' }),
    ])
      await expect(setting()).rejects.toThrow('Året 2026 är låst, och ingenting har sparats.');
    expect([(await economy()).isLocked, (await counts()).rows[0]?.mayEdit]).toEqual([true, false]);
    await reopen();
    await setMoney('own-capital', 1);
    expect([(await economy()).isLocked, (await counts()).rows[0]?.mayEdit]).toEqual([false, true]);
  });

  test('V25: a figure that is set while the year is being locked was there before the lock, or is refused', async () => {
    for (let round = 0; round < 8; round++) {
      const raced = await aFinsamYear(database);
      year = raced;
      const { lock } = await yearActs();
      const [saved] = await Promise.allSettled([
        raced.set(raced.administrator, 'set-economy', [{ figure: 'own-capital', value: 1 }]),
        lock(),
      ]);
      const { rows } = await sql<{ figures: number; late: number }>`
        select count(*)::integer as figures,
          count(*) filter (where f.recorded_at > (select recorded_at from finsam_year_act
            where federation = ${raced.federation}))::integer as late
        from finsam_figure f where f.federation = ${raced.federation}`.execute(database.kysely);
      expect(rows).toEqual([{ figures: saved.status === 'fulfilled' ? 1 : 0, late: 0 }]);
    }
  });
});
