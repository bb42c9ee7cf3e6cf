import fc from 'fast-check';

/** One change of a message's bytes, told by where and how, so that a failing case is printed in a few lines. */
interface Mutation {
  readonly kind: Kind;
  readonly at: Place;
  readonly to: Place;
  readonly length: number;
  readonly times: number;
  readonly bytes: Uint8Array;
  readonly token: string;
  /** In place of the next run of digits: lengths, dates, codes and persons. */
  readonly number: string;
  readonly exchange: Exchange;
  readonly encoding: keyof typeof encoders;
}

/** Part of the whole length, then on to the next such byte: between two tags more often than inside one. */
interface Place {
  readonly part: number;
  readonly next: string;
}

type Exchange = readonly [from: string, to: string];

/** What is tried beside chance: tokens to put in, and texts to put in the place of others. */
export interface Dictionary {
  readonly tokens: readonly string[];
  readonly exchanges: readonly Exchange[];
}

type Kind =
  'flip' | 'cut' | 'double' | 'repeat' | 'move' | 'overwrite' | 'insert' | 'end' | 'number' | 'exchange' | 'exchange all' | 'encode'; // prettier-ignore

const weights: Readonly<Record<Kind, number>> = {
  flip: 2,
  cut: 2,
  double: 2,
  repeat: 1,
  move: 2,
  overwrite: 2,
  insert: 4,
  end: 1,
  number: 2,
  exchange: 2,
  'exchange all': 2,
  encode: 1,
};

const place: fc.Arbitrary<Place> = fc.record({
  part: fc.oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 9, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  ),
  next: fc.constantFrom('', '', '<', '>', '"', ' ', ':', ',', '{'),
});
const numbers = ['0', '-1', '1e9', '99999999999999999999', '4294967296', '2147483648', '9999-99-99', ''];
const kinds = Object.entries(weights).flatMap(([kind, weight]) =>
  Array.from({ length: weight }, () => kind as Kind),
);

/** One to three changes, one after the other. */
export function mutations({ tokens, exchanges }: Dictionary): fc.Arbitrary<readonly Mutation[]> {
  const mutation = fc.record({
    kind: fc.constantFrom(...kinds),
    at: place,
    to: place,
    length: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 300 })),
    times: fc.integer({ min: 2, max: 400 }),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
    token: fc.constantFrom(...tokens),
    number: fc.constantFrom(...numbers),
    exchange: fc.constantFrom(...exchanges),
    encoding: fc.constantFrom(...(Object.keys(encoders) as (keyof typeof encoders)[])),
  });
  return fc.array(mutation, { minLength: 1, maxLength: 3 });
}

/** In half of the cases; otherwise nothing is changed. */
export function sometimes<Change>(changes: fc.Arbitrary<readonly Change[]>): fc.Arbitrary<readonly Change[]> {
  return fc.option(changes, { nil: [], freq: 2 });
}

/** At most 200 kB come out of it, whatever is repeated. */
export function mutate(message: Uint8Array, changes: readonly Mutation[]): Buffer {
  return changes.reduce<Buffer>(
    (bytes, change) => acts[change.kind](bytes, placeIn(bytes, change.at), change).subarray(0, 200_000),
    Buffer.from(message),
  );
}

type Act = (bytes: Buffer, from: number, change: Mutation) => Buffer;

const acts: Readonly<Record<Kind, Act>> = {
  flip: (bytes, from, { length }) =>
    spliced(bytes, from, 1, Buffer.from([(bytes[from] ?? 0) ^ (1 << (length % 8))])),
  cut: (bytes, from, { length }) => spliced(bytes, from, length, Buffer.alloc(0)),
  double: (bytes, from, { length }) => spliced(bytes, from, 0, bytes.subarray(from, from + length)),
  repeat: (bytes, from, { length, times }) => {
    const piece = bytes.subarray(from, from + length);
    return spliced(bytes, from, 0, Buffer.concat(Array.from({ length: times }, () => piece)));
  },
  move: (bytes, from, { length, to }) => {
    const without = spliced(bytes, from, length, Buffer.alloc(0));
    return spliced(without, placeIn(without, to), 0, bytes.subarray(from, from + length));
  },
  overwrite: (bytes, from, change) => spliced(bytes, from, change.bytes.length, change.bytes),
  insert: (bytes, from, { token }) => spliced(bytes, from, 0, Buffer.from(token)),
  end: (bytes, from) => bytes.subarray(0, from),
  number: (bytes, from, { number }) => {
    const found = /\d+/.exec(bytes.toString('latin1', from));
    return found === null ? bytes : spliced(bytes, from + found.index, found[0].length, Buffer.from(number));
  },
  exchange: (bytes, from, { exchange: [search, put] }) => {
    const found = bytes.indexOf(search, from);
    return found === -1 ? bytes : spliced(bytes, found, Buffer.byteLength(search), Buffer.from(put));
  },
  'exchange all': (bytes, _from, { exchange: [search, put] }) =>
    Buffer.from(
      bytes.toString('latin1').replaceAll(narrow(search), () => narrow(put)),
      'latin1',
    ),
  encode: (bytes, _from, { encoding }) => encoders[encoding](bytes.toString('utf8')),
};

const encoders = {
  'utf-16le': (text: string) => Buffer.from(text, 'utf16le'),
  'utf-16be': (text: string) => Buffer.from(text, 'utf16le').swap16(),
  'utf-16le, marked': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'utf-16be, marked': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  'utf-8, marked': (text: string) => Buffer.from(`\uFEFF${text}`),
  'iso-8859-1': (text: string) => Buffer.from(text, 'latin1'),
  'utf-32be': (text: string) => Buffer.from(`\0${text.split('').join('\0')}`, 'utf16le').swap16(),
};

/** The bytes of a text in UTF-8, one character each. */
function narrow(text: string): string {
  return Buffer.from(text).toString('latin1');
}

function placeIn(bytes: Buffer, { part, next }: Place): number {
  const at = Math.floor(part * bytes.length);
  const found = next === '' ? at : bytes.indexOf(next, at);
  // Past a tag's end, before its beginning: where a token can stand.
  return found === -1 ? at : found + (next === '>' || next === ' ' ? 1 : 0);
}

function spliced(bytes: Buffer, from: number, removed: number, put: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + removed)]);
}
