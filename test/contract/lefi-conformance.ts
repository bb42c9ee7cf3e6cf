import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import { day } from '../../src/values/day.ts';
import { lefiArrays, lefiCodes, type LefiArray } from '../../src/values/lefi-question.ts';
import { parsePersonidentitet } from '../../src/values/personnummer.ts';
import { parseProfile, type Permitted } from '../../src/server/connections/index.ts';
import type { LefiAnswer, RegisterState } from '../../src/server/lefi/answer.ts';
import { sortAskedTypes } from '../../src/server/lefi/asked-types.ts';
import { composeAnswer, type Composed } from '../../src/server/lefi/compose-answer.ts';
import { askRegister } from '../../src/server/lefi/registers/ask-register.ts';
import { fkRecords } from '../../src/server/lefi/registers/fk-records.ts';
import { pmRecords } from '../../src/server/lefi/registers/pm-records.ts';
import type { RegisterLine } from '../../src/server/lefi/registers/register-line.ts';
import { answerAsking } from '../../simulators/registers/answer-asking.ts';
import { fkRegister } from '../../simulators/registers/fk-register.ts';
import { pmRegister } from '../../simulators/registers/pm-register.ts';
import type { Register } from '../../simulators/registers/register.ts';
import { createPopulation, type Person } from '../../simulators/population/index.ts';

/** What is wrong with the registers; nothing when both are well. */
export interface Trouble {
  readonly silent?: { readonly discloser: 'FK' | 'PM'; readonly subsystem: string };
  readonly down?: { readonly discloser: 'FK' | 'PM'; readonly state: Exclude<RegisterState, 'OK'> };
}

const registers = { FK: fkRegister, PM: pmRegister } as const;

/** None, each sub-system silent, and each discloser down in both ways. */
export const troubles: readonly Trouble[] = [
  {},
  ...(['FK', 'PM'] as const).flatMap((discloser) => [
    ...Object.keys(registers[discloser].subsystems).map((subsystem) => ({
      silent: { discloser, subsystem },
    })),
    { down: { discloser, state: 'FELANDE' as const } },
    { down: { discloser, state: 'OTILLGANGLIG' as const } },
  ]),
];

const today = day('2026-11-20');
const population = createPopulation({ seed: 1, today: () => today });

/** The personas whose registers are well by themselves: what is wrong here is the trouble alone. */
export const personas = population.personas.filter(({ person: { insurance, pension } }) => {
  const isUp = insurance.register === 'OK' && pension.register === 'OK';
  return isUp && insurance.silent.length + pension.silent.length === 0;
});

const period = { from: day('2025-01-01'), to: day('2026-12-31') };

/** Every type there is, asked about the person by an actor that may see this; nothing but the wire is left out. */
export async function answered(
  person: Person,
  permitted: Permitted,
  trouble: Trouble = {},
): Promise<LefiAnswer> {
  return (await composed(person, permitted, trouble)).answer;
}

/** As answered, with what is known beside the answer. */
export async function composed(
  person: Person,
  permitted: Permitted,
  { silent, down }: Trouble = {},
): Promise<Composed> {
  const identity = parsePersonidentitet(person.identity.personidentitet);
  if (identity === null) throw new Error('a persona without a number');
  const sorted = sortAskedTypes({ personnummer: identity, period, asked: lefiCodes }, permitted);
  const about = { person: identity, period };
  const ask = (discloser: 'FK' | 'PM') => {
    const isSilent = (subsystem: string) => silent?.discloser === discloser && silent.subsystem === subsystem;
    const state = down?.discloser === discloser ? down.state : null;
    return lineTo(registers[discloser], person, { isSilent, state });
  };
  const [ofFk, ofPm] = (['FK:', 'PM:'] as const).map((prefix) =>
    sorted.permitted.filter(({ code }) => code.startsWith(prefix)),
  );
  const [FK, PM] = await Promise.all([
    ofFk!.length === 0 ? null : askRegister(ask('FK'), ofFk!, about, fkRecords),
    ofPm!.length === 0 ? null : askRegister(ask('PM'), ofPm!, about, pmRecords),
  ]);
  return composeAnswer(sorted, { FK, PM }, permitted);
}

/** A line to the simulator in this process: the same questions and answers, without the wire between. */
function lineTo(
  register: Register,
  person: Person,
  manner: { readonly isSilent: (subsystem: string) => boolean; readonly state: RegisterState | null },
): RegisterLine {
  return {
    ask: (path, question, answer) => {
      const target = path.slice(1);
      if (target === 'state' && manner.state !== null)
        return Promise.resolve({ kind: 'answered', records: answer.parse({ state: manner.state }) as never });
      if (manner.isSilent(target)) return Promise.resolve({ kind: 'silent' });
      if (manner.state !== null) return Promise.resolve({ kind: 'failing' });
      const said = answerAsking(register, () => person, { target, body: question });
      if (said.status !== 200) return Promise.resolve({ kind: 'failing' });
      const records = answer.parse(JSON.parse(JSON.stringify(said.records)));
      return Promise.resolve({ kind: 'answered', records: records as never });
    },
    close: () => Promise.resolve(),
  };
}

/** Everything that can be asked for, without any field withheld. */
export const everything: Permitted = permittedOf((array) => lefiCodes[array]);

export function permittedOf(codes: (array: LefiArray) => readonly string[]): Permitted {
  return Object.fromEntries(
    lefiArrays.map((array) => [
      array,
      Object.fromEntries(codes(array).map((code) => [code, { withheldFields: [] }])),
    ]),
  ) as unknown as Permitted;
}

const profileFolder = new URL('../../src/server/lefi/profiles/', import.meta.url);

/** Those that come with the code, by name, and the one that may see all. */
export const profiles: readonly (readonly [string, Permitted])[] = [
  ['everything', everything],
  ...readdirSync(profileFolder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => parseProfile(JSON.parse(readFileSync(new URL(file, profileFolder), 'utf8'))))
    .map(({ name, permitted }) => [name, permitted] as const),
];

const contracts = [
  ['ours', new URL('../../contract/lefi-v9/openapi.yaml', import.meta.url), 'Svar'],
  [
    'published',
    new URL(
      '../../../shared/contract/v10/se/forsakringskassan/schema/lefi/lefi-formansinformation-v9.openapi.yaml',
      import.meta.url,
    ),
    'LefiExternFormansinformationSvar',
  ],
] as const;

const validators = contracts
  .filter(([, file]) => existsSync(file))
  .map(([name, file, schema]): readonly [string, ValidateFunction] => {
    const ajv = new Ajv({ strict: false });
    formats.default(ajv);
    ajv.addSchema(parse(readFileSync(file, 'utf8')) as object, 'contract');
    return [name, ajv.getSchema(`contract#/components/schemas/${schema}`)!];
  });

/** What our contract and the published one have against an answer. */
export function contractMistakes(answer: LefiAnswer): string[] {
  return validators.flatMap(([name, isValid]) =>
    isValid(answer) ? [] : [`${name}: ${JSON.stringify(isValid.errors?.[0])}`],
  );
}
