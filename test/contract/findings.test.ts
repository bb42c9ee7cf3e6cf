import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startAgencies, type RunningAgencies, type SoapAgency } from '../../simulators/agencies/index.ts';
import { createPopulation } from '../../simulators/population/index.ts';
import { createBaseServices, readFindings } from '../../src/server/base-services/index.ts';
import { addMonths } from '../../src/values/day.ts';
import type { Fact } from '../../src/values/findings/facts.ts';
import type { Findings } from '../../src/values/findings/findings.ts';
import type { Payment } from '../../src/values/findings/payment.ts';
import { valueAt } from '../../src/values/findings/value-at.ts';
import type { Part } from '../../src/values/outcome.ts';
import { aQuestion, today } from '../builders.ts';

// What is read out of the six agencies' XML, for every persona and for others of the population, as the simulators answer.

const codes: readonly SoapAgency[] = ['AF', 'CSN', 'SKV', 'SO', 'TNS', 'MIV'];
const population = createPopulation({ seed: 11, today: () => today });
const persons = [
  ...population.personas.map(({ personnummer }) => personnummer),
  ...Array.from({ length: 30 }, (_, index) => population.sample(index).identity.personidentitet),
];

interface Told {
  readonly raw: string;
  readonly findings: Findings;
}

let agencies: RunningAgencies;
const told = new Map<SoapAgency, readonly Told[]>();

beforeAll(async () => {
  agencies = await startAgencies({ population, today: () => today });
  for (const code of codes) told.set(code, await findingsOf(code));
}, 60_000);

afterAll(() => agencies.stop());

async function findingsOf(code: SoapAgency): Promise<Told[]> {
  const services = createBaseServices({ [code]: { url: agencies.urls[code] } }, { onBug: failOn });
  const service = services.find(({ agency }) => agency === code)!;
  const period = { from: addMonths(today, -2), to: addMonths(today, 1) };
  const found: Told[] = [];
  for (const person of persons) {
    const question = aQuestion({ person, period });
    const outcome = await service.ask(question, new AbortController().signal);
    if ('part' in outcome)
      found.push({ raw: rawOf(outcome.part), findings: readFindings(code, outcome.part, question) });
  }
  await Promise.all(services.map((one) => one.close()));
  return found;
}

function failOn(bug: unknown): void {
  throw bug;
}

function rawOf(part: Part): string {
  if (part.form === 'xml') return part.children;
  return part.form === 'text' ? part.text : Buffer.from(part.bytes).toString();
}

describe.each(codes)('what %s tells', (code) => {
  test('is told for somebody, and every value stands in the raw answer at its place', () => {
    let values = 0;
    for (const { raw, findings } of told.get(code)!) {
      for (const row of rowsOf(findings)) {
        expect(valueAt(raw, row.provenance.pointer)).toBeDefined();
        for (const [member, pointer] of Object.entries(row.provenance.values)) {
          const written = valueAt(raw, pointer);
          expect([member, typeof written]).toEqual([member, 'string']);
          expect([member, says(memberOf(row, member), written as string)]).toEqual([member, true]);
          values++;
        }
      }
      for (const { pointer } of findings.sources)
        if (pointer !== undefined) expect(valueAt(raw, pointer)).toBeDefined();
    }
    expect(values).toBeGreaterThan(20);
  });

  test('has a place of its own: nothing that our agencies write is left for "other information"', () => {
    const rest = told.get(code)!.flatMap(({ findings }) => findings.facts.otherInformation ?? []);
    const names = rest.flatMap(({ kind, values }) =>
      (values as readonly { name: string }[]).map(({ name }) => `${kind as string}: ${name}`),
    );
    expect([...new Set(names)]).toEqual([]);
  });

  test('comes from sources that each have answered, or could not', () => {
    const states = told.get(code)!.flatMap(({ findings }) => findings.sources.map(({ state }) => state));
    expect(code === 'MIV' || states.includes('answered')).toBe(true);
  });
});

test('each agency that pays has payments, each with a payer, a state and an amount', () => {
  for (const code of ['CSN', 'SKV', 'SO'] as const) {
    const payments = told.get(code)!.flatMap(({ findings }) => findings.payments);
    expect([code, payments.length > 0]).toEqual([code, true]);
    for (const payment of payments) {
      expect(payment.state).toMatch(/^(paid|planned|preliminary)$/);
      expect(payment.net ?? payment.netAfterTax).toMatch(/^-?\d+\.\d{2}$/);
    }
  }
});

test('an a-kassa has a state by the statuses that are configured, as its outcome has', () => {
  const list =
    '<ArbetsloshetsersattningLista><Arbetsloshetsersattning><SvarandeOrganisation>A</SvarandeOrganisation><StatusSvarandeOrganisation>X</StatusSvarandeOrganisation></Arbetsloshetsersattning></ArbetsloshetsersattningLista>';
  const part = { form: 'xml', children: list } as const;
  const stateBy = (config?: { fundStatuses: { X: 'nothing' | 'cannot-tell' } }) =>
    readFindings('SO', part, aQuestion(), config).sources.map(({ source, state }) => [source, state]);
  expect(stateBy()).toEqual([['A', 'unverifiable']]);
  expect(stateBy({ fundStatuses: { X: 'nothing' } })).toEqual([['A', 'answered-nothing']]);
});

test('both nets of an a-kassa are told, and half days', () => {
  const payments = told.get('SO')!.flatMap(({ findings }) => findings.payments);
  expect(payments.every(({ netAfterTax, netAfterDeductions }) => netAfterTax && netAfterDeductions)).toBe(
    true,
  );
  expect(payments.some(({ days }) => days?.includes('.'))).toBe(true);
});

function rowsOf({ payments, facts }: Findings): readonly (Payment | Fact)[] {
  return [...payments, ...Object.values(facts).flat()];
}

function memberOf(row: Payment | Fact, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], row);
}

/** Whether the value is what is written, in one of our forms. Told apart here from how the reader reads it. */
function says(value: unknown, written: string): boolean {
  const text = written.trim();
  if (typeof value === 'boolean') return value === /^(true|1|ja|j)$/i.test(text);
  if (typeof value !== 'string') return false;
  if (value === written || value === text || text.includes(value)) return true;
  if (/^-?\d+(\.\d+)?$/.test(value)) return Number(value) === Number(text.replace(',', '.'));
  const compact = value.replaceAll('-', '');
  return text.startsWith(compact) || /^\d{6}$/.test(text) || text.startsWith(value);
}
