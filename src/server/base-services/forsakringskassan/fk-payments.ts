import type { Payment } from '../../../values/findings/payment.ts';
import { placesAt, type Place } from '../findings/place.ts';
import { row, type PaymentMember, type PaymentPartMember, type Row } from '../findings/row.ts';
import { fkAmountTypes, fkBenefits, fkPaymentKinds } from './findings-codes.ts';

/** FK's payments stand among formansinformation, under names of their own; the lists of the same purpose on top are PM's. */
export function fkPayments(answer: Place): Payment[] {
  const of = (list: string, state: Payment['state']) =>
    placesAt(answer, `formansinformation/${list}`).map((place) => payment(place, state));
  return [...of('utbetalningsuppgift', 'paid'), ...of('preliminarautbetalningar', 'preliminary')];
}

function payment(place: Place, state: Payment['state']): Payment {
  const details = place.list('utbetalningsdetalj');
  const read = row<PaymentMember>('FK', place)
    .coded('benefit', 'formansfamilj/id', fkBenefits, 'formansfamilj/beskrivning')
    .coded('paymentKind', 'typ/id', fkPaymentKinds, 'typ/beskrivning')
    .day('paidOn', 'datum')
    .period('period', 'period/fran', 'period/till')
    .amount('gross', 'bruttobelopp/summa')
    .amount('tax', 'skattebelopp/summa')
    .amount('deductions', 'avdragsbelopp/summa')
    .amount('net', 'nettobelopp/summa')
    .text('currency', 'nettobelopp/valuta')
    .rows('parts', details, detail);
  if (details.length === 1) liftOnlyDetail(read.from(details[0]));
  const payer = place.child('foretag')?.child('id')?.text === '1003' ? 'PM' : 'FK';
  return read.payment({ payer, benefit: { code: payer, known: true }, state, currency: 'SEK' });
}

function detail(part: Row<PaymentPartMember>): void {
  part
    .coded('benefit', 'forman/id', fkBenefits, 'forman/beskrivning')
    .coded('amountType', 'beloppstyp/id', fkAmountTypes, 'beloppstyp/beskrivning')
    .period('period', 'period/fran', 'period/till')
    .amount('gross', 'bruttobelopp/summa')
    .amount('tax', 'skattebelopp/summa')
    .amount('deductions', 'avdragsbelopp/summa')
    .decimal('days', 'dagar')
    .decimal('hours', 'timmar')
    .fraction('extent', 'omfattning', 'taljare', 'namnare');
}

/** With several rows it would be a choice of ours which of them the payment is said to be. */
function liftOnlyDetail(read: Row<PaymentMember>): void {
  read
    .coded('subBenefit', 'forman/id', fkBenefits, 'forman/beskrivning')
    .coded('amountType', 'beloppstyp/id', fkAmountTypes, 'beloppstyp/beskrivning')
    .decimal('days', 'dagar')
    .decimal('hours', 'timmar')
    .fraction('extent', 'omfattning', 'taljare', 'namnare');
}
