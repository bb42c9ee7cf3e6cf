import type { Outcome } from '../../../values/outcome.ts';
import type { Question } from '../../../values/question.ts';
import { agencyLabel } from '../agency-label.ts';
import type { FundStatuses } from '../base-service-config.ts';
import { xmlPart, type SoapAnswer } from '../read-soap-answer.ts';
import { refuseUnlessAbout } from '../refuse-unless-about.ts';
import { dataElements, whatFundSaid } from './what-fund-said.ts';

/** One entry for each fund that answered; each says for itself whether it could tell. */
export function readSoAnswer(answer: SoapAnswer, question: Question, statuses: FundStatuses): Outcome {
  const { payload } = answer;
  const ofAnother = refuseUnlessAbout(question, [payload.child('IdentificationNumber')?.text]);
  if (ofAnother !== null) return ofAnother;

  const part = xmlPart(answer);
  const funds = (payload.child('ArbetsloshetsersattningLista')?.children() ?? []).map((fund) => ({
    name: fund.child('SvarandeOrganisation')?.text.trim() ?? '',
    status: fund.child('StatusSvarandeOrganisation')?.text.trim() ?? '',
    said: whatFundSaid(
      {
        status: fund.child('StatusSvarandeOrganisation')?.text,
        hasData: dataElements.some((name) => fund.child(name) !== undefined),
      },
      statuses,
    ),
  }));
  const silent = funds.filter(({ said }) => said === 'cannot-tell');
  const [first] = silent;
  if (first !== undefined && silent.length === funds.length) {
    return { kind: 'unverifiable', part, status: agencyLabel(first.status) };
  }
  if (first !== undefined)
    return { kind: 'answered-partly', part, missing: silent.map(({ name }) => agencyLabel(name)) };
  return { kind: funds.some(({ said }) => said === 'something') ? 'answered' : 'answered-nothing', part };
}
