import type { WireObject } from '../answer.ts';
import type { FkCaseOf } from '../registers/fk-cases.ts';
import {
  address,
  belopp,
  caseHead,
  franTill,
  lettered,
  month,
  named,
  omfattning,
  periodDecision,
  person,
} from './fk-parts.ts';

export function childAllowanceCase(one: FkCaseOf<'ABB'>): WireObject {
  return {
    grunduppgifter: { barn: person(one.child) },
    beslut: one.decisions.map((decision) => ({
      ...periodDecision(decision),
      underlag: { skolgang: decision.isInSchool, myndighetsplacering: decision.isPlaced },
    })),
  };
}

/** mottagareavbarnbidrag: the child itself is asked about; who is paid for it, and the month it was paid last. */
export function childAllowanceRecipientCase(one: FkCaseOf<'MABB'>): WireObject {
  return {
    grunduppgifter: { personuppgift: person(one.child) },
    beslut: one.decisions.map((decision) => ({
      ...periodDecision(decision),
      underlag: {
        skolgang: decision.isInSchool,
        ...(decision.institution === null
          ? {}
          : {
              institutionsplacering: [
                {
                  institution: named('institution', decision.institution.kind),
                  namn: decision.institution.name,
                  adress: address(decision.institution.address),
                },
              ],
            }),
        tvaBidragsmottagare: decision.hasTwoRecipients,
        utbetalningsdatum: month(decision.lastPaidOn),
        utbetalningsmottagare: decision.payee,
      },
    })),
  };
}

/** underhallsstodsmottag and underhallsstodskrav have the same form. */
export function maintenanceCase(one: FkCaseOf<'US'>): WireObject {
  return {
    ...caseHead(one),
    grunduppgifter: { barn: person(one.child) },
    beslut: one.decisions.map((decision) => ({
      ...periodDecision(decision),
      ersattning: named('underhallsstod', decision.compensation),
      samordnatBruttobelopp: belopp(decision.coordinatedGross),
    })),
  };
}

/** omvardnadsbidragsarende: beslut is one object, Barn has a capital letter. */
export function careBenefitCase(one: FkCaseOf<'OMV'>): WireObject {
  return extraCareCase(one, 'omvardnadsbidrag');
}

/** merkostnadsersattningsarende: as omvardnadsbidragsarende, with other numbers for the same outcomes. */
export function extraCostCase(one: FkCaseOf<'MEK'>): WireObject {
  return extraCareCase(one, 'merkostnadsersattning');
}

function extraCareCase(
  { decision, ...one }: FkCaseOf<'OMV'>,
  outcomes: 'omvardnadsbidrag' | 'merkostnadsersattning',
): WireObject {
  return {
    ...caseHead(one),
    beslut: {
      ...periodDecision(decision),
      beslutstatus: lettered('beslutstatus', decision.status),
      beslutsutfall: named(outcomes, decision.outcome),
      ...(decision.endsFrom === null ? {} : { upphorandeManadFrom: [month(decision.endsFrom)] }),
      periodbeslut: decision.periods.map(({ period, extent, share, payoutKind }) => ({
        period: franTill(period),
        omfattning: omfattning(extent),
        andel: omfattning(share),
        utbetalningstyp: lettered('periodutbetalning', payoutKind),
      })),
      underlag: { Barn: decision.children.map(person) },
    },
  };
}

/** vardbidragsarende */
export function careAllowanceCase(one: FkCaseOf<'VB'>): WireObject {
  return {
    ...caseHead(one),
    beslut: one.decisions.map((decision) => ({
      ...periodDecision(decision),
      ersattning: named('vardbidrag', decision.compensation),
      omfattning: omfattning(decision.extent),
      underlag: { barn: decision.children.map(person), delat: decision.isShared },
    })),
  };
}
