import { expect, test, vi } from 'vitest';
import { TakingsExchange } from './takings-exchange.ts';
import type { Takings } from './worker-messages.ts';

function aWorker() {
  const heard: Takings[] = [];
  return { heard, hearTakings: (takings: Takings) => heard.push(takings) };
}

test('each worker hears the sum of what the others have taken, once in a while, and never its own', () => {
  vi.useFakeTimers();
  const [one, two, three] = [aWorker(), aWorker(), aWorker()];
  const exchange = new TakingsExchange(new Set([one, two, three]), 50);
  exchange.took(one, { ekeby: 100 });
  exchange.took(two, { ekeby: 20, sorby: 3 });
  exchange.took(one, { ekeby: 100 });
  vi.advanceTimersByTime(50);
  vi.advanceTimersByTime(1_000);
  vi.useRealTimers();
  expect(one.heard).toEqual([{ ekeby: 20, sorby: 3 }]);
  expect(two.heard).toEqual([{ ekeby: 200 }]);
  expect(three.heard).toEqual([{ ekeby: 220, sorby: 3 }]);
});
