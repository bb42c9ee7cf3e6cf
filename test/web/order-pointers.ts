import { day } from '../../src/values/day.ts';
import { emptyOrder } from '../../src/server/connections/order.ts';
import { orderMistakes } from '../../src/server/connections/order-mistakes.ts';

const nobody = { name: '', telephone: '', email: '' };

/** Where an order can be wrong, everything that may be left out included. */
export function emptyOrderPointers(): readonly string[] {
  const order = {
    ...emptyOrder,
    technicalContact: nobody,
    supplier: { name: '', organisationsnummer: '' },
    certificateOrRequest: 'ingen PEM',
  };
  const both = (['login', 'paper'] as const).flatMap((kind) =>
    orderMistakes({ ...order, signature: { ...order.signature, kind } }, day('2026-11-26')),
  );
  return [...new Set([...both.map(({ pointer }) => pointer), '/signature'])];
}
