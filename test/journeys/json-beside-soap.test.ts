import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AgencyAnswer, AnsweredPerson } from '../../src/system-contract/index.ts';
import { agencies, type AgencyCode } from '../../src/values/agency.ts';
import { addDays, addMonths, day } from '../../src/values/day.ts';
import { valueAt } from '../../src/values/findings/value-at.ts';
import { lefiCodes } from '../../src/values/lefi-question.ts';
import { createPopulation } from '../../simulators/population/index.ts';
import { agrees } from './agrees.ts';
import { soapSays, toldValues, type SoapSays } from './beside-soap.ts';
import type { Caller } from './caller.ts';
import type { SoapAnswer } from './soap-answer.ts';
import { aSystemQuestion, openSystemCaller, type SystemCaller } from './system-caller.ts';
import { aWorld, type World } from './world.ts';

// Every persona is asked about at both doors, and the two answers are laid side by side. What the SOAP answer says is read
// here by libxml2's XPath and a walk through JSON, by none of the server's own readers.

let world: World;
let lines: readonly { readonly soap: Caller; readonly json: SystemCaller }[];
/** Values that have been compared, for each agency. */
const compared = new Map<AgencyCode, number>();

beforeAll(async () => {
  // Longer than a busy machine takes: which agency is late must not differ between the two.
  world = await aWorld({ agencyDeadlineMs: 6_000, registerDeadlineMs: 5_000 });
  lines = [1, 2, 3].map(() => ({
    soap: world.anotherLine(),
    json: openSystemCaller(world, world.certificate),
  }));
});

afterAll(async () => {
  await Promise.all(lines.map(({ json }) => json.close()));
  await world.stop();
});

const { personas } = createPopulation({ seed: 7, today: () => day('2026-11-20') });

describe('the JSON answer and the SOAP answer agree', { timeout: 60_000 }, () => {
  test.concurrent.each(personas.map((persona, index) => ({ ...persona, index })))(
    'about $name',
    async ({ personnummer, index }) => {
      const { soap, json } = await askBoth(personnummer, index);
      expect(json.agencies.flatMap((part) => disagreements(part, soap))).toEqual([]);
      expect(wrongSums(json)).toEqual([]);
    },
  );

  test('a changed amount, a row left out and a silence that reads as nothing are found out', async () => {
    const { soap, json } = await askBoth(world.persona('Amira Allsvar'), 0);
    const fk = json.agencies.find(({ agency }) => agency === 'FK')!;
    const [first, ...others] = fk.payments!;
    expect(disagreements({ ...fk, payments: [{ ...first!, gross: '0.01' }, ...others] }, soap)).toHaveLength(
      1,
    );
    expect(disagreements({ ...fk, payments: others }, soap)).not.toEqual([]);
    const { raw, ...silent } = fk;
    expect(raw).toBeDefined();
    expect(disagreements(silent, soap)).not.toEqual([]);
  });

  test('something of every agency was compared', () => {
    expect([...compared.keys()].sort()).toEqual([...agencies].sort());
    expect(Math.min(...compared.values())).toBeGreaterThan(20);
  });
});

async function askBoth(
  personnummer: string,
  index: number,
): Promise<{ soap: SoapAnswer; json: AnsweredPerson }> {
  const { today } = world;
  const line = lines[index % lines.length]!;
  const own = { CSN: { from: addMonths(today, -2), to: addMonths(today, 1) } };
  const period = { from: addDays(addMonths(today, -23), 1), to: addMonths(today, 1) };
  const { ovrigInformation } = lefiCodes;
  const wanted = { ...Object.fromEntries(agencies.map((agency) => [agency, {}])), CSN: { period: own.CSN } };
  const [soap, json] = await Promise.all([
    line.soap.ask(personnummer, { period, own, lefi: { ovrigInformation } }),
    line.json.ask(aSystemQuestion(world, personnummer, { period, agencies: wanted, includeRaw: true })),
  ]);
  return { soap, json: json.person() };
}

function disagreements(part: AgencyAnswer, soap: SoapAnswer): string[] {
  const { error } = soap.parts.get(part.agency)!;
  if (error !== null) return sameError(part, error);
  const says = soapSays(part.agency, soap);
  try {
    return [
      ...(part.raw === undefined ? [`${part.agency}: no part, and no error either`] : []),
      ...differentValues(part, says),
      ...untold(part, says),
    ];
  } finally {
    says.dispose();
  }
}

