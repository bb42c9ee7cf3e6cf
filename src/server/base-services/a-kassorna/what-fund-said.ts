import type { FundStatuses } from '../base-service-config.ts';

/** Data proves that a fund answered, whatever its status. Without data only a known status can mean "nothing here". */
export function whatFundSaid(
  fund: { readonly status: string | undefined; readonly hasData: boolean },
  statuses: FundStatuses,
): 'something' | 'nothing' | 'cannot-tell' {
  if (fund.hasData) return 'something';
  const status = fund.status?.trim() ?? '';
  const known = Object.hasOwn(statuses, status) ? statuses[status] : undefined;
  return known === undefined || known === 'cannot-tell' ? 'cannot-tell' : 'nothing';
}

/** What a fund tells of, besides its name and status. */
export const dataElements = ['Utbetalningar', 'Avstangningar', 'AnsoktOmErsattning'];
