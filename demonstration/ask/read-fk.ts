import type { ElementView } from '../../src/server/soap/index.ts';
import { textAt } from './follow-path.ts';
import type { AgencyReading, PaymentLine } from './agency-reading.ts';

// The two authorities write money and periods each in their own way: {summa, valuta} and fran/till at FK, a plain
// number and from/tom at PM.
interface LefiAnswer {
  readonly utlamnare?: readonly { utlamnare: { kod: string }; tillstand: { kod: string } }[];
  readonly avvikelser?: Readonly<Record<string, readonly Deviation[]>>;
  readonly formansinformation?: Readonly<Record<string, readonly unknown[]>> & {
    readonly utbetalningsuppgift?: readonly FkPayment[];
    readonly preliminarautbetalningar?: readonly FkPayment[];
  };
  readonly beslut?: readonly unknown[];
  readonly utbetalningar?: readonly PmPayment[];
  readonly preliminaraUtbetalningar?: readonly PmPayment[];
}

interface Deviation {
  readonly avvikelse: { readonly kod: string };
  readonly formansgrupp?: { readonly kod: string };
  readonly ovrigInformationstyp?: { readonly kod: string };
}

interface FkPayment {
  readonly formansfamilj: { readonly beskrivning: string };
  readonly datum?: string;
  readonly period?: { readonly fran?: string; readonly till?: string };
  readonly nettobelopp: { readonly summa: number };
}

interface PmPayment {
  readonly utbetalningsdatum?: string;
  readonly utbetalningsperiod?: { readonly from?: string; readonly tom?: string };
  readonly nettobelopp: number;
  readonly utbetalningsrader?: readonly { readonly formansgrupp?: { readonly beskrivning: string } }[];
}

/** Försäkringskassan and Pensionsmyndigheten: a LEFI answer, JSON in base64. */
export function readFk(data: ElementView): AgencyReading {
  const json = Buffer.from(textAt(data, 'lefiJsonSvar'), 'base64').toString('utf8');
  const answer = JSON.parse(json) as LefiAnswer;
  const payments = paymentsIn(answer);
  const cases = Object.entries(answer.formansinformation ?? {}).filter(
    ([key, items]) => items.length > 0 && !isNoBenefit(key),
  );
  const known = [...cases.map(([key]) => asWord(key)), ...(answer.beslut?.length ? ['pensionsbeslut'] : [])];
  return { ...stateOf(answer, known, payments.length), payments };
}

function paymentsIn({
  formansinformation: fk = {},
  utbetalningar = [],
  preliminaraUtbetalningar = [],
}: LefiAnswer): PaymentLine[] {
  const { utbetalningsuppgift = [], preliminarautbetalningar = [] } = fk;
  return [
    ...utbetalningsuppgift.map((one) => fkPayment(one, 'utbetald')),
    ...preliminarautbetalningar.map((one) => fkPayment(one, 'preliminär')),
    ...utbetalningar.map((one) => pmPayment(one, 'utbetald')),
    ...preliminaraUtbetalningar.map((one) => pmPayment(one, 'preliminär')),
  ];
}

function stateOf(
  answer: LefiAnswer,
  known: readonly string[],
  payments: number,
): Pick<AgencyReading, 'state' | 'summary'> {
  const disclosers = answer.utlamnare ?? [];
  const down = disclosers.filter(({ tillstand }) => tillstand.kod !== 'OK');
  const silent = Object.values(answer.avvikelser ?? {})
    .flat()
    .filter(({ avvikelse }) => avvikelse.kod === 'INTERNT_FEL')
    .map(({ formansgrupp, ovrigInformationstyp }) => formansgrupp?.kod ?? ovrigInformationstyp?.kod ?? '?');
  const missing = [...down.map(({ utlamnare }) => utlamnare.kod), ...new Set(silent)];
  if (disclosers.length > 0 && down.length === disclosers.length) {
    return { state: 'kan inte svara', summary: 'ingen utlämnare kan svara' };
  }
  const summary =
    known.length + payments > 0 ? [...known, `${payments} utbetalningar`].join(', ') : 'inga uppgifter';
  if (missing.length > 0)
    return { state: 'delvis', summary: `kunde inte svara: ${missing.join(', ')}; ${summary}` };
  return { state: known.length + payments > 0 ? 'svar' : 'inget', summary };
}

/** `barnbidragsarende` is barnbidrag to whoever reads the table. */
function asWord(key: string): string {
  return key.replace(/s?arende$/, '');
}

function isNoBenefit(key: string): boolean {
  return ['generellPersoninformation', 'utbetalningsuppgift', 'preliminarautbetalningar'].includes(key);
}

function fkPayment(payment: FkPayment, state: PaymentLine['state']): PaymentLine {
  return {
    agency: 'FK',
    benefit: payment.formansfamilj.beskrivning,
    paidOn: payment.datum?.slice(0, 10) ?? null,
    period: `${payment.period?.fran ?? ''} – ${payment.period?.till ?? ''}`,
    net: payment.nettobelopp.summa.toFixed(2),
    state,
  };
}

function pmPayment(payment: PmPayment, state: PaymentLine['state']): PaymentLine {
  const { utbetalningsdatum = null, utbetalningsperiod: period = {}, utbetalningsrader = [] } = payment;
  const { from = '', tom = '' } = period;
  const [group = 'Pension'] = utbetalningsrader.flatMap(
    ({ formansgrupp }) => formansgrupp?.beskrivning ?? [],
  );
  return {
    agency: 'FK',
    benefit: `${group} (Pensionsmyndigheten)`,
    paidOn: utbetalningsdatum,
    period: `${from} – ${tom}`,
    net: String(payment.nettobelopp),
    state,
  };
}
