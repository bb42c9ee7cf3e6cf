import { existsSync, readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lefiCodes } from '../../src/values/lefi-question.ts';
import { aLefiQuestionOf, aLefiWorld, type LefiWorld } from './lefi-world.ts';

const own = new URL('../../contract/lefi-v9/openapi.yaml', import.meta.url);
const published = new URL(
  '../../../shared/contract/v10/se/forsakringskassan/schema/lefi/lefi-formansinformation-v9.openapi.yaml',
  import.meta.url,
);
const examples = new URL('../../../shared/contract/examples/', import.meta.url);
const hasPublished = existsSync(published);

function schemasOf(file: URL): (name: string) => ValidateFunction {
  const ajv = new Ajv({ strict: false });
  formats.default(ajv);
  ajv.addSchema(parse(readFileSync(file, 'utf8')) as object, 'contract');
  return (name) => ajv.getSchema(`contract#/components/schemas/${name}`)!;
}

/** Our name and the published one for the same schema. */
const names = {
  question: ['Fraga', 'LefiExternFormansinformationFraga'],
  answer: ['Svar', 'LefiExternFormansinformationSvar'],
  types: ['TillgangligaInformationstyper', 'LefiExternTillgangligaInformationstyper'],
  problem: ['Fel', 'LefiFelsvar'],
} as const;

function validators(of: keyof typeof names): ValidateFunction[] {
  const [ours, theirs] = names[of];
  return [schemasOf(own)(ours), ...(hasPublished ? [schemasOf(published)(theirs)] : [])];
}

function expectValid(of: keyof typeof names, body: unknown, about: string): void {
  for (const isValid of validators(of)) {
    expect(isValid(body), `${about}: ${JSON.stringify(isValid.errors?.slice(0, 3))}`).toBe(true);
  }
}

describe('what the LEFI door writes', () => {
  let world: LefiWorld;
  beforeAll(async () => {
    world = await aLefiWorld({ deadlineMs: 3_000 });
  });
  afterAll(() => world.stop());

  it('is valid for every persona, against our schema and the published one', async () => {
    const [ours, theirs] = validators('answer');
    const keys = new Set<string>();
    const asked = await Promise.all(
      world.population.personas.map(async ({ name, person }) => ({
        name,
        ...(await world.ask(aLefiQuestionOf(person, { period: twoYears }))),
      })),
    );
    for (const { name, status, body } of asked) {
      expect(status, name).toBe(200);
      expect(ours!(body), `${name}: ${JSON.stringify(ours!.errors?.slice(0, 3))}`).toBe(true);
      if (theirs !== undefined) {
        expect(theirs(body), `${name}: ${JSON.stringify(theirs.errors?.slice(0, 3))}`).toBe(true);
      }
      const { ansprak, beslut, ovrigInformation } = body;
      const lists = { ...body.formansinformation, ansprak, beslut, ovrigInformation };
      for (const [key, list] of Object.entries(lists)) {
        if (Array.isArray(list) && list.length > 0) keys.add(key);
      }
      expect(JSON.stringify(body), name).not.toContain('null');
    }
    expect([...keys].sort()).toEqual(deliveredLists);
    expect(world.bugs).toEqual([]);
  }, 60_000);

  it('is valid for the types that an actor may ask for, and for an error', async () => {
    const path = '/lefi-extern-formansinformation/v9/aktorer';
    expectValid('types', (await world.get(`${path}/099-01/tillgangligaInformationstyper`)).body, 'types');
    expectValid('problem', (await world.get(`${path}/none/tillgangligaInformationstyper`)).body, 'error');
  });
});

/** So that what has ended is seen too. */
const twoYears = { from: '2025-01-01', tom: '2026-12-31' };

/** Each occurs with content in some persona's answer. */
const deliveredLists = [
  'aktivitetsstodsarende',
  'allmanpensionsarende',
  'ansprak',
  'arbetsskadeefterlevandearende',
  'arbetsskadeegenlivrantearende',
  'barnbidragsarende',
  'beslut',
  'bostadsbidragsarende',
  'bostadstillaggsarende',
  'efterlevandepensionsarende',
  'foraldrapenningarende',
  'generellPersoninformation',
  'graviditetspenningsarende',
  'handikappersattningsarende',
  'merkostnadsersattningsarende',
  'mottagareavbarnbidrag',
  'narstaendepenningarende',
  'omvardnadsbidragsarende',
  'ovrigInformation',
  'preliminarautbetalningar',
  'programanvisning',
  'programersattningsarende',
  'programjobdagar',
  'rehabersattningsarende',
  'sjukOchAktivitetsersattningSteglosAvrakningHistorik',
  'sjukOchAktivitetsersattningSteglosAvrakningNulage',
  'sjukOchAktivitetsersattningsarende',
  'sjukpenningarende',
  'sjukpenninggrundandeInkomstuppgift',
  'smittbararersattningsarende',
  'tillfalligForaldrapenningarende',
  'totalforsvarspliktsarende',
  'underhallsskuld',
  'underhallsstodskrav',
  'underhallsstodsmottag',
  'utbetalningsuppgift',
  'vardbidragsarende',
  'yrkesskadeefterlevandearende',
  'yrkesskadeegenlivrantearende',
];

