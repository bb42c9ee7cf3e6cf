import type { ElementView } from '../../src/server/soap/index.ts';
import { childrenAt, textAt } from './follow-path.ts';
import type { AgencyReading, PaymentLine } from './agency-reading.ts';

/** The unemployment insurance funds: one entry for each that answered, or said that it could not. */
export function readSo(data: ElementView): AgencyReading {
  const funds = childrenAt(data, 'ArbetsloshetsersattningLista');
  const payments = funds.flatMap(paymentsOf);
  const summary = funds.map(
    (fund) => `${textAt(fund, 'SvarandeOrganisation')}: ${textAt(fund, 'StatusSvarandeOrganisation')}`,
  );
  const silent = funds.filter((fund) => fund.children().length === 2 && payments.length > 0);
  if (funds.length === 0) return { state: 'inget', summary: 'ingen a-kassa har uppgifter', payments };
  return { state: silent.length > 0 ? 'delvis' : 'svar', summary: summary.join('; '), payments };
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
