/** One rule of consistency: its words when it does not hold. */
export function rule(holds: boolean, words: string): string[] {
  return holds ? [] : [words];
}
