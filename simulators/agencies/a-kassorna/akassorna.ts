import type { Period } from '../../../src/values/period.ts';
import type { FundAnswer, FundApplication, FundPayment, Person } from '../../population/index.ts';
import type { AgencySimulator } from '../agency-simulator.ts';
import { holds, overlaps, readPeriod } from '../periods.ts';
import { decimalKronor, echoFields, element, fieldOf, readFields } from '../xml-text.ts';
import { fundStatusText } from './fund-status-texts.ts';

const namespace = 'http://INT014.UBPService.Schemas';
const instance = 'http://www.w3.org/2001/XMLSchema-instance';

/** Unemployment Benefit Payment Service: echoes the question, then one entry for each a-kassa, able to answer or not. */
export const akassorna: AgencySimulator = {
  agency: 'SO',
  schema: 'ssbtek-v10/so-message.xsd',
  question: { namespace, localName: 'GetUnemploymentBenefitPaymentRequest' },
  answer: (question, { population, isPartial }) => {
    const fields = readFields(question);
    const period = readPeriod(fieldOf(fields, 'From'), fieldOf(fields, 'Tom'));
    const person = population.find(fieldOf(fields, 'IdentificationNumber'));
    const asked = person?.akassa.funds.map((fund) => within(period, fund)) ?? [];
    const funds = isPartial ? withOneSilent(asked, person) : asked;
    return `<so:GetUnemploymentBenefitPaymentResponse xmlns:so="${namespace}">${echoFields(fields, 'so')}<so:ArbetsloshetsersattningLista>${funds.map(writeFund).join('')}</so:ArbetsloshetsersattningLista></so:GetUnemploymentBenefitPaymentResponse>`;
  },
};

/** An a-kassa that cannot answer has nothing to show, whatever it will say later. */
function within(period: Period, fund: FundAnswer): FundAnswer {
  if (fund.status !== 'answered') return silent(fund.fund, fund.status);
  return {
    ...fund,
    payments: fund.payments.filter(({ paidOn }) => holds(period, paidOn)),
    suspensions: fund.suspensions.filter((suspension) => overlaps(period, suspension)),
  };
}

function withOneSilent(funds: readonly FundAnswer[], person: Person | null): FundAnswer[] {
  const name = funds[0]?.fund ?? person?.akassa.membership?.fund ?? 'Påhittade a-kassan';
  return [silent(name, 'cannot-answer'), ...funds.slice(1)];
}

function silent(fund: string, status: FundAnswer['status']): FundAnswer {
  return { fund, status, payments: [], suspensions: [], application: null };
}

function writeFund(fund: FundAnswer): string {
  return [
    '<so:Arbetsloshetsersattning>',
    element('so:SvarandeOrganisation', fund.fund),
    element('so:StatusSvarandeOrganisation', fundStatusText(fund)),
    ...fund.payments.map(writePayment),
    ...fund.suspensions.map(
      ({ from, to }) =>
        `<so:Avstangningar>${element('so:AvstangdFrom', from)}${element('so:AvstangdTom', to)}</so:Avstangningar>`,
    ),
    fund.application === null ? '' : writeApplication(fund.application),
    '</so:Arbetsloshetsersattning>',
  ].join('');
}

function writePayment(payment: FundPayment): string {
  return [
    '<so:Utbetalningar>',
    element('so:Utbetalningsdatum', payment.paidOn),
    element('so:NettoEfterSkatt', decimalKronor(payment.netAfterTax)),
    element('so:NettoEfterAvdrag', decimalKronor(payment.netAfterDeductions)),
    element('so:Ersattningsdagar', payment.days),
    element('so:AvserFrom', payment.period.from),
    element('so:AvserTom', payment.period.to),
    '</so:Utbetalningar>',
  ].join('');
}

function writeApplication({ rightDecidedOn, hasAppliedForPayment }: FundApplication): string {
  const decided =
    rightDecidedOn === null
      ? `<so:BeslutOmRattTillErsattning xmlns:xsi="${instance}" xsi:nil="true"/>`
      : element('so:BeslutOmRattTillErsattning', rightDecidedOn);
  return `<so:AnsoktOmErsattning>${decided}${element('so:AnsokanOmUtbetalningInlamnad', hasAppliedForPayment)}</so:AnsoktOmErsattning>`;
}
