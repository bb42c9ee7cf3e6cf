import cluster from 'node:cluster';
import { parseOrder, type Order, type Saying } from './worker-messages.ts';

/** A worker's line to the process that started it. */
export interface PrimaryLine {
  /** Resolves when what was said has been sent, or cannot be. */
  say(saying: Saying): Promise<void>;
  /** Ends the line: nothing more is heard or said. */
  hangUp(): void;
}

/** Calls `obey` for each order, and `onLost` when the first process is no more. */
export function openPrimaryLine(obey: (order: Order) => void, onLost: () => void): PrimaryLine {
  // Otherwise node:cluster ends this process the moment that the first one is gone, with all questions it has.
  if (cluster.worker !== undefined) cluster.worker.exitedAfterDisconnect = true;
  process.on('message', (message) => {
    const order = parseOrder(message);
    if (order !== null) obey(order);
  });
  process.on('disconnect', onLost);
  return {
    say: (saying) =>
      new Promise((resolve) => {
        if (process.send === undefined || !process.connected) resolve();
        else
          process.send(saying, undefined, undefined, () => {
            resolve();
          });
      }),
    hangUp: () => {
      process.off('disconnect', onLost);
      if (process.connected) process.disconnect();
    },
  };
}
