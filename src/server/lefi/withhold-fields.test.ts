import { expect, test } from 'vitest';
import { withoutFields } from './withhold-fields.ts';

const payment = {
  foretag: { id: 1001 },
  period: { fran: '2026-01-01', till: '2026-01-31' },
  utbetalningsdetalj: [
    { forman: { id: 'SJP' }, period: { fran: '2026-01-01' } },
    { forman: { id: 'PS' }, skattebelopp: { summa: 12 } },
  ],
};

test('a field on the item is left out, and the rest keeps its order', () => {
  expect(JSON.stringify(withoutFields(payment, ['foretag']))).toBe(
    JSON.stringify({ period: payment.period, utbetalningsdetalj: payment.utbetalningsdetalj }),
  );
});

test('a field of every element of a list is left out', () => {
  expect(withoutFields(payment, ['utbetalningsdetalj.forman', 'utbetalningsdetalj.period.fran'])).toEqual({
    foretag: { id: 1001 },
    period: payment.period,
    utbetalningsdetalj: [{ period: {} }, { skattebelopp: { summa: 12 } }],
  });
});

test('a path that leads nowhere leaves the item as it is', () => {
  expect(withoutFields(payment, ['saknas', 'foretag.id.djupare', 'period.saknas'])).toEqual(payment);
});

test('the item that was given is not changed', () => {
  const before = structuredClone(payment);
  withoutFields(payment, ['utbetalningsdetalj.forman', 'foretag']);
  expect(payment).toEqual(before);
});
