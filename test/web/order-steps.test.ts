import { expect, test } from 'vitest';
import { emptyOrderPointers } from './order-pointers.ts';
import { orderSteps, stepAfter, stepBefore, stepOf } from '../../src/web/connection/order-steps.ts';

test('each mistake that an order can have is shown by a step that writes it', () => {
  expect(emptyOrderPointers().map((pointer) => [pointer, stepOf(pointer)])).not.toContainEqual([
    expect.anything(),
    'skicka-in',
  ]);
});

test('the steps are gone through one after another', () => {
  const keys = orderSteps.map(({ key }) => key);
  expect(keys.slice(0, -1).map(stepAfter)).toEqual(keys.slice(1));
  expect(keys.slice(1).map(stepBefore)).toEqual(keys.slice(0, -1));
  expect([stepBefore('beslut'), stepAfter('skicka-in')]).toEqual([null, 'skicka-in']);
});
