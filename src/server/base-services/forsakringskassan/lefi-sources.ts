import type { SourceState } from '../../../values/findings/findings.ts';
import { lefiArrays, parseLefiQuestion, type LefiArray } from '../../../values/lefi-question.ts';
import type { Question } from '../../../values/question.ts';
import type { Place } from '../findings/place.ts';
import { hasOfType } from './types-with-data.ts';

/**
 * The state of each discloser and of each type that was asked for. A discloser that is down writes no deviations, and one
 * that nobody hears of has not answered either: only one that says it is OK can have nothing.
 */
export function lefiSources(answer: Place, question: Question): SourceState[] {
  const disclosers = disclosersOf(answer);
  const deviations = deviationsOf(answer);
  const asked = typesAskedFor(question).filter((type) => !deviations.some((each) => isOfType(each, type)));
  const types = [
    ...deviations.map(({ state }) => state),
    ...asked.map((type) => stateOfType(answer, type, disclosers.get(discloserOf(type.code)))),
  ];
  const down = [...disclosers].flatMap(([name, { code }]) => (code === 'OK' ? [] : [name]));
  const names = new Set([...types.map(({ source }) => discloserOf(source)), ...down]);
  return [...names].map((name) => stateOfDiscloser(name, disclosers.get(name), types)).concat(types);
}

interface AskedType {
  readonly array: LefiArray;
  readonly code: string;
}

/** What a discloser says of itself. */
interface Discloser {
  readonly code: string;
  readonly text: string | undefined;
  readonly place: Place;
}

const scopes: Readonly<Record<LefiArray, NonNullable<SourceState['scope']>>> = {
  formansinformation: 'decisions',
  ansprak: 'claims',
  beslut: 'decisions',
  preliminaraUtbetalningar: 'preliminary-payments',
  utbetalningar: 'payments',
  ovrigInformation: 'other-information',
};

function disclosersOf(answer: Place): ReadonlyMap<string, Discloser> {
  const told = answer.list('utlamnare').flatMap((place): [string, Discloser][] => {
    const name = place.child('utlamnare')?.child('kod')?.text;
    const state = place.child('tillstand')?.child('kod');
    if (name === undefined || state?.text === undefined) return [];
    const text = place.child('tillstand')?.child('beskrivning')?.text;
    return [[name, { code: state.text, text, place: state }]];
  });
  return new Map(told);
}

interface Deviation {
  /** As the answer names it: one that the contract does not have is told all the same. */
  readonly array: string;
  readonly state: SourceState;
}

function deviationsOf(answer: Place): Deviation[] {
  const told = answer.child('avvikelser');
  return (told?.members() ?? []).flatMap(([array]) =>
    (told?.list(array) ?? []).map((place): Deviation => {
      const deviation = place.child('avvikelse');
      const code = deviation?.child('kod');
      const type = place.child('formansgrupp') ?? place.child('ovrigInformationstyp');
      const state = code?.text === 'OBEHORIG' ? 'withheld' : 'unverifiable';
      const source = type?.child('kod')?.text ?? 'FK';
      return { array, state: { source, ...scopeOf(array), state, ...inOwnWords(code, deviation) } };
    }),
  );
}

function scopeOf(array: string): Pick<SourceState, 'scope'> {
  const known = lefiArrays.find((each) => each === array);
  return known === undefined ? {} : { scope: scopes[known] };
}

function inOwnWords(code: Place | undefined, place: Place | undefined): Partial<SourceState> {
  const text = place?.child('beskrivning')?.text;
  return {
    ...(code?.text === undefined ? {} : { code: code.text, pointer: code.pointer }),
    ...(text === undefined ? {} : { text }),
  };
}

function isOfType({ array, state }: Deviation, type: AskedType): boolean {
  return array === type.array && state.source === type.code;
}

function typesAskedFor(question: Question): AskedType[] {
  const asked = parseLefiQuestion(question.agencies.FK?.lefi?.json ?? '')?.asked ?? {};
  return lefiArrays.flatMap((array) => [...new Set(asked[array] ?? [])].map((code) => ({ array, code })));
}

function stateOfType(
  answer: Place,
  { array, code }: AskedType,
  discloser: Discloser | undefined,
): SourceState {
  const type = { source: code, scope: scopes[array] };
  if (hasOfType(answer, array, code)) return { ...type, state: 'answered' };
  if (discloser?.code === 'OK') return { ...type, state: 'answered-nothing' };
  return { ...type, state: 'unverifiable', ...(discloser === undefined ? {} : wordsOf(discloser)) };
}

function wordsOf({ code, text, place }: Discloser): Partial<SourceState> {
  return { code, pointer: place.pointer, ...(text === undefined ? {} : { text }) };
}

/** FK for `FK:SJP`. */
function discloserOf(code: string): string {
  return code.replace(/:.*$/s, '');
}

/** As good as the best of its types, but never "nothing" while one of them could not be told. */
function stateOfDiscloser(
  source: string,
  discloser: Discloser | undefined,
  types: readonly SourceState[],
): SourceState {
  const states = types.filter((type) => discloserOf(type.source) === source).map(({ state }) => state);
  const words = discloser === undefined ? {} : wordsOf(discloser);
  if (states.length > 0 && states.every((state) => state === 'withheld'))
    return { source, state: 'withheld', ...words };
  if (discloser?.code !== 'OK') return { source, state: 'unverifiable', ...words };
  const order = ['answered', 'unverifiable', 'answered-nothing'] as const;
  const state = order.find((each) => states.includes(each)) ?? 'answered-nothing';
  return { source, state, ...words };
}
