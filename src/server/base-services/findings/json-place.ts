import type { Pointer } from '../../../values/findings/provenance.ts';
import type { Place } from './place.ts';
import { quoteNumbers } from './quote-numbers.ts';

/** The whole of a JSON document, which has been parsed before; a bug when it is none. */
export function jsonPlace(document: string): Place {
  return place('', JSON.parse(document), JSON.parse(quoteNumbers(document)));
}

/** `written` is the same value, where each number is the text that it was written as: parsing loses digits. */
function place(pointer: Pointer, value: unknown, written: unknown): Place {
  const below = (name: string) => {
    const inside = memberOf(value, name);
    return isAbsent(inside)
      ? undefined
      : place(`${pointer}/${escaped(name)}`, inside, memberOf(written, name));
  };
  const members = () =>
    (isStructure(value) ? Object.keys(value) : []).flatMap((name) => {
      const member = below(name);
      return member === undefined ? [] : [[name, member] as const];
    });
  const list = (name: string) => {
    const member = below(name);
    if (member === undefined) return [];
    return Array.isArray(memberOf(value, name)) ? member.members().map(([, item]) => item) : [member];
  };
  return {
    pointer,
    text: isStructure(value) || isAbsent(value) ? undefined : String(written),
    child: (name) => (Array.isArray(memberOf(value, name)) ? list(name)[0] : below(name)),
    list,
    members,
  };
}

function isStructure(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

function memberOf(value: unknown, name: string): unknown {
  return isStructure(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** RFC 6901. */
function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