describe.runIf(hasPublished)('our schema and the published one', () => {
  const [ours, theirs] = hasPublished ? validators('question') : [];
  const [ourAnswer, theirAnswer] = hasPublished ? validators('answer') : [];

  it('accept and refuse the same questions', () => {
    const verdicts = { accepted: 0, refused: 0 };
    for (const question of mutantQuestions()) {
      const accepted = ours!(question);
      expect(accepted, JSON.stringify(question)).toBe(theirs!(question));
      verdicts[accepted ? 'accepted' : 'refused'] += 1;
    }
    expect(verdicts.accepted).toBeGreaterThan(50);
    expect(verdicts.refused).toBeGreaterThan(100);
  });

  it('accept the published examples', () => {
    expect(ours!(example('lefi-fraga.json'))).toBe(true);
    expect(ourAnswer!(example('lefi-svar.json'))).toBe(true);
  });

  it('refuse the same broken answers', () => {
    const answer = example('lefi-svar.json');
    let refused = 0;
    for (const mutant of brokenCopies(answer)) {
      const accepted = ourAnswer!(mutant);
      expect(accepted, JSON.stringify(mutant)).toBe(theirAnswer!(mutant));
      if (!accepted) refused += 1;
    }
    expect(refused).toBeGreaterThan(50);
  });

  it('have the same lists of FK information and the same codes', () => {
    const ourSchemas = (parse(readFileSync(own, 'utf8')) as Document).components.schemas;
    const theirSchemas = (parse(readFileSync(published, 'utf8')) as Document).components.schemas;
    expect(Object.keys(ourSchemas['FkInformation']!.properties!).sort()).toEqual(
      Object.keys(theirSchemas['LefiFormansinformation']!.properties!).sort(),
    );
    expect(ourSchemas['FkKod']!.enum).toEqual(theirSchemas['LefiFkFormanGruppKod']!.enum);
    expect(ourSchemas['OvrigKod']!.enum).toEqual(theirSchemas['LefiExternOvrigInformationTypKod']!.enum);
    expect(ourSchemas['FkEllerPmKod']!.enum).toEqual(lefiCodes.utbetalningar);
  });
});

interface Document {
  readonly components: {
    readonly schemas: Readonly<Record<string, { properties?: object; enum?: readonly string[] }>>;
  };
}

function example(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, examples), 'utf8'));
}

/** The valid question with one thing changed: missing, of another type, doubled, another code, other texts. */
function* mutantQuestions(): Generator {
  const valid = {
    personnummer: '199001012385',
    period: { from: '2026-01-01', tom: '2026-12-31' },
    ...lefiCodes,
  };
  yield valid;
  yield* brokenCopies(valid);
  for (const array of Object.keys(lefiCodes)) {
    yield { ...valid, [array]: [] };
    for (const code of [...lefiCodes.utbetalningar, ...lefiCodes.ovrigInformation, 'SJP', 'FK:', 'fk:sjp']) {
      yield { ...valid, [array]: [code] };
      yield { ...valid, [array]: [code, code] };
    }
  }
  for (const personnummer of [
    '9001012385',
    '900101-2385',
    '19900101238',
    '1990010123855',
    ' 199001012385',
    '',
  ]) {
    yield { ...valid, personnummer };
  }
  for (const tom of [
    '2026-02-30',
    '2026-1-1',
    '2026-01-01T00:00:00Z',
    '20260101',
    '2024-02-29',
    '2025-02-29',
  ]) {
    yield { ...valid, period: { ...valid.period, tom } };
  }
  yield { ...valid, another: { unknown: true } };
}

/** Every place in a JSON value once removed, and once replaced with each of some other values. */
function* brokenCopies(value: unknown): Generator {
  for (const other of [null, 1, 'x', true, [], {}]) yield other;
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    for (const index of list.keys()) {
      for (const broken of brokenCopies(list[index])) yield list.with(index, broken);
      yield list.toSpliced(index, 1);
      yield [...list, list[index]];
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      for (const broken of brokenCopies(member)) yield { ...value, [key]: broken };
      yield Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
    }
  }
}
