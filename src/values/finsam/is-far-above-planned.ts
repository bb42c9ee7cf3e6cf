/** More than half as many again as were planned (V05): told, not refused. Often a slip of the hand. */
export function isFarAbovePlanned(sum: number | null, planned: number | null): boolean {
  return sum !== null && planned !== null && sum > planned * 1.5;
}
