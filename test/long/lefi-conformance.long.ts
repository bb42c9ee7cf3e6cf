import { describe, expect, it } from 'vitest';
import {
  answered,
  contractMistakes,
  everything,
  personas,
  profiles,
  troubles,
} from '../contract/lefi-conformance.ts';
import { expectedAnswer, inShort } from '../contract/lefi-expected.ts';

// The whole conformance run; test/contract/lefi-conformance.test.ts draws from it.

describe.each(profiles)('under the profile %s', (_, permitted) => {
  it.each(personas)('$name is answered by the rules, whatever is wrong', async ({ person }) => {
    const whole = await answered(person, everything);
    for (const trouble of troubles) {
      const answer = await answered(person, permitted, trouble);
      expect([trouble, contractMistakes(answer)]).toEqual([trouble, []]);
      expect(inShort(answer)).toEqual(expectedAnswer(whole, permitted, trouble));
    }
  });
});
