import type { AgencyCode } from '../../../values/agency.ts';
import type { Day } from '../../../values/day.ts';
import { amountText, decimalText } from '../../../values/findings/decimal-text.ts';
import type { Fact, FactValue } from '../../../values/findings/facts.ts';
import type { Payment, PaymentPart } from '../../../values/findings/payment.ts';
import type { Coded, OpenPeriod } from '../../../values/findings/plain-values.ts';
import type { Pointer, Provenance } from '../../../values/findings/provenance.ts';
import { placeAt, placesAt, type Path, type Place } from './place.ts';
import { dayWritten, firstDayWritten, lastDayWritten } from './written-days.ts';

/** Codes that we know: a set of them, or a map to our own words, which are used where the agency has written none. */
export type KnownCodes = ReadonlySet<string> | ReadonlyMap<string, string>;

/** How a day is written; null when it is none. */
type DayForm = (text: string) => Day | null;

/**
 * A row that is being read. Each member is told with its value's path from the row's place, and gets its provenance by
 * itself. A value that is missing, or is none of the kind that is asked for, leaves the member out.
 */
export interface Row<Member extends string = string> {
  /** The row's own place. */
  readonly place: Place;
  /** The same row, with paths from another place: what stands beside the row, or below it among others, and is told in it. */
  from(place: Place | undefined): Row<Member>;
  /** The same row, with paths from further down. */
  below(path: Path): Row<Member>;
  /** Two decimals, more only where more were written. */
  amount(member: Member, path: Path): Row<Member>;
  /** A number without unit. */
  decimal(member: Member, path: Path): Row<Member>;
  /** A day, whatever time or zone is written with it, unless it is written in another form. */
  day(member: Member, path: Path, form?: DayForm): Row<Member>;
  /** Any single value, verbatim. */
  text(member: Member, path: Path): Row<Member>;
  /** true or false, unless it is written with other words; null for what is neither. */
  flag(member: Member, path: Path, form?: (text: string) => boolean | null): Row<Member>;
  /** A code as it was written, and the agency's own words for it. */
  coded(member: Member, code: Path, known: KnownCodes, text?: Path): Row<Member>;
  /** A code of three digits and its text, written as one: `502 Tekniskt fel`. Without such digits all is an unknown code. */
  codedText(member: Member, path: Path, known: KnownCodes): Row<Member>;
  /** Two whole numbers, as `1/2`; left out when the numerator and the denominator are 0, which is FK's word for unset. */
  fraction(member: Member, of: Path, numerator: string, denominator: string): Row<Member>;
  /** Days or whole months, unless written in other forms; an end that is missing is open. */
  period(member: Member, from: Path, to: Path, forms?: readonly [from: DayForm, to: DayForm]): Row<Member>;
  /** As period, from one place to another. */
  periodBetween(
    member: Member,
    from: Place | undefined,
    to: Place | undefined,
    forms: readonly [from: DayForm, to: DayForm],
  ): Row<Member>;
  /** Each single value of a list, verbatim; the list by its path, or its places. */
  texts(member: Member, places: Path | readonly Place[]): Row<Member>;
  /** Rows within the row, one for each place; none when there are no places. */
  rows<Inner extends string>(
    member: Member,
    places: Path | readonly Place[],
    fill: (row: Row<Inner>) => unknown,
  ): Row<Member>;
  /** What follows from where the row stands: it has no place but the row's own. */
  fixed(member: Member, value: FactValue): Row<Member>;
  /** What has been read, as a fact. */
  fact(): Fact;
  /** What has been read, as a payment; what a payment must have is used where nothing was read. */
  payment(needed: NeededInPayment): Payment;
}

type NeededInPayment = Pick<Payment, 'payer' | 'benefit' | 'state' | 'currency'>;
export type PaymentMember = Exclude<keyof Payment, 'provenance'>;
export type PaymentPartMember = keyof PaymentPart;

export function row<Member extends string = string>(agency: AgencyCode, place: Place): Row<Member> {
  return rowWithin(agency, place, { own: place, members: {}, values: {}, prefix: '' });
}

interface Read {
  readonly own: Place;
  readonly members: Record<string, unknown>;
  /** Of the whole row, shared by the rows within it. */
  readonly values: Record<string, Pointer>;
  readonly prefix: string;
}

