import type { Chart } from '../reports/reports-api.ts';
import { shortNumber, stepsUpTo } from './scale.ts';

/** In CSS pixels. */
interface Bar {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly series: number;
  /** Over the bar, where there is room; '–' where there is no number. */
  readonly label: string;
}

export interface DrawnBars {
  readonly bars: readonly Bar[];
  readonly groups: readonly { readonly x: number; readonly text: string }[];
  readonly steps: readonly { readonly y: number; readonly text: string }[];
  /** Where the bars stand. */
  readonly floor: number;
  readonly left: number;
  /** Some number is missing or not shown. */
  readonly hasGaps: boolean;
}

const top = 22;
const bottom = 26;
const left = 60;
const perLetter = 6.4;

/** Where everything in the picture stands, in a picture of that width and height. */
export function barsOf({ groups, series }: Chart, width: number, height: number): DrawnBars {
  const values = series.flatMap(({ cells }) => cells.map(({ number }) => number ?? 0));
  const steps = stepsUpTo(Math.max(0, ...values));
  const most = steps.at(-1) ?? 1;
  const floor = height - bottom;
  const yOf = (value: number) => floor - ((floor - top) * Math.max(0, value)) / most;
  const slot = (width - left) / Math.max(1, groups.length);
  const barWidth = Math.min(56, (slot * 0.76) / Math.max(1, series.length));
  const bars = groups.flatMap((_group, index) =>
    series.map(({ cells }, which): Bar => {
      const cell = cells[index];
      const y = yOf(cell?.number ?? 0);
      const middle = left + slot * (index + 0.5);
      return {
        key: `${index} ${which}`,
        x: middle + (which - series.length / 2) * barWidth + 1,
        y,
        width: Math.max(2, barWidth - 2),
        height: floor - y,
        series: which,
        label: labelOf(cell, barWidth),
      };
    }),
  );
  return {
    bars,
    groups: groups.map((text, index) => ({ text, x: left + slot * (index + 0.5) })),
    steps: steps.map((value) => ({ text: shortNumber(value), y: yOf(value) })),
    floor,
    left,
    hasGaps: series.some(({ cells }) => cells.some(({ number }) => number === undefined)),
  };
}

function labelOf(cell: Chart['series'][number]['cells'][number] | undefined, room: number): string {
  if (cell?.number === undefined) return '–';
  const fitting = [cell.text, shortNumber(cell.number)].find((text) => text.length * perLetter <= room - 2);
  return fitting ?? '';
}
