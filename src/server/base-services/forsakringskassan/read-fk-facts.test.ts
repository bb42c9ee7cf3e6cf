import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { aQuestion } from '../../../../test/builders.ts';
import { referenceFolder } from '../../../../test/contract/published.ts';
import type { Fact } from '../../../values/findings/facts.ts';
import type { Findings } from '../../../values/findings/findings.ts';
import { readFindings } from '../index.ts';

const read = (answer: unknown): Findings =>
  readFindings('FK', { form: 'bytes', bytes: Buffer.from(JSON.stringify(answer)) }, aQuestion());
const kod = (id: string | number, beskrivning: string) => ({ id, beskrivning });
const pmKod = (code: string, beskrivning: string) => ({ kod: code, beskrivning });
const belopp = (summa: number) => ({ summa, valuta: 'SEK' });

describe("FK's facts", () => {
  test('of a person have the protected flag before everything else', () => {
    const person = { personnummer: '199001012385', namn: 'Ada', skyddad: true, civilstand: kod(9, 'Nytt') };
    const { facts } = read({ formansinformation: { generellPersoninformation: [person] } });
    expect(Object.keys(facts.person![0]!)[0]).toBe('isProtected');
    expect(facts.person).toMatchObject([
      {
        isProtected: true,
        personidentitet: '199001012385',
        civilStatus: { code: '9', text: 'Nytt', known: false },
      },
    ]);
    expect(facts.otherInformation).toBeUndefined();
  });

  test('of a decision say what its case is about, and the case itself is a claim', () => {
    const { facts } = read({
      formansinformation: {
        underhallsstodsmottag: [
          {
            startades: '2026-01-02',
            grunduppgifter: { barn: { namn: 'Bo', skyddad: false } },
            beslut: [
              {
                fattades: '2026-01-09',
                ersattning: kod(2, 'Utfyllnadsbidrag'),
                beslutsutfall: kod(1, 'Bifall'),
                period: { fran: '2026-01', till: '2026-12' },
                beslutatBruttobelopp: belopp(1723),
              },
            ],
          },
        ],
      },
    });
    expect(facts.claims).toMatchObject([
      { caseKind: { code: 'underhallsstodsmottag' }, startedOn: '2026-01-02' },
    ]);
    expect(facts.decisions).toMatchObject([
      {
        benefit: { code: 'US', known: true },
        decidedOn: '2026-01-09',
        compensation: { code: '2', known: true },
        outcome: { code: '1', text: 'Bifall', known: false },
        period: { from: '2026-01-01', to: '2026-12-31' },
        gross: '1723.00',
        children: [{ isProtected: false, name: 'Bo' }],
      },
    ]);
    expect(facts.otherInformation).toBeUndefined();
  });

  test('say of what the answer does not have nothing at all, and of an empty list that there is none', () => {
    expect(read({ formansinformation: {} }).facts).toEqual({});
    expect(read({ formansinformation: { underhallsskuld: [] } }).facts).toEqual({ maintenanceDebts: [] });
  });
});

describe("PM's facts", () => {
  test('are decisions, claims, life certificates, balances and bases of pension', () => {
    const { facts } = read({
      ansprak: [
        { ansprakid: 'a1', formansgrupp: pmKod('PM:AP', 'Allmän pension'), ankomstdatum: '2026-03-01' },
      ],
      beslut: [
        {
          formansgrupp: pmKod('PM:AP', 'Allmän pension'),
          beslutsutfall: pmKod('NYTT', 'Nytt utfall'),
          beslutadErsattning: [
            {
              ersattningstyp: pmKod('PM:PREP', 'Premiepension'),
              beslutatBelopp: { belopp: 1200, beloppsfrekvens: pmKod('MANAD', 'Månad') },
            },
          ],
        },
      ],
      ovrigInformation: [
        {
          informationstyp: pmKod('PM:LINT', 'Levnadsintyg'),
          levnadsintyg: [{ levnadsintygsstatus: pmKod('3', 'Godkänt'), senastUppdaterad: '2026-05-06' }],
        },
        {
          informationstyp: pmKod('PM:PBH', 'Pensionsbehållning'),
          pensionsbehallning: {
            pensionskonton: [{ kontotyp: pmKod('IP', 'Inkomstpension'), kontovarden: [{ varde: 812_345 }] }],
          },
        },
        {
          informationstyp: pmKod('PM:PU', 'Pensionsunderlag'),
          pensionsunderlag: { intjanandear: [{ artal: 2024, pensionsgrundandeInkomst: 310_000 }] },
        },
      ],
    });
    expect(facts).toMatchObject({
      claims: [{ claimId: 'a1', receivedOn: '2026-03-01' }],
      decisions: [
        {
          outcome: { code: 'NYTT', text: 'Nytt utfall', known: false },
          compensations: [{ amount: '1200.00', kind: { code: 'PM:PREP', known: true } }],
        },
      ],
      lifeCertificates: [{ status: { code: '3', known: true }, updatedOn: '2026-05-06' }],
      pensionBalances: [{ account: { code: 'IP' }, values: [{ amount: '812345.00' }] }],
      pensionBase: [{ year: '2024', pensionableIncome: '310000.00' }],
    });
    expect(facts.otherInformation).toBeUndefined();
  });
});

