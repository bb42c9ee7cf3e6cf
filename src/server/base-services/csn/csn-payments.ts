import type { Payment } from '../../../values/findings/payment.ts';
import type { Place } from '../findings/place.ts';
import { row, type PaymentMember, type PaymentPartMember, type Row } from '../findings/row.ts';
import { amountTypes, forms, supportCoded, type CsnCase } from './supports.ts';
import { compactDay, weekEnd, weekStart } from './written-days.ts';

/** Each payment of a case's plan, carried out or planned. */
export function csnPayments(of: CsnCase): Payment[] {
  return (of.place.child('UtbetalningsPlan')?.list('Utbetalning') ?? []).map((place) => payment(of, place));
}

function payment({ support, place: ofCase }: CsnCase, place: Place): Payment {
  const times = timesOf(place);
  const read = row<PaymentMember>('CSN', place);
  read.from(ofCase).coded('subBenefit', 'stodform', forms, 'klartext');
  read
    .from(place)
    .coded('status', 'utbetstatus', new Set(stateOf.keys()))
    .day('paidOn', 'utbetdatum', compactDay)
    .amount('net', 'totbelopp')
    .rows('parts', times.flatMap(rowsOf), (part) => {
      readPart(part, times);
    });
  readWholePeriod(read, times);
  return read.payment({
    payer: 'CSN',
    benefit: supportCoded(support),
    state: stateOf.get(place.child('utbetstatus')?.text?.trim() ?? '') ?? 'unknown',
    currency: 'SEK',
  });
}

const stateOf: ReadonlyMap<string, Payment['state']> = new Map([
  ['Utbetald', 'paid'],
  ['UTBETALAD', 'paid'],
  ['Planerad', 'planned'],
]);

function timesOf(payment: Place): readonly Place[] {
  return payment.child('Utbetaldatider')?.list('Utbetaldtid') ?? [];
}

/** The amounts of a time, and the time itself with their sum. */
function rowsOf(time: Place): readonly Place[] {
  return [...(time.child('Beloppen')?.list('Belopp') ?? []), time];
}

function readPart(part: Row<PaymentPartMember>, times: readonly Place[]): void {
  const { place } = part;
  part
    .coded('amountType', 'beloppstyp', amountTypes, 'klartext')
    .amount('gross', 'belopp')
    .amount('net', 'totbelopp');
  const time = times.find(
    ({ pointer }) => place.pointer === pointer || place.pointer.startsWith(`${pointer}/`),
  );
  part.from(time).period('period', 'startvecka', 'slutvecka', [weekStart, weekEnd]);
}

/** From the first of the weeks to the last. */
function readWholePeriod(read: Row<PaymentMember>, times: readonly Place[]): void {
  const starts = times.flatMap((time) => withDay(time.child('startvecka'), weekStart));
  const ends = times.flatMap((time) => withDay(time.child('slutvecka'), weekEnd));
  const [first] = starts.sort((one, other) => (one.day < other.day ? -1 : 1));
  const [last] = ends.sort((one, other) => (one.day > other.day ? -1 : 1));
  read.periodBetween('period', first?.place, last?.place, [weekStart, weekEnd]);
}

function withDay(place: Place | undefined, form: typeof weekStart) {
  const day = place?.text === undefined ? null : form(place.text);
  return place === undefined || day === null ? [] : [{ place, day }];
}
