import { z } from 'zod';

const coded = z.looseObject({ kod: z.string() });
const deviation = z.looseObject({
  formansgrupp: coded.optional(),
  ovrigInformationstyp: coded.optional(),
});

/** The parts of a LEFI v9 answer that tell about Pensionsmyndigheten; the rest passes as it is. */
const lefiAnswer = z.looseObject({
  utlamnare: z.array(z.looseObject({ utlamnare: coded, tillstand: z.looseObject({}) })),
  avvikelser: z.record(z.string(), z.array(deviation)).optional(),
});

/** On the top level of the answer, Pensionsmyndigheten's alone. */
const pensionLists = ['ansprak', 'beslut', 'preliminaraUtbetalningar', 'utbetalningar', 'ovrigInformation'];

/**
 * LEFI's answer when Pensionsmyndigheten does not answer: its state says so, its data are gone, and nothing else
 * tells about it, for the contract makes no deviations for a whole discloser that is silent.
 * An answer that is no LEFI answer (such as a refusal) passes as it is.
 */
export function withoutPensions(body: Buffer): Buffer {
  const answer = lefiAnswer.safeParse(readJson(body)).data;
  if (answer === undefined) return body;
  const kept = Object.fromEntries(
    Object.entries(answer).map(([key, value]) => [key, pensionLists.includes(key) ? [] : value]),
  );
  const utlamnare = answer.utlamnare.map((each) =>
    each.utlamnare.kod === 'PM'
      ? { ...each, tillstand: { kod: 'OTILLGANGLIG', beskrivning: 'Otillgänglig' } }
      : each,
  );
  const avvikelser = answer.avvikelser === undefined ? {} : { avvikelser: notOfPensions(answer.avvikelser) };
  return Buffer.from(JSON.stringify({ ...kept, utlamnare, ...avvikelser }), 'utf8');
}

function notOfPensions(deviations: Readonly<Record<string, z.infer<typeof deviation>[]>>) {
  return Object.fromEntries(
    Object.entries(deviations).map(([name, list]) => [
      name,
      list.filter((each) => !(each.formansgrupp ?? each.ovrigInformationstyp)?.kod.startsWith('PM:')),
    ]),
  );
}

function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
