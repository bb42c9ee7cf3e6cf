/**
 * Lets whoever asks the same while it is being asked share the answer: however many read at once, the database is asked
 * one thing of a kind at a time. What is in flight is at most that one question old.
 */
export function shareInFlight<Value>(): (key: string, ask: () => Promise<Value>) => Promise<Value> {
  const inFlight = new Map<string, Promise<Value>>();
  return (key, ask) => {
    const asked = inFlight.get(key);
    if (asked !== undefined) return asked;
    const asking = ask().finally(() => inFlight.delete(key));
    inFlight.set(key, asking);
    return asking;
  };
}
