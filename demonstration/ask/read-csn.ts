import { parseXml, type ElementView, type ParsedXml } from '../../src/server/soap/index.ts';
import { childrenAt, textAt } from './follow-path.ts';
import type { AgencyReading, PaymentLine } from './agency-reading.ts';

/** CSN: an XML document in base64. */
export function readCsn(data: ElementView): AgencyReading {
  const parsed = parseXml(Buffer.from(textAt(data, 'svar'), 'base64'));
  if ('problem' in parsed) return { state: 'kan inte svara', summary: 'svaret kan inte läsas', payments: [] };
  try {
    return readDocument(parsed);
  } finally {
    parsed.dispose();
  }
}

function readDocument(parsed: ParsedXml): AgencyReading {
  const code = textAt(parsed.root, 'GemensamtSvarEkbistand', 'Resultat', 'ResultatKod');
  const cases = parsed.elements('//*[local-name()="Arende"]');
  const payments = cases.flatMap(paymentsOf);
  const known = cases.map((one) => textAt(one, 'klartext'));
  if (code !== '0' && code !== '-2') {
    const problem = `${code} ${textAt(parsed.root, 'GemensamtSvarEkbistand', 'Resultat', 'ResultatText')}`;
    return {
      state: cases.length > 0 ? 'delvis' : 'kan inte svara',
      summary: [problem, ...known].join(', '),
      payments,
    };
  }
  return cases.length === 0
    ? { state: 'inget', summary: 'inget studiestöd', payments }
    : { state: 'svar', summary: known.join(', '), payments };
}

function paymentsOf(one: ElementView): PaymentLine[] {
  return childrenAt(one, 'UtbetalningsPlan').map((payment) => ({
    agency: 'CSN',
    benefit: textAt(one, 'klartext'),
    paidOn: asDay(textAt(payment, 'utbetdatum')),
    period: childrenAt(payment, 'Utbetaldatider').map(weeks).join(', '),
    net: textAt(payment, 'totbelopp'),
    state: textAt(payment, 'utbetstatus').toLowerCase() === 'planerad' ? 'planerad' : 'utbetald',
  }));
}

/** CSN writes 20260925; "0" when no day is decided. */
function asDay(digits: string): string | null {
  return digits.length === 8 ? `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` : null;
}

/** CSN writes 202636 for week 36. */
function weeks(time: ElementView): string {
  const week = (name: string) => textAt(time, name).replace(/^(\d{4})(\d{2})$/, '$1:$2');
  return `v. ${week('startvecka')} – ${week('slutvecka')}`;
}