function sameError(
  { agency, outcome, payments, facts, raw }: AgencyAnswer,
  { kalla, felkod, felmeddelanden }: { kalla: string; felkod: string; felmeddelanden: readonly string[] },
): string[] {
  const { origin, code, messages = [] } = outcome.reason ?? {};
  const holdsData = [payments, facts, raw].some((told) => told !== undefined);
  const isSame = code === felkod && (origin === 'relay') === (kalla === 'SSBT') && !holdsData;
  // What we say ourselves we may say in this door's own words.
  const isVerbatim = origin === 'relay' || messages.join() === felmeddelanden.join();
  return isSame && isVerbatim ? [] : [`${agency}: ${outcome.kind} ${code ?? ''}, but ${felkod}`];
}

/** Every value stands at its pointer: in the SOAP answer, and in `raw`, where a reader of the JSON answer looks. */
function differentValues(part: AgencyAnswer, says: SoapSays): string[] {
  const told = toldValues(part);
  compared.set(part.agency, (compared.get(part.agency) ?? 0) + told.length);
  const document: unknown =
    part.agency === 'FK' ? JSON.parse(part.raw?.content ?? 'null') : part.raw?.content;
  return told
    .filter(({ value, pointer }) => {
      const text = says.at(pointer);
      return text === null || !agrees(value, text) || !isIn(document, pointer, text);
    })
    .map(({ row, name, pointer, value }) => `${part.agency} ${row} ${name} ${String(value)} at ${pointer}`);
}

function isIn(document: unknown, pointer: string, text: string): boolean {
  const found = valueAt(document, pointer);
  return found !== undefined && (typeof found === 'string' ? found : JSON.stringify(found)) === text;
}

/** What the SOAP answer holds and the JSON answer does not, beside what it tells in another way. */
function untold(part: AgencyAnswer, says: SoapSays): string[] {
  const pointed = new Set([
    ...toldValues(part).map(({ pointer }) => pointer),
    ...part.sources.map(({ pointer }) => pointer),
  ]);
  const isTold = (leaf: string) => pointed.has(leaf) || pointed.has(leaf.slice(0, leaf.lastIndexOf('/')));
  return says.leaves
    .filter((leaf) => !isTold(leaf) && !toldOtherwise[part.agency].test(leaf))
    .map((leaf) => `${part.agency} ${leaf} is told nowhere`);
}

/** The question as it is echoed, the answer's own state (which is the outcome or a source), and who pays in what. */
const toldOtherwise: Readonly<Record<AgencyCode, RegExp>> = {
  AF: /^\/Fraga\[|^\/Svar\[1\]\/(Schemaversion|Referensnummer|LagParagraf|StatusSokandeinformationKodText)\[/,
  CSN: /schemaVersion$|\/(GemensamtFragaEkbistand|ResultatText|Studiestodstypforteckning|utbetdatum)\[/,
  FK: /^\/(avvikelser|utlamnare)\/|\/valuta$|\/foretag\//,
  MIV: /\/correlationid\[/,
  SKV: /^$/,
  SO: /^\/(OrganisationsnummerIngivare|NamnIngivare|KontonamnHandlaggare|Referensnummer|From|Tom|Syfte|Paragraf|IdentificationNumber)\[|\/SvarandeOrganisation\[/,
  TNS: /^\/(resultat|felresultat)\[/,
};

/** Added here in öre: each month holds the payments that it says, and its sum is theirs. */
function wrongSums({ agencies: parts, incomePerMonth }: AnsweredPerson): string[] {
  return incomePerMonth.months.flatMap(({ month, sum, benefits }) => {
    const counted = benefits.flatMap(({ payments }) => payments);
    const strangers = counted.filter(({ agency, index, amount, amountUsed }) => {
      const payment = parts.find((part) => part.agency === agency)?.payments?.[index];
      const on = payment?.paidOn ?? payment?.period?.from;
      return payment?.[amountUsed] !== amount || on?.slice(0, 7) !== month;
    });
    const total = counted.reduce((ore, { amount }) => ore + Math.round(Number(amount) * 100), 0);
    return strangers.length === 0 && total === Math.round(Number(sum) * 100) ? [] : [`${month}: ${sum}`];
  });
}
