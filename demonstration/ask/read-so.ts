import type { ElementView } from '../../src/server/soap/index.ts';
import { childrenAt, textAt } from './follow-path.ts';
import type { AgencyReading, PaymentLine } from './agency-reading.ts';

/** The unemployment insurance funds: one entry for each that answered, or said that it could not. */
export function readSo(data: ElementView): AgencyReading {
  const funds = childrenAt(data, 'ArbetsloshetsersattningLista').map(readFund);
  const payments = funds.flatMap((fund) => fund.payments);
  const summary = funds.map(({ name, words }) => `${name}: ${words}`).join('; ');
  const cannotTell = funds.filter(({ says }) => says === 'cannot tell').length;
  if (cannotTell > 0) {
    return { state: cannotTell === funds.length ? 'kan inte svara' : 'delvis', summary, payments };
  }
  const hasData = funds.some(({ says }) => says === 'data');
  return hasData
    ? { state: 'svar', summary, payments }
    : { state: 'inget', summary: summary || 'ingen a-kassa har uppgifter', payments };
}

/** No list of status codes is published: data prove an answer, and an unknown status without data is no "nothing". */
const answered = ['0', '1', '2', 'all clear'];

function readFund(fund: ElementView) {
  const name = textAt(fund, 'SvarandeOrganisation');
  const status = textAt(fund, 'StatusSvarandeOrganisation');
  const payments = paymentsOf(fund);
  if (fund.children().length > 2) {
    return { name, says: 'data', words: `${payments.length} utbetalningar`, payments } as const;
  }
  return answered.includes(status)
    ? ({ name, says: 'nothing', words: 'inga uppgifter', payments } as const)
    : ({ name, says: 'cannot tell', words: `kunde inte svara (status ${status})`, payments } as const);
}

function paymentsOf(fund: ElementView): PaymentLine[] {
  return fund
    .children()
    .filter(({ localName }) => localName === 'Utbetalningar')
    .map((payment) => ({
      agency: 'SO',
      benefit: `Arbetslöshetsersättning (${textAt(fund, 'SvarandeOrganisation')})`,
      paidOn: textAt(payment, 'Utbetalningsdatum').slice(0, 10),
      period: `${textAt(payment, 'AvserFrom').slice(0, 10)} – ${textAt(payment, 'AvserTom').slice(0, 10)}`,
      net: textAt(payment, 'NettoEfterAvdrag'),
      state: 'utbetald',
    }));
}
