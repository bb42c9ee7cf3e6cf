import type { AgencyCode } from '../../values/agency.ts';
import type { Findings } from '../../values/findings/findings.ts';
import type { Part } from '../../values/outcome.ts';
import type { Question } from '../../values/question.ts';
import type { BaseServiceConfig } from './base-service-config.ts';
import type { FindingsReader } from './findings-reader.ts';
import { defaultFundStatuses } from './a-kassorna/fund-statuses.ts';
import { readSoFindings } from './a-kassorna/read-so-findings.ts';
import { readAfFindings } from './arbetsformedlingen/read-af-findings.ts';
import { readCsnFindings } from './csn/read-csn-findings.ts';
import { readFkFindings } from './forsakringskassan/read-fk-findings.ts';
import { readMivFindings } from './migrationsverket/read-miv-findings.ts';
import { readSkvFindings } from './skatteverket/read-skv-findings.ts';
import { readTnsFindings } from './transportstyrelsen/read-tns-findings.ts';

/**
 * What one agency's part says, read out of it: payments, facts, and the state of each source behind the agency.
 * `fundStatuses` are those that the outcome was decided by, so that the two never disagree.
 */
export function readFindings(
  agency: AgencyCode,
  part: Part,
  question: Question,
  { fundStatuses = defaultFundStatuses }: Pick<BaseServiceConfig, 'fundStatuses'> = {},
): Findings {
  return agency === 'SO' ? readSoFindings(part, fundStatuses) : readers[agency](part, question);
}

const readers: Readonly<Record<Exclude<AgencyCode, 'SO'>, FindingsReader>> = {
  AF: readAfFindings,
  CSN: readCsnFindings,
  FK: readFkFindings,
  MIV: readMivFindings,
  SKV: readSkvFindings,
  TNS: readTnsFindings,
};
