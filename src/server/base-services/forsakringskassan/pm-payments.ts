import type { Payment } from '../../../values/findings/payment.ts';
import type { Place } from '../findings/place.ts';
import { row, type PaymentMember, type PaymentPartMember, type Row } from '../findings/row.ts';
import {
  pmAmountTypes,
  pmBenefitGroups,
  pmDeductionTypes,
  pmPaymentBenefits,
  pmTaxTypes,
} from './findings-codes.ts';

/** PM's lists stand on the top of the answer, in PM's own form: whole kronor, from and tom. */
export function pmPayments(answer: Place): Payment[] {
  return [
    ...answer.list('utbetalningar').map((place) => payment(place, 'paid')),
    ...answer.list('preliminaraUtbetalningar').map((place) => payment(place, 'preliminary')),
  ];
}

function payment(place: Place, state: Payment['state']): Payment {
  const rows = place.list('utbetalningsrader');
  const deductions = place.list('avdrag');
  const read = row<PaymentMember>('FK', place)
    .day('paidOn', 'utbetalningsdatum')
    .period('period', 'utbetalningsperiod/from', 'utbetalningsperiod/tom')
    .amount('gross', 'bruttobelopp')
    .amount('net', 'nettobelopp')
    .rows<PaymentPartMember>('parts', [...rows, ...deductions], (part) => {
      (rows.includes(part.place) ? paid : deducted)(part);
    });
  const first = read.from(rows[0]);
  if (groupsOf(rows).size === 1) {
    first.coded('benefit', 'formansgrupp/kod', pmBenefitGroups, 'formansgrupp/beskrivning');
  }
  if (rows.length === 1) liftOnlyRow(first);
  // Several rows of tax have no sum in the answer: then only the parts tell them.
  const taxes = deductions.filter(isTax);
  if (taxes.length === 1) read.from(taxes[0]).amount('tax', 'belopp');
  const several = { code: 'PM', text: 'Pensionsmyndigheten', known: true };
  return read.payment({ payer: 'PM', benefit: several, state, currency: 'SEK' });
}

/** One payment may span several groups; it is then told as PM's, since no part of its totals belongs to one of them. */
function groupsOf(rows: readonly Place[]): ReadonlySet<string | undefined> {
  return new Set(rows.map((place) => place.child('formansgrupp')?.child('kod')?.text));
}

function paid(part: Row<PaymentPartMember>): void {
  part
    .coded('benefit', 'formansgrupp/kod', pmBenefitGroups, 'formansgrupp/beskrivning')
    .coded('subBenefit', 'utbetalningsforman/kod', pmPaymentBenefits, 'utbetalningsforman/beskrivning')
    .coded('amountType', 'beloppstyp/kod', pmAmountTypes, 'beloppstyp/beskrivning')
    .amount('gross', 'belopp');
}

function deducted(part: Row<PaymentPartMember>): void {
  part
    .coded('amountType', 'avdragstyp/kod', pmDeductionTypes, 'avdragstyp/beskrivning')
    .amount(isTax(part.place) ? 'tax' : 'deductions', 'belopp');
}

function isTax(deduction: Place): boolean {
  return pmTaxTypes.has(deduction.child('avdragstyp')?.child('kod')?.text ?? '');
}

function liftOnlyRow(only: Row<PaymentMember>): void {
  only
    .coded('subBenefit', 'utbetalningsforman/kod', pmPaymentBenefits, 'utbetalningsforman/beskrivning')
    .coded('amountType', 'beloppstyp/kod', pmAmountTypes, 'beloppstyp/beskrivning');
}
