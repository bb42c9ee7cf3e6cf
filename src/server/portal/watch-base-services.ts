/** Makes a round at once and then at an interval, one at a time, until it is stopped. */
export interface Watching {
  /** Resolves when the round that is being made is over. */
  stop(): Promise<void>;
}

/** `round` never overlaps itself: the next wait begins when it is over. What goes wrong in it is told, and it goes on. */
export function watchBaseServices(
  round: () => Promise<unknown>,
  { everyMs, onTrouble }: { readonly everyMs: number; readonly onTrouble: (error: unknown) => void },
): Watching {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const next = () => {
    running = round()
      .catch(onTrouble)
      .then(() => {
        if (!stopped) timer = setTimeout(next, everyMs);
      });
  };
  next();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
