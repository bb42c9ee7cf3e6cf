import type { FundAnswer } from '../../population/index.ts';

/**
 * StatusSvarandeOrganisation: any string by the schema, and no list is published. "1" has been seen beside payments;
 * the others are ours.
 */
const fundStatusTexts = {
  answered: '1',
  'answered-nothing': '2',
  'not-checked': '8',
  'cannot-answer': '9',
} as const;

export function fundStatusText(fund: FundAnswer): string {
  const hasNothing = fund.payments.length === 0 && fund.suspensions.length === 0 && fund.application === null;
  if (fund.status === 'answered' && hasNothing) return fundStatusTexts['answered-nothing'];
  return fundStatusTexts[fund.status];
}
