import type { IncomePerMonth, SystemQuestion } from '../../../system-contract/index.ts';
import type { Day } from '../../../values/day.ts';
import { incomePerMonth } from '../../../values/findings/income-per-month.ts';
import { benefitsNotAsked, type IncomeSource } from '../../../values/findings/income-sources.ts';
import { parseLefiQuestion } from '../../../values/lefi-question.ts';
import type { FkQuestion, Question } from '../../../values/question.ts';
import type { ToldByAgency } from './told-by-agency.ts';

/** The person's income for the month that is applied for, this month unless told, and the two before it. */
export function writeIncome(
  told: readonly ToldByAgency[],
  question: Question,
  { applicationMonth, fundNet }: Pick<SystemQuestion, 'applicationMonth' | 'fundNet'>,
  today: Day,
): IncomePerMonth {
  const income = incomePerMonth(
    told.map((one) => incomeSource(one, question)),
    {
      applicationMonth: applicationMonth ?? today.slice(0, 7),
      ...(fundNet === undefined ? {} : { fundNet }),
    },
  );
  return { rule: 'payment-date-else-period-start', ...income };
}

function incomeSource({ agency, outcome, findings }: ToldByAgency, question: Question): IncomeSource {
  const asked = askedOf(agency, question);
  return {
    agency,
    outcome: outcome.kind,
    missing: outcome.missing,
    sources: findings?.sources ?? [],
    payments: findings?.payments ?? [],
    ...asked,
  };
}

type AskedOf = Pick<IncomeSource, 'period' | 'notAsked'>;

/** The days that the agency was asked about, and what behind it was not asked for. */
function askedOf(agency: ToldByAgency['agency'], { agencies, period }: Question): AskedOf {
  if (agency === 'SKV' || agency === 'MIV') return {};
  if (agency === 'FK') return askedOfFk(agencies.FK);
  return { period: agencies[agency]?.period ?? period };
}

function askedOfFk(asked: FkQuestion | undefined): AskedOf {
  const lefi = asked?.lefi === undefined ? null : parseLefiQuestion(asked.lefi.json);
  if (lefi === null) return {};
  return { notAsked: benefitsNotAsked(lefi), ...(lefi.period === null ? {} : { period: lefi.period }) };
}
