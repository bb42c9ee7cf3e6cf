/** Lengths in points, 72 to an inch. A4. */
export const look = {
  width: 595.28,
  height: 841.89,
  left: 62,
  right: 62,
  /** Where the content begins on the first page and on those that follow. */
  firstTop: 94,
  top: 78,
  /** Where it ends; the foot stands below. */
  bottom: 762,
  ink: '#1b1f24',
  quiet: '#4d5661',
  line: '#b9c0c8',
  accent: '#17324d',
  tint: '#eef1f5',
  text: 10,
  small: 8,
  lineGap: 2.2,
} as const;

export const contentWidth = look.width - look.left - look.right;