function rowWithin<Member extends string>(
  agency: AgencyCode,
  place: Place | undefined,
  read: Read,
): Row<Member> {
  const keep = (member: string, value: unknown) => {
    if (value !== undefined && value !== null) read.members[member] = value;
    return self;
  };
  /** The value at a path as `form` reads it; its place is noted under `name` when there is one. */
  const take = <Value>(name: string, path: Path, form: (text: string) => Value | null): Value | undefined =>
    noted(read, name, placeAt(place, path), form);
  const provenance = (): Provenance => ({ agency, pointer: read.own.pointer, values: read.values });

  const self: Row<Member> = {
    place: read.own,
    from: (other) => rowWithin(agency, other, read),
    below: (path) => rowWithin(agency, placeAt(place, path), read),
    amount: (member, path) => keep(member, take(member, path, amountText)),
    decimal: (member, path) => keep(member, take(member, path, decimalText)),
    day: (member, path, form = dayWritten) => keep(member, take(member, path, form)),
    text: (member, path) => keep(member, take(member, path, verbatim)),
    flag: (member, path, form = flagOf) => keep(member, take(member, path, form)),
    coded: (member, code, known, text) => keep(member, readCoded(take, member, known, code, text)),
    codedText: (member, path, known) => keep(member, readCodedText(take, member, path, known)),
    period: (member, from, to, forms = [firstDayWritten, lastDayWritten]) =>
      keep(member, readPeriod(take, member, [from, to], forms)),
    periodBetween: (member, from, to, [fromForm, toForm]) =>
      keep(
        member,
        openPeriod(noted(read, `${member}.from`, from, fromForm), noted(read, `${member}.to`, to, toForm)),
      ),
    fraction: (member, of, numerator, denominator) =>
      keep(member, readFraction(read, member, placeAt(place, of), [numerator, denominator])),
    texts: (member, places) =>
      keepSome(
        member,
        listed(places).flatMap((each, at) => noted(read, `${member}.${at}`, each, verbatim) ?? []),
      ),
    rows: (member, places, fill) =>
      keepSome(
        member,
        listed(places).map((each, at) => {
          const prefix = `${read.prefix}${member}.${at}.`;
          const within = { own: each, members: {}, values: read.values, prefix };
          fill(rowWithin(agency, each, within));
          return within.members;
        }),
      ),
    fixed: keep,
    // The members are what the readers were asked to put there: the compiler cannot follow them through the row.
    fact: () => ({ ...read.members, provenance: provenance() }) as Fact,
    payment: (needed) => ({ parts: [], ...needed, ...read.members, provenance: provenance() }),
  };
  const listed = (places: Path | readonly Place[]) =>
    typeof places === 'string' ? placesAt(place, places) : places;
  const keepSome = (member: string, list: readonly unknown[]) =>
    list.length === 0 ? self : keep(member, list);
  return self;
}

function noted<Value>(
  { values, prefix }: Read,
  name: string,
  at: Place | undefined,
  form: (text: string) => Value | null,
): Value | undefined {
  const value = at?.text === undefined ? null : form(at.text);
  if (at === undefined || value === null) return undefined;
  values[`${prefix}${name}`] = at.pointer;
  return value;
}

type Take = <Value>(name: string, path: Path, form: (text: string) => Value | null) => Value | undefined;

function readCoded(
  take: Take,
  member: string,
  known: KnownCodes,
  codePath: Path,
  textPath?: Path,
): Coded | undefined {
  const code = take(`${member}.code`, codePath, notBlank);
  if (code === undefined) return undefined;
  const own = known instanceof Map ? (known as ReadonlyMap<string, string>).get(code) : undefined;
  const text = textPath === undefined ? own : (take(`${member}.text`, textPath, notBlank) ?? own);
  return { code, ...(text === undefined ? {} : { text }), known: known.has(code) };
}

function readCodedText(take: Take, member: string, path: Path, known: KnownCodes): Coded | undefined {
  const code = take(`${member}.code`, path, (written) => /^\s*(\d{3})(?!\d)/.exec(written)?.[1] ?? null);
  if (code === undefined) return readCoded(take, member, known, path);
  const text = take(`${member}.text`, path, (written) => notBlank(written.replace(/^\s*\d{3}[\s:.–-]*/, '')));
  return { code, ...(text === undefined ? {} : { text }), known: known.has(code) };
}

function readPeriod(
  take: Take,
  member: string,
  [fromPath, toPath]: readonly [Path, Path],
  [fromForm, toForm]: readonly [DayForm, DayForm],
): OpenPeriod | undefined {
  return openPeriod(take(`${member}.from`, fromPath, fromForm), take(`${member}.to`, toPath, toForm));
}

function openPeriod(from: Day | undefined, to: Day | undefined): OpenPeriod | undefined {
  if (from === undefined && to === undefined) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function readFraction(
  { values, prefix }: Read,
  member: string,
  place: Place | undefined,
  names: readonly [string, string],
): string | undefined {
  const numbers = names.map((name) => decimalText(place?.child(name)?.text ?? ''));
  if (place === undefined || numbers.includes(null) || numbers.every((number) => number === '0'))
    return undefined;
  values[`${prefix}${member}`] = place.pointer;
  return numbers.join('/');
}

function verbatim(text: string): string {
  return text;
}

function notBlank(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}

function flagOf(text: string): boolean | null {
  const trimmed = text.trim();
  if (trimmed === 'true' || trimmed === '1') return true;
  return trimmed === 'false' || trimmed === '0' ? false : null;
}
