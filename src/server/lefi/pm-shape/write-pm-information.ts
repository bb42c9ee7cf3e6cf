import type { WireObject } from '../answer.ts';
import { bareCode, type AskedType } from '../information-types.ts';
import type { PmClaim, PmPayment, PmRecords } from '../registers/pm-records.ts';
import { decisionShape } from './decision-shape.ts';
import { otherInformation } from './other-information-shape.ts';
import { paymentShape } from './payment-shape.ts';
import { pmCode } from './pm-names.ts';
import { fromTom } from './pm-parts.ts';

/** What is asked for of one array and one sub-system, and which codes of that array the actor may see. */
interface PmAsked {
  readonly types: readonly AskedType[];
  readonly seen: readonly string[];
}

/** PM's lists on the top level of the answer. */
export const writePmLists = {
  ansprak: ({ types }: PmAsked, { claims }: PmRecords): WireObject[] => claims.filter(isOf(types)).map(claim),
  beslut: ({ types }: PmAsked, { decisions }: PmRecords): WireObject[] =>
    decisions.filter(isOf(types)).map(decisionShape),
  preliminaraUtbetalningar: (asked: PmAsked, records: PmRecords): WireObject[] =>
    payments(asked, records, 'preliminary'),
  utbetalningar: (asked: PmAsked, records: PmRecords): WireObject[] => payments(asked, records, 'done'),
  ovrigInformation: ({ types }: PmAsked, records: PmRecords): WireObject[] =>
    types.flatMap(({ code }) => otherInformation[bareCode(code)]?.(records) ?? []),
};

function isOf(types: readonly AskedType[]): (one: { readonly group: string }) => boolean {
  const groups = types.map(({ code }) => bareCode(code));
  return ({ group }) => groups.includes(group);
}

/** One payment may span several groups. */
function payments({ types, seen }: PmAsked, records: PmRecords, state: PmPayment['state']): WireObject[] {
  const concerns = isOf(types);
  const isSeen = ({ group }: { readonly group: string }) => seen.includes(`PM:${group}`);
  return records.payments
    .filter((one) => one.state === state && one.rows.some(concerns))
    .map((one) => paymentShape(one, isSeen));
}

function claim(one: PmClaim): WireObject {
  return {
    ansprakid: one.id,
    ankomstdatum: one.receivedOn,
    ...pmCode('formansgrupp', one.group),
    yrkadPeriod: fromTom(one.period),
  };
}
