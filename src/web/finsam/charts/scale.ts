/** What the axis of a chart says, from zero up; at least two steps. `most` is the highest value. */
export function stepsUpTo(most: number): readonly number[] {
  if (most <= 0) return [0, 1];
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  // Whole steps of what is counted: nobody is half a participant.
  const step = Math.max(1, ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power);
  const count = Math.ceil(most / step);
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

const whole = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 });

/** A number that takes little room and is still read as it stands: `15 000`, `1,2 milj.` */
export function shortNumber(value: number): string {
  return Math.abs(value) < 1_000_000 ? whole.format(value) : `${whole.format(value / 1_000_000)}\u00a0milj.`;
}
