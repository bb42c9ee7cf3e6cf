import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { agencies } from '../../src/values/agency.ts';
import { addDays, day } from '../../src/values/day.ts';
import { agenciesWithData } from './agencies-with-data.ts';
import { inconsistencies } from './inconsistencies.ts';
import { createPopulation } from './index.ts';
import type { Person } from './index.ts';

const today = day('2026-11-22');
const population = createPopulation({ seed: 1, today: () => today });
const { personas } = population;

function named(name: string): Person {
  const found = personas.find((each) => each.name === name);
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return found.person;
}

test('docs/personas.md tells of exactly the personas that there are, in order', () => {
  const text = readFileSync(new URL('../../docs/personas.md', import.meta.url), 'utf8');
  const rows = text
    .split('\n')
    .filter((line) => /\| \d{12} /.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, name, personnummer, shows, where]) => ({ name, personnummer, shows, where }));
  expect(rows).toEqual(
    personas.map(({ name, personnummer, shows, person }) => ({
      name,
      personnummer,
      shows,
      where: agenciesWithData(person).join(' ') || 'ingen',
    })),
  );
});

describe('the named personas', () => {
  test('are at least forty, each with a name and a test number of its own', () => {
    expect(personas.length).toBeGreaterThanOrEqual(40);
    expect(new Set(personas.map((each) => each.name)).size).toBe(personas.length);
    expect(new Set(personas.map((each) => each.personnummer)).size).toBe(personas.length);
    for (const each of personas) expect(each.personnummer.slice(8, 11)).toMatch(/^23[89]$/);
  });

  test('are consistent with their families on any day of the years to come', () => {
    for (const on of ['2026-01-15', '2026-07-01', '2026-11-22', '2027-03-31', '2028-02-29'].map(day)) {
      const then = createPopulation({ seed: 1, today: () => on });
      for (const { name, person } of then.personas) {
        expect({ name, on, wrong: inconsistencies(person, on) }).toEqual({ name, on, wrong: [] });
        for (const relative of [...person.relations.children, ...person.relations.deceased]) {
          const found = then.find(relative.personidentitet);
          expect(found && inconsistencies(found, on)).toEqual([]);
        }
      }
    }
  });

  test('are found by number as they are listed', () => {
    for (const { personnummer, person } of personas) expect(population.find(personnummer)).toEqual(person);
  });
});

test('the first persona has data from all seven, and from Pensionsmyndigheten', () => {
  expect(agenciesWithData(personas[0]!.person)).toEqual([...agencies, 'PM']);
});

test('a checker that finds nothing wrong finds what is made wrong', () => {
  const person = named('Siri Splittrad');
  const [first, ...rest] = person.insurance.payments;
  const spoilt = (change: Partial<typeof first>): Person => ({
    ...person,
    insurance: { ...person.insurance, payments: [{ ...first!, ...change }, ...rest] },
  });
  expect(inconsistencies(spoilt({ net: first!.net + 1 }), today)).toEqual([
    'FK: net is gross less deductions',
  ]);
  expect(inconsistencies(spoilt({ paidOn: addDays(today, 900) }), today)).toContain(
    'FK: the future is preliminary',
  );
  expect(inconsistencies({ ...person, migration: named('Petra Permanent').migration }, today)).toEqual([
    'Swedish by birth: no hit at MIV',
  ]);
  expect(inconsistencies({ ...named('Tova Tvåkassor'), unemployment: null }, today)).toEqual([
    'SO pays only whom AF has registered',
  ]);
  const { pension } = named('Pär Pension');
  expect(inconsistencies({ ...person, pension }, today)).toContain('PM: garantipension from 66');
  const onSunday = spoilt({ paidOn: day('2026-11-15') });
  expect(inconsistencies(onSunday, today)).toContain('nothing is paid on a Saturday or a Sunday');
});

