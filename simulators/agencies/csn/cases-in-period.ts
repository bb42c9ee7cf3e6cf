import type { Period } from '../../../src/values/period.ts';
import type { StudentAidCase, StudentAidKind, StudentAidPayment } from '../../population/index.ts';
import { holds, overlaps } from '../periods.ts';
import type { ResultCode } from './result.ts';

/** Spans that touch the period, payments dated in it; a case with nothing left is left out. */
export function casesInPeriod(cases: readonly StudentAidCase[], period: Period): StudentAidCase[] {
  return cases.map((each) => within(each, period)).filter(hasSomething);
}

/** What a system that is down knows is not in the answer. */
export function casesThatAnswer(cases: readonly StudentAidCase[], code: ResultCode): StudentAidCase[] {
  const silent = silentKinds[code] ?? [];
  return cases.filter(({ kind }) => !silent.includes(kind));
}

const silentKinds: Partial<Record<ResultCode, readonly StudentAidKind[]>> = {
  '-1101': ['hemutrustningslan'],
  '-1102': ['studiemedel', 'studiehjalp'],
  '-1103': ['studiemedel', 'studiehjalp', 'hemutrustningslan', 'studiestartsstod', 'omstallningsstudiestod'],
  '-1104': ['omstallningsstudiestod'],
};

function within(each: StudentAidCase, period: Period): StudentAidCase {
  return {
    ...each,
    sought: each.sought.filter((span) => overlaps(period, span.period)),
    granted: each.granted.filter((span) => overlaps(period, span.period)),
    payments: each.payments.filter((payment) => belongs(payment, period)),
  };
}

/** A payment whose date is not decided belongs where the weeks are that it is for. */
function belongs({ paidOn, spans }: StudentAidPayment, period: Period): boolean {
  if (paidOn !== null) return holds(period, paidOn);
  return spans.some((span) => span.period === null || overlaps(period, span.period));
}

function hasSomething({ sought, granted, payments }: StudentAidCase): boolean {
  return sought.length + granted.length + payments.length > 0;
}
