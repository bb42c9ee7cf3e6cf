import type { Permitted } from '../../src/server/connections/index.ts';
import type { LefiAnswer, WireObject } from '../../src/server/lefi/answer.ts';
import { lefiArrays, lefiCodes, type LefiArray } from '../../src/values/lefi-question.ts';
import { listsOf } from '../../src/server/lefi/fk-shape/lists-of-types.ts';
import { subsystemOf } from '../../src/server/lefi/information-types.ts';
import type { Trouble } from './lefi-conformance.ts';

// What an actor shall get, told from the answer to who may see everything: the rules of lefi.md §6 once more, in the
// wire's own words and without looking at how the service does it.

type Lists = Record<string, readonly WireObject[]>;

/** `whole`: the answer about the same person to an actor that may see everything, when nothing is wrong. */
export function expectedAnswer(whole: LefiAnswer, permitted: Permitted, trouble: Trouble): LefiAnswer {
  const asked = lefiArrays.flatMap((array) => lefiCodes[array].map((code) => ({ array, code })));
  const isPermitted = ({ array, code }: Type) => permitted[array][code] !== undefined;
  const isAsked = (discloser: string) =>
    asked.some((type) => isPermitted(type) && ofType(type) === discloser);
  const isDown = (discloser: string) => isAsked(discloser) && trouble.down?.discloser === discloser;
  const isSilent = (type: Type) =>
    trouble.silent?.discloser === ofType(type) && trouble.silent.subsystem === subsystemOf(type);
  const told = asked.filter((type) => isPermitted(type) && !isDown(ofType(type)) && !isSilent(type));
  const deviations = asked.flatMap((type) => {
    if (isDown(ofType(type))) return [];
    if (!isPermitted(type)) return [{ ...type, kod: 'OBEHORIG' }];
    return isSilent(type) ? [{ ...type, kod: 'INTERNT_FEL' }] : [];
  });
  const state = (discloser: string) => (isDown(discloser) ? trouble.down!.state : 'OK');
  return ordered({
    utlamnare: ['FK', 'PM'].filter(isAsked).map((kod) => ({ utlamnare: kod, tillstand: state(kod) })),
    avvikelser: Object.fromEntries(
      lefiArrays
        .map(
          (array) =>
            [
              array,
              deviations.filter((one) => one.array === array).map(({ code, kod }) => `${code} ${kod}`),
            ] as const,
        )
        .filter(([, list]) => list.length > 0),
    ),
    formansinformation: fkLists(whole, permitted, told),
    ...pmLists(whole, permitted, told),
  });
}

/** The answer with its codes and states as `expectedAnswer` writes them; in what order items come is no rule. */
export function inShort(answer: LefiAnswer): LefiAnswer {
  const { utlamnare, avvikelser } = answer as unknown as {
    utlamnare: { utlamnare: { kod: string }; tillstand: { kod: string } }[];
    avvikelser: Record<string, Record<string, { kod: string }>[]>;
  };
  return ordered({
    ...answer,
    utlamnare: utlamnare.map((one) => ({ utlamnare: one.utlamnare.kod, tillstand: one.tillstand.kod })),
    avvikelser: Object.fromEntries(
      Object.entries(avvikelser).map(([array, list]) => [
        array,
        list.map(
          (one) => `${(one['formansgrupp'] ?? one['ovrigInformationstyp'])!.kod} ${one['avvikelse']!.kod}`,
        ),
      ]),
    ),
  });
}

/** Every list of the answer in one order. */
function ordered(answer: LefiAnswer): LefiAnswer {
  const lists = (of: object) =>
    Object.fromEntries(
      Object.entries(of).map(([name, value]: [string, unknown]) => [
        name,
        Array.isArray(value) ? value.toSorted((one, other) => (textOf(one) < textOf(other) ? -1 : 1)) : value,
      ]),
    );
  const { avvikelser, formansinformation, ...rest } = answer;
  return {
    ...lists(rest),
    avvikelser: lists(avvikelser),
    formansinformation: lists(formansinformation),
  } as unknown as LefiAnswer;
}

function textOf(value: unknown): string {
  return JSON.stringify(value);
}

interface Type {
  readonly array: LefiArray;
  readonly code: string;
}

function ofType({ code }: Type): string {
  return code.slice(0, 2);
}

function fkLists(whole: LefiAnswer, permitted: Permitted, told: readonly Type[]): Lists {
  const lists: Lists = {};
  for (const { array, code } of told) {
    if (ofType({ array, code }) !== 'FK' || isPayments(array)) continue;
    for (const list of listsOf(code)) {
      lists[list] = whole.formansinformation[list]!.map((item) =>
        stripped(item, fieldsOf(permitted, array, code)),
      );
    }
  }
  for (const [array, list] of fkPayments) {
    const codes = told
      .filter((type) => type.array === array && ofType(type) === 'FK')
      .map(({ code }) => code);
    if (codes.length === 0) continue;
    lists[list] = whole.formansinformation[list]!.flatMap((payment) => {
      const own = fkCodesOf(payment);
      if (!own.some((code) => codes.includes(code))) return [];
      return [stripped(fkPaymentSeen(payment, permitted[array]), fieldsOfAny(permitted, array, own))];
    });
  }
  return lists;
}

