import type { ValueTest } from './plain-schema.ts';

// Each test holds only for values that are certainly of the type, in the form that programs write them. White space that
// a type would let a reader collapse, signs that are seldom written and numbers near a limit are left to the general
// validator.

const date = String.raw`(?!0000)\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))`;
const time = String.raw`(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?`;
const zone = String.raw`(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d)?`;

/** Of xsd:string. */
export const anyText: ValueTest = () => true;

/** The built-in types that the contracts use, by their names in XML Schema. */
export const builtInTypes: ReadonlyMap<string, ValueTest> = new Map<string, ValueTest>([
  ['string', anyText],
  ['normalizedString', matches(/^[^\t\n\r]*$/)],
  ['token', matches(/^(?:[^\s]+(?: [^\s]+)*)?$/)],
  ['boolean', matches(/^(?:true|false|0|1)$/)],
  // No more digits than a number here tells apart.
  ['decimal', matches(/^-?\d{1,10}(?:\.\d{1,5})?$/)],
  ['int', matches(/^-?\d{1,9}$/)],
  ['short', matches(/^-?\d{1,4}$/)],
  ['nonNegativeInteger', matches(/^\d{1,15}$/)],
  ['date', matches(new RegExp(`^${date}${zone}$`))],
  ['dateTime', matches(new RegExp(`^${date}T${time}${zone}$`))],
  ['base64Binary', isBase64],
]);

function matches(pattern: RegExp): ValueTest {
  return (value) => pattern.test(value);
}

export function both(one: ValueTest, other: ValueTest): ValueTest {
  return (value) => one(value) && other(value);
}

/** In characters as XML Schema counts them: code points. */
export function hasLength(isAllowed: (length: number) => boolean): ValueTest {
  return (value) => isAllowed(lengthOf(value));
}

function lengthOf(value: string): number {
  let length = value.length;
  for (let at = 0; at < value.length; at++) if (isHighSurrogate(value.charCodeAt(at))) length--;
  return length;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

/** Unbroken, and with no bits left over at its end. */
function isBase64(value: string): boolean {
  return value.length % 4 === 0 && /^[A-Za-z0-9+/]*(?:[AEIMQUYcgkosw048]=|[AQgw]==)?$/.test(value);
}

/**
 * A pattern of XML Schema as one of ours, when both are read alike: characters, classes of ASCII, alternatives and
 * counts. Null for any other. `\d` stands for more digits there than here: what we let through, they do too.
 */
export function patternTest(pattern: string): ValueTest | null {
  return /^(?:\\d|\[[\w-]+\]|[\w-]|\{\d+(?:,\d*)?\}|[?+*|])+$/.test(pattern)
    ? matches(new RegExp(`^(?:${pattern})$`))
    : null;
}