const own = new URL('../../../../contract/lefi-v9/openapi.yaml', import.meta.url);
const published = new URL(
  'v10/se/forsakringskassan/schema/lefi/lefi-formansinformation-v9.openapi.yaml',
  referenceFolder,
);
const contracts = [
  { contract: 'our own', file: own, answer: 'Svar' },
  { contract: 'the published', file: published, answer: 'LefiExternFormansinformationSvar' },
].filter(({ file }) => existsSync(file));

describe.each(contracts)('of $contract contract', ({ file, answer: name }) => {
  const schemas = schemasOf(file);
  const answer = sampleOf({ $ref: name }, schemas) as {
    readonly formansinformation: Record<string, unknown>;
  };
  const lists = Object.keys(answer.formansinformation);

  test('every field that it describes has a row', () => {
    expect(lists).toHaveLength(42);
    const verbatim = (read(answer).facts.otherInformation ?? []).filter(({ values }) => values !== undefined);
    expect(verbatim).toEqual([]);
  });

  test.each(lists)('%s of a shape that nobody knows is told all the same', (list) => {
    for (const [shape, expected] of shapes) {
      const { facts, payments } = read({ formansinformation: { [list]: shape } });
      const told = JSON.stringify([facts, payments]);
      for (const value of expected) expect([list, told.includes(`"${value}"`)]).toEqual([list, true]);
    }
  });
});

const shapes: readonly (readonly [unknown, readonly string[]])[] = [
  [
    [{ nytt: { djupt: [{ summa: 17.25 }] }, beslut: 'inget vanligt beslut' }],
    ['17.25', 'inget vanligt beslut'],
  ],
  [['bara en text'], ['bara en text']],
  [[['en lista', 'i en lista']], ['en lista', 'i en lista']],
  [{ ensam: 'ingen lista' }, ['ingen lista']],
  ['en enda text', ['en enda text']],
  [[{ beslut: [{ period: 'hela året', fattades: 'i går', nytt: 1 }] }], ['hela året', 'i går', '1']],
];

test('an unknown list on the top, and one among those of FK, are told under their own names', () => {
  const { facts } = read({ nyttPaToppen: [{ a: 1 }], formansinformation: { nyttarende: [{ b: 'två' }] } });
  const told = facts.otherInformation as readonly Fact[];
  expect(told.map(({ kind }) => kind).sort()).toEqual(['nyttPaToppen', 'nyttarende']);
});

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

function schemasOf(file: URL): Readonly<Record<string, Schema>> {
  const document = parse(readFileSync(file, 'utf8')) as { components: { schemas: Record<string, Schema> } };
  return document.components.schemas;
}

/** A value with every field that a schema describes. A text may be a day, wherever it stands. */
function sampleOf(schema: Schema, schemas: Readonly<Record<string, Schema>>, name = ''): unknown {
  if (schema.$ref !== undefined) return sampleOf(schemas[schema.$ref.split('/').pop()!]!, schemas, name);
  if (schema.allOf !== undefined)
    return Object.assign({}, ...schema.allOf.map((each) => sampleOf(each, schemas, name))) as object;
  if (schema.type === 'array') return [sampleOf(schema.items!, schemas, name)];
  if (schema.properties === undefined) return valueOf(schema, name);
  return Object.fromEntries(
    Object.entries(schema.properties).map(([member, each]) => [
      member,
      sampleOf(each, schemas, name === 'foretag' ? name : member),
    ]),
  );
}

function valueOf({ enum: allowed, type = '' }: Schema, name: string): unknown {
  if (allowed !== undefined) return allowed[0];
  if (type === 'boolean') return true;
  // The only company that a payment may leave out is the one that pays.
  if (type === 'integer' || type === 'number') return name === 'foretag' ? 1001 : 7;
  return type === 'object' ? {} : textOf(name);
}

function textOf(name: string): string {
  return name === 'valuta' ? 'SEK' : '2026-10-01';
}