const fkPayments = [
  ['utbetalningar', 'utbetalningsuppgift'],
  ['preliminaraUtbetalningar', 'preliminarautbetalningar'],
] as const;

function isPayments(array: LefiArray): boolean {
  return array === 'utbetalningar' || array === 'preliminaraUtbetalningar';
}

interface FkPayment {
  readonly formansfamilj: { readonly id: string };
  readonly utbetalningsdetalj: readonly {
    readonly forman: { readonly id: string };
    readonly bruttobelopp?: object;
  }[];
}

const askedForAs: Readonly<Record<string, string>> = { AMP: 'PROG', ARBETSSKADA: 'EJO', EFTERLEVANDE: 'EJO' };
const codeOf = (benefit: string) => `FK:${askedForAs[benefit] ?? benefit}`;
const isCode = (code: string) => (lefiCodes.utbetalningar as readonly string[]).includes(code);

/** The benefits that a payment is of: its family, and every row that pays something. */
function fkCodesOf(payment: WireObject): string[] {
  const { formansfamilj, utbetalningsdetalj } = payment as unknown as FkPayment;
  const paying = utbetalningsdetalj.filter(({ bruttobelopp }) => bruttobelopp !== undefined);
  return [formansfamilj.id, ...paying.map(({ forman }) => forman.id)].map(codeOf);
}

/** Without rows of what the actor may not see, and then without what tells of the whole. */
function fkPaymentSeen(payment: WireObject, granted: Permitted[LefiArray]): WireObject {
  const isSeen = (benefit: string) => !isCode(codeOf(benefit)) || granted[codeOf(benefit)] !== undefined;
  const { formansfamilj, utbetalningsdetalj } = payment as unknown as FkPayment;
  const rows = utbetalningsdetalj.filter(({ forman }) => isSeen(forman.id));
  const withFamily = isSeen(formansfamilj.id) ? payment : stripped(payment, ['formansfamilj']);
  const seen = { ...withFamily, utbetalningsdetalj: rows };
  const totals = ['bruttobelopp', 'skattebelopp', 'avdragsbelopp', 'nettobelopp'];
  return rows.length === utbetalningsdetalj.length ? seen : stripped(seen, totals);
}

interface PmItem {
  readonly formansgrupp?: { readonly kod: string };
  readonly informationstyp?: { readonly kod: string };
  readonly utbetalningsrader?: readonly { readonly formansgrupp: { readonly kod: string } }[];
}

function pmLists(whole: LefiAnswer, permitted: Permitted, told: readonly Type[]): Partial<Lists> {
  const lists: Lists = {};
  for (const array of [
    'ansprak',
    'beslut',
    'preliminaraUtbetalningar',
    'utbetalningar',
    'ovrigInformation',
  ] as const) {
    const codes = told
      .filter((type) => type.array === array && ofType(type) === 'PM')
      .map(({ code }) => code);
    if (codes.length === 0) continue;
    lists[array] = (whole[array] ?? []).flatMap((item) => {
      const own = pmCodesOf(item);
      if (!own.some((code) => codes.includes(code))) return [];
      return [stripped(pmPaymentSeen(item, permitted[array]), fieldsOfAny(permitted, array, own))];
    });
  }
  return lists;
}

function pmCodesOf({ formansgrupp, informationstyp, utbetalningsrader = [] }: PmItem): string[] {
  return [formansgrupp, informationstyp, ...utbetalningsrader.map((row) => row.formansgrupp)].flatMap(
    (code) => code?.kod ?? [],
  );
}

function pmPaymentSeen(item: WireObject, granted: Permitted[LefiArray]): WireObject {
  const { utbetalningsrader } = item as PmItem;
  if (utbetalningsrader === undefined) return item;
  const rows = utbetalningsrader.filter(({ formansgrupp: { kod } }) => granted[kod] !== undefined);
  if (rows.length === utbetalningsrader.length) return item;
  return stripped({ ...item, utbetalningsrader: rows }, ['bruttobelopp', 'nettobelopp', 'avdrag']);
}

function fieldsOf(permitted: Permitted, array: LefiArray, code: string): readonly string[] {
  return permitted[array][code]?.withheldFields ?? [];
}

function fieldsOfAny(permitted: Permitted, array: LefiArray, codes: readonly string[]): readonly string[] {
  return codes.flatMap((code) => fieldsOf(permitted, array, code));
}

/** A copy without what stands at the paths; lists on the way are gone through. */
function stripped(item: WireObject, paths: readonly string[]): WireObject {
  const copy = structuredClone(item) as Record<string, unknown>;
  for (const path of paths) strip(copy, path.split('.'));
  return copy;
}

function strip(at: unknown, [field = '', ...rest]: readonly string[]): void {
  if (Array.isArray(at)) for (const one of at) strip(one, [field, ...rest]);
  else if (typeof at === 'object' && at !== null) {
    if (rest.length === 0) Reflect.deleteProperty(at, field);
    else strip(Reflect.get(at, field), rest);
  }
}