describe('each persona shows what it says', () => {
  const rowsOf = (name: string) => named(name).insurance.payments.flatMap((payment) => payment.rows);
  const csnPayments = (name: string) => named(name).studies.cases.flatMap((found) => found.payments);

  test('half days of sick pay and of parental benefit', () => {
    for (const name of ['Disa Deltid', 'Per Pappaledig'])
      expect(rowsOf(name).some((row) => (row.days ?? 0) % 1 === 0.5)).toBe(true);
  });

  test('split rows', () => {
    const grossRows = named('Siri Splittrad').insurance.payments.map(
      ({ rows }) => rows.filter((row) => row.side === 'gross').length,
    );
    expect(Math.max(...grossRows)).toBe(2);
  });

  test('planned payments without a date, and with one', () => {
    const planned = csnPayments('Pelle Planerad').filter((payment) => payment.state === 'Planerad');
    expect(planned.length).toBeGreaterThan(0);
    expect(planned.every((payment) => payment.paidOn === null)).toBe(true);
    expect(
      csnPayments('Tuva Tillägg').some(({ state, paidOn }) => state === 'Planerad' && paidOn !== null),
    ).toBe(true);
  });

  test('preliminary payments of the days to come', () => {
    expect(named('Pär Pension').pension.payments.some((payment) => payment.state === 'preliminary')).toBe(
      true,
    );
    expect(named('Moa Mottagare').insurance.payments.some((payment) => payment.state === 'preliminary')).toBe(
      true,
    );
  });

  test('two a-kassor of which one cannot answer, unchecked, suspended and not yet decided', () => {
    const statuses = (name: string) => named(name).akassa.funds.map((fund) => fund.status);
    expect(statuses('Tova Tvåkassor')).toEqual(['answered', 'cannot-answer']);
    expect(statuses('Ove Okontrollerad')).toEqual(['not-checked']);
    expect(named('Anna Avstängd').akassa.funds[0]?.suspensions).toHaveLength(1);
    expect(named('Nina Nyansökt').akassa.funds[0]?.application?.rightDecidedOn).toBeNull();
  });

  test('retroactive, negative, several the same day, and a payment without a case', () => {
    expect(named('Rut Retroaktiv').insurance.payments.map((payment) => payment.kind)).toEqual([3]);
    expect(named('Nora Negativ').insurance.payments.some((payment) => payment.net < 0)).toBe(true);
    expect(
      csnPayments('Åsa Återkrav').some(({ spans }) => spans[0]!.amounts.some((each) => each.amount < 0)),
    ).toBe(true);
    const days = named('Frida Flera').insurance.payments.map((payment) => payment.paidOn);
    expect(new Set(days).size).toBeLessThan(days.length);
    expect(named('Karl Karens').insurance.cases).toEqual([]);
    expect(named('Karl Karens').insurance.payments).toHaveLength(1);
  });

  test('the same day twice in temporary parental benefit', () => {
    const days = named('Vilma Vabb').insurance.cases.flatMap((found) =>
      found.benefit === 'TFP'
        ? found.decisions.flatMap((decision) => decision.dayRows.map((row) => row.day))
        : [],
    );
    expect(days.length).toBe(2 * new Set(days).size);
  });

  test('both parents of one child: received and owed', () => {
    const sides = ['Moa Mottagare', 'Kim Krav'].map((name) =>
      named(name).insurance.cases.flatMap((found) => (found.benefit === 'US' ? [found.side] : [])),
    );
    expect(sides).toEqual([['received'], ['owed']]);
    expect(named('Kim Krav').insurance.maintenanceDebt).toBe(364_600);
  });

  test('nobody knows Nils Noll, and Sam Samordnad is unknown to CSN only where he should be', () => {
    expect(named('Nils Noll').insurance.isKnown).toBe(false);
    expect(agenciesWithData(named('Nils Noll'))).toEqual([]);
    expect(agenciesWithData(named('Sam Samordnad'))).toEqual(['AF', 'SO', 'TNS', 'MIV']);
  });

  test('no study aid after June for Oskar Oktober, whatever the season', () => {
    expect(
      csnPayments('Oskar Oktober')
        .map((payment) => payment.paidOn)
        .at(-1),
    ).toBe('2026-06-26');
  });

  test('a fault on the wire for every kind there is, and a refusal for every agency', () => {
    const faults = personas.flatMap(({ person }) => Object.entries(person.faults));
    const kinds = new Set(faults.map(([, fault]) => fault.kind));
    expect([...kinds].sort()).toEqual([
      'closes',
      'doctype',
      'malformed',
      'oversized',
      'partial',
      'refusing',
      'silent',
      'slow',
      'wrong-namespace',
    ]);
    const refusing = faults.filter(([, fault]) => fault.kind === 'refusing').map(([agency]) => agency);
    expect(refusing).toEqual([...agencies]);
  });

  test('every way in which an agency itself says that it failed', () => {
    const all = personas.map((each) => each.person);
    const codes = new Set(all.map((person) => person.studies.resultCode));
    expect([...codes].sort()).toEqual(['-1101', '-1102', '-1103', '-1104', '-2', '0']);
    const reports = new Set(all.map((person) => person.unemployment?.activityReport.code));
    expect([200, 500, 501, 502].every((code) => reports.has(code as 200))).toBe(true);
    expect(all.some((person) => (person.unemployment?.status.code ?? 0) !== 0)).toBe(true);
    expect(all.some((person) => person.vehicles.result !== 'OK')).toBe(true);
    expect(new Set(all.map((person) => person.pension.register)).size).toBe(3);
    expect(all.some((person) => person.insurance.register === 'OTILLGANGLIG')).toBe(true);
    expect(all.some((person) => person.insurance.silent.length > 0)).toBe(true);
  });

  test('every benefit of the published list of what the service holds', () => {
    const benefits = new Set(
      personas.flatMap(({ person }) => person.insurance.cases.map((found) => found.benefit)),
    );
    const listed = [
      'SJP',
      'RBE',
      'FP',
      'TFP',
      'GP',
      'NP',
      'SBP',
      'DPE',
      'PROG',
      'AS',
      'AP',
      'SA',
      'BTI',
    ] as const;
    const more = ['ARBETSSKADA', 'YL', 'HE', 'VB', 'BOB', 'ABB', 'MABB', 'US', 'OMV', 'MEK', 'FSJP'] as const;
    for (const each of [...listed, ...more]) expect(benefits).toContain(each);
    const kinds = new Set(personas.flatMap(({ person }) => person.studies.cases.map((found) => found.kind)));
    expect(kinds.size).toBe(5);
  });
});
