import { lefiCodes, type LefiArray } from '../../../values/lefi-question.ts';
import { placesAt, type Place } from '../findings/place.ts';
import { fkCaseKinds } from './fk-case-kinds.ts';

/**
 * Whether the answer holds anything of a type that was asked for. What cannot be told to be of another type may be of this
 * one: then nobody shall read that there is nothing.
 */
export function hasOfType(answer: Place, array: LefiArray, code: string): boolean {
  const bare = code.slice(code.indexOf(':') + 1);
  if (code.startsWith('PM:')) return answer.list(array).some((one) => mayBe(pmTypesOf(one), code));
  if (array === 'utbetalningar' || array === 'preliminaraUtbetalningar') {
    return placesAt(answer, `formansinformation/${paymentLists[array]}`).some((one) =>
      mayBe(fkTypesOf(one), bare),
    );
  }
  const lists = listsOf(bare);
  return lists.some((list) => placesAt(answer, `formansinformation/${list}`).length > 0);
}

const paymentLists = {
  utbetalningar: 'utbetalningsuppgift',
  preliminaraUtbetalningar: 'preliminarautbetalningar',
} as const;

function mayBe(types: readonly string[], code: string): boolean {
  return types.length === 0 || types.includes(code);
}

function pmTypesOf(one: Place): string[] {
  const places = [
    one.child('formansgrupp'),
    one.child('informationstyp'),
    ...one.list('utbetalningsrader').map((each) => each.child('formansgrupp')),
  ];
  return places.flatMap((place) => place?.child('kod')?.text ?? []);
}

/** The types that a payment is of: its rows', or its family's; none when one of them is a benefit that cannot be asked for. */
function fkTypesOf(payment: Place): string[] {
  const rows = payment.list('utbetalningsdetalj').map((row) => row.child('forman')?.child('id')?.text);
  const family = payment.child('formansfamilj')?.child('id')?.text;
  const benefits = (rows.length === 0 ? [family] : rows).map((code = '') => askedForAs[code] ?? code);
  return benefits.every(canBeAskedFor) ? [...benefits, family ?? ''] : [];
}

/** As LEFI here takes them (docs/contract-choices.md): benefits on rows that the question has no code of that name for. */
const askedForAs: Readonly<Record<string, string>> = {
  AMP: 'PROG',
  ARBETSSKADA: 'EJO',
  EFTERLEVANDE: 'EJO',
};

function canBeAskedFor(code: string): boolean {
  return lefiCodes.formansinformation.some((each) => each === `FK:${code}`);
}

/** The lists that answer a type; for one that no source explains, every list that no type is known for. */
function listsOf(code: string): readonly string[] {
  const own = Object.entries(fkCaseKinds).flatMap(([list, { benefit }]) => (benefit === code ? [list] : []));
  const lists = [...own, ...(otherLists[code] ?? [])];
  const unexplained = Object.entries(fkCaseKinds).flatMap(([list, { benefit }]) =>
    benefit === null ? [list] : [],
  );
  return lists.length === 0 ? unexplained : lists;
}

const otherLists: Readonly<Record<string, readonly string[]>> = {
  GEPI: ['generellPersoninformation'],
  PANV: ['programanvisning'],
  PJOB: ['programjobdagar'],
  SA: [
    'sjukOchAktivitetsersattningSteglosAvrakningHistorik',
    'sjukOchAktivitetsersattningSteglosAvrakningNulage',
  ],
  SGI: ['sjukpenninggrundandeInkomstuppgift'],
  SKUP: ['skatteuppgift'],
  STAV: ['studiemedelsavisering'],
  US: ['underhallsskuld'],
};
