import type { AgencyCode } from '../../src/values/agency.ts';
import type { SoapAnswer } from './soap-answer.ts';

/** What an agency's part says, without the identities that Migrationsverket gives a question and its answer. */
export function wordsOf({ parts }: SoapAnswer, agency: AgencyCode): string | undefined {
  return parts.get(agency)?.data?.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '');
}
