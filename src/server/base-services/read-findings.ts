import type { AgencyCode } from '../../values/agency.ts';
import type { Findings } from '../../values/findings/findings.ts';
import type { Part } from '../../values/outcome.ts';
import type { Question } from '../../values/question.ts';
import type { FindingsReader } from './findings-reader.ts';
import { readFkFindings } from './forsakringskassan/read-fk-findings.ts';

/** What one agency's part says, read out of it: payments, facts, and the state of each source behind the agency. */
export function readFindings(agency: AgencyCode, part: Part, question: Question): Findings {
  return readers[agency]?.(part, question) ?? { sources: [], payments: [], facts: {} };
}

const readers: Readonly<Partial<Record<AgencyCode, FindingsReader>>> = {
  FK: readFkFindings,
};
