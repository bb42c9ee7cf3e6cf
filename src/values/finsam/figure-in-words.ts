/** What the figures of Uppföljning Finsam are called. */
export const figureWords = {
  allotted: 'Tilldelade medel',
  'own-capital': 'Eget kapital',
  'administration-budget': 'Administration, budget',
  'administration-outcome': 'Administration, utfall',
  'initiative-budget': 'Budget',
  'initiative-outcome': 'Utfall',
  'esf-budget': 'ESF, budget',
  'esf-outcome': 'ESF, utfall',
  'planned-participants': 'Budgeterat antal deltagare',
  women: 'Kvinnor',
  men: 'Män',
  participants: 'Antal deltagare',
} as const;

const thirds = ['Januari–april', 'Maj–augusti', 'September–december'];
const months = 'januari februari mars april maj juni juli augusti september oktober november december'.split(
  ' ',
);

/** 'year' → 'Hela året', 'T2' → 'Maj–augusti', '03' → 'Mars'. */
export function periodInWords(period: string): string {
  if (period === 'year') return 'Hela året';
  const third = /^T([1-3])$/.exec(period)?.[1];
  if (third !== undefined) return thirds[Number(third) - 1] ?? period;
  const month = months[Number(period) - 1];
  return month === undefined ? period : `${month.charAt(0).toUpperCase()}${month.slice(1)}`;
}
