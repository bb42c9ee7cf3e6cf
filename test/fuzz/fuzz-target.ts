import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { expect } from 'vitest';

/** Something that is fed with cases, so many from one seed. */
export interface FuzzTarget {
  readonly name: string;
  /**
   * The same seed and number give the same cases again; a case that fails is made smaller and printed. Throws when a
   * promise is broken; else says how many cases came out how.
   */
  run(given: { readonly count: number; readonly seed: number }): Promise<Tally>;
}

/** How cases came out, most frequent first. */
type Tally = ReadonlyMap<string, number>;

interface FuzzParts<Case> {
  readonly name: string;
  readonly cases: fc.Arbitrary<Case>;
  /** Throws when a promise is broken; tells in words, each counted for itself, how the case came out. */
  readonly check: (one: Case) => Promise<readonly string[]> | readonly string[];
  /** How many messages one case is; one unless told. */
  readonly perCase?: number;
  /** How a case must come out now and then: what is only ever refused at its first gate is not tested. */
  readonly mustMeet: readonly string[];
}

// A case is as fast as the processor that it gets: what it may use is bounded, how long it may take only loosely.
const mostCpuMs = 2_000;
const mostMs = 20_000;

export function fuzzTarget<Case>({ name, cases, check, perCase = 1, mustMeet }: FuzzParts<Case>): FuzzTarget {
  return {
    name,
    async run({ count, seed }) {
      const tally = new Map<string, number>();
      let done = 0;
      const property = fc.asyncProperty(cases, async (one) => {
        // The XML library frees its memory when the event loop turns.
        if (++done % 50 === 0) await setImmediate();
        for (const word of await withinBounds(() => check(one), perCase))
          tally.set(word, (tally.get(word) ?? 0) + 1);
      });
      await fc.assert(property, { numRuns: Math.ceil(count / perCase), seed, endOnFailure: false });
      const met = [...tally.keys()];
      expect(met, `how cases of the ${name} came out`).toEqual(expect.arrayContaining([...mustMeet]));
      return new Map([...tally].sort(([, one], [, other]) => other - one));
    },
  };
}

async function withinBounds<Result>(act: () => Promise<Result> | Result, messages: number): Promise<Result> {
  const [began, used] = [performance.now(), process.cpuUsage()];
  const result = await act();
  const { user, system } = process.cpuUsage(used);
  const [cpuMs, ms] = [(user + system) / 1000, performance.now() - began];
  if (cpuMs > mostCpuMs * messages) throw new Error(`one case took ${Math.round(cpuMs)} ms of the processor`);
  if (ms > mostMs) throw new Error(`one case took ${Math.round(ms)} ms`);
  return result;
}
