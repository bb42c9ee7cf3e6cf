import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Permitted } from '../../src/server/connections/index.ts';
import type { LefiAnswer } from '../../src/server/lefi/answer.ts';
import type { Person } from '../../simulators/population/index.ts';
import { lefiArrays, lefiCodes } from '../../src/values/lefi-question.ts';
import {
  answered,
  contractMistakes,
  everything,
  permittedOf,
  personas,
  profiles,
  troubles,
} from './lefi-conformance.ts';
import { expectedAnswer, inShort } from './lefi-expected.ts';

// The conformance run: personas × profiles × what may be wrong with the registers. Here a draw of it, anew each time and
// told by its seed when it fails; `npm run conformance` goes through the whole.

// By name: a persona whole would fill the report of a failure.
const aPersona = fc.constantFrom(...personas.map(({ name }) => name));
const named = (name: string): Person => personas.find((one) => one.name === name)!.person;

const wholes = new Map<Person, Promise<LefiAnswer>>();

function wholeOf(person: Person): Promise<LefiAnswer> {
  const known = wholes.get(person) ?? answered(person, everything);
  wholes.set(person, known);
  return known;
}

describe('an answer about any persona', () => {
  it('is valid, and exactly what the profile and the registers’ state leave of it', async () => {
    const drawn = fc.tuple(
      aPersona,
      fc.constantFrom(...profiles.map(([name]) => name)),
      fc.constantFrom(...troubles),
    );
    await fc.assert(
      fc.asyncProperty(drawn, async ([name, profile, trouble]) => {
        const person = named(name);
        const [, permitted] = profiles.find((one) => one[0] === profile)!;
        const answer = await answered(person, permitted, trouble);
        expect(contractMistakes(answer)).toEqual([]);
        expect(inShort(answer)).toEqual(expectedAnswer(await wholeOf(person), permitted, trouble));
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it('holds no field outside whatever the profile is', async () => {
    await fc.assert(
      fc.asyncProperty(aPersona, aProfile, async (name, permitted) => {
        const person = named(name);
        const [answer, whole] = await Promise.all([answered(person, permitted), wholeOf(person)]);
        expect(contractMistakes(answer)).toEqual([]);
        expect(inShort(answer)).toEqual(expectedAnswer(whole, permitted, {}));
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('to an actor that may see nothing says so of every type, and nothing else', async () => {
    const { person } = personas[0]!;
    const { utlamnare, avvikelser, formansinformation, ...rest } = inShort(
      await answered(
        person,
        permittedOf(() => []),
      ),
    );
    expect([utlamnare, formansinformation, rest]).toEqual([[], {}, {}]);
    expect(Object.values(avvikelser).flat()).toHaveLength(Object.values(lefiCodes).flat().length);
  });
});

/** Every field that some item has, as a profile would name it. */
const fields = fc.constantFrom(
  ...[
    'beslut',
    'beslut.period',
    'beslut.underlag',
    'beslut.underlag.inkomster',
    'grunduppgifter.barn',
    'adress',
  ],
  ...[
    'adress.postort',
    'namn',
    'arbetsstallen',
    'arbetsstallen.arbetsgivare.namn',
    'startades',
    'belopp',
    'typ',
  ],
  ...[
    'utbetalningsdetalj',
    'utbetalningsdetalj.beloppstyp',
    'nettobelopp',
    'avdrag',
    'avdrag.belopp',
    'datum',
  ],
  ...[
    'utbetalningsrader.beloppstyp',
    'beslutadErsattning.underlag',
    'beslutadErsattning.underlag.samordning',
  ],
  ...[
    'tillagg',
    'tillagg.efterlevandeformaner.avlidna.person',
    'yrkadPeriod.tom',
    'pensionsunderlag.intjanandear',
  ],
  ...[
    'levnadsintyg.senastUppdaterad',
    'pensionsbehallning.pensionskonton.kontovarden.kontohandelse',
    'finnsInte',
  ],
);

/** Any subset of the codes of each array, each with some fields withheld. */
const aProfile: fc.Arbitrary<Permitted> = fc
  .tuple(
    ...lefiArrays.map((array) =>
      fc.array(fc.tuple(fc.constantFrom(...lefiCodes[array]), fc.array(fields, { maxLength: 3 })), {
        maxLength: lefiCodes[array].length,
      }),
    ),
  )
  .map(
    (grants) =>
      Object.fromEntries(
        lefiArrays.map((array, index) => [
          array,
          Object.fromEntries(grants[index]!.map(([code, withheldFields]) => [code, { withheldFields }])),
        ]),
      ) as unknown as Permitted,
  );
