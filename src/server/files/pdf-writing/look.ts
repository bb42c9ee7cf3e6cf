/** Lengths in points, 72 to an inch. */
export const look = {
  left: 62,
  right: 62,
  /** Where the content begins on the first page and on those that follow. */
  firstTop: 94,
  top: 78,
  ink: '#1b1f24',
  quiet: '#4d5661',
  line: '#b9c0c8',
  accent: '#17324d',
  tint: '#eef1f5',
  text: 10,
  small: 8,
  lineGap: 2.2,
} as const;

/** A4, standing or lying. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly contentWidth: number;
  /** Where the content ends. */
  readonly bottom: number;
  /** Where the foot begins. */
  readonly foot: number;
  /** Where it is said that nothing of it is real. */
  readonly demonstration: number;
}

export const footStyle = { size: look.small, color: look.quiet };
const footLines = 24;

/** Beside the page's number. */
export function footWidth({ contentWidth }: Paper): number {
  return contentWidth - 80;
}

/** Two lines have room at the foot as it is; what needs more takes it from the content. */
export function withFoot(standing: Paper, height: number): Paper {
  const more = Math.max(0, height - footLines);
  return { ...standing, bottom: standing.bottom - more, foot: standing.foot - more };
}

export function paper(isLying: boolean): Paper {
  const [width, height] = isLying ? [841.89, 595.28] : [595.28, 841.89];
  return {
    ...{ width, height },
    contentWidth: width - look.left - look.right,
    bottom: height - 79.89,
    foot: height - 61.89,
    demonstration: height - 33.89,
  };
}
