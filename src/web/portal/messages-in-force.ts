import type { PublishedOf } from './portal-api.ts';

type Message = PublishedOf<'operating-message'>;

/** Those that have begun, or begin within a week, and have not ended; the next to begin first. */
export function messagesInForce(messages: readonly Message[], now: number): readonly Message[] {
  const weekMs = 7 * 86_400_000;
  return messages
    .filter(({ content: { beginsAt, endsAt } }) => {
      const hasEnded = endsAt !== null && Date.parse(endsAt) <= now;
      return !hasEnded && Date.parse(beginsAt) <= now + weekMs;
    })
    .toSorted((one, other) => Date.parse(one.content.beginsAt) - Date.parse(other.content.beginsAt));
}
