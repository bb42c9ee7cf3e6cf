import { placeAt, type Place } from '../findings/place.ts';

/**
 * What is left out on purpose, because it says nothing that is not told: the whole list of it.
 * - `valuta` SEK: amounts are in kronor; a payment tells its currency once.
 * - a number 0 of a fraction that has not been told: FK writes one that is unset as 0/0.
 * - `foretag` of a payment, when it is FK (1001) or PM (1003): it is the payer.
 */
export function leftOut(kind: string, record: Place, name: string, leaf: Place): boolean {
  const last = name.slice(name.lastIndexOf('/') + 1);
  if (last === 'valuta') return leaf.text === 'SEK';
  if (last === 'taljare' || last === 'namnare') return leaf.text === '0';
  return paymentLists.includes(kind) && name.startsWith('foretag/') && payers.includes(payerOf(record));
}

const paymentLists: readonly string[] = ['utbetalningsuppgift', 'preliminarautbetalningar'];
const payers: readonly (string | undefined)[] = ['1001', '1003'];

function payerOf(record: Place): string | undefined {
  return placeAt(record, 'foretag/id')?.text;
}
