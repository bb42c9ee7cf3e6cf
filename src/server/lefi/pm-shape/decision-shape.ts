import type { WireObject } from '../answer.ts';
import type { PmCompensation, PmDecision } from '../registers/pm-records.ts';
import { basisShape } from './basis-shape.ts';
import { pmCode } from './pm-names.ts';
import { fromTom, kronor } from './pm-parts.ts';

/** contract/lefi-v9, PmBeslut. */
export function decisionShape(one: PmDecision): WireObject {
  return {
    beslutsid: one.id,
    beslutsdatum: one.decidedOn,
    ...pmCode('formansgrupp', one.group),
    ...pmCode('beslutsstatus', one.status, 'status'),
    ...pmCode('beslutsutfall', one.outcome, 'utfall'),
    beslutadErsattning: one.compensations.map(compensation),
    ...supplement(one),
  };
}

function compensation(one: PmCompensation): WireObject {
  const underlag = basisShape(one.basis);
  return {
    beslutatBelopp: { belopp: kronor(one.amount), ...pmCode('beloppsfrekvens', one.frequency, 'frekvens') },
    period: fromTom(one.period),
    ...pmCode('ersattningstyp', one.type),
    omfattning: one.extent,
    ...(Object.keys(underlag).length === 0 ? {} : { underlag }),
  };
}

/** tillagg: exactly the one that belongs to the decision's group. */
function supplement(one: PmDecision): WireObject {
  if (one.group === 'EF') return { tillagg: { efterlevandeformaner: survivors(one) } };
  if (one.group === 'BTI') {
    return one.housing === null
      ? {}
      : { tillagg: { bostadsInkomststod: { berakningsunderlag: housing(one.housing) } } };
  }
  const { usedCivilStatus, isCoordinatedAbroad } = one;
  const allmanpension = {
    ...(isCoordinatedAbroad === null ? {} : { samordningMedPensionFranAnnatLand: isCoordinatedAbroad }),
    ...(usedCivilStatus === null ? {} : pmCode('anvantCivilstand', usedCivilStatus, 'civilstand')),
  };
  return Object.keys(allmanpension).length === 0 ? {} : { tillagg: { allmanpension } };
}

function housing({
  grossCost,
  netCost,
  netCostOfSupport,
  coApplicant,
}: NonNullable<PmDecision['housing']>): WireObject {
  return {
    bostadskostnadBrutto: kronor(grossCost),
    bostadskostnadNettoBt: kronor(netCost),
    ...(netCostOfSupport === null ? {} : { bostadskostnaddNettoAfs: kronor(netCostOfSupport) }),
    ...(coApplicant === null ? {} : { medsokande: coApplicant.personidentitet }),
  };
}

function survivors({ deceased, otherSurvivors }: PmDecision): WireObject {
  return {
    avlidna: deceased.slice(0, 2).map((one) => ({
      person: one.personidentitet,
      dodsfallsdatum: one.diedOn ?? 'Datum saknas',
      fodelsedatum: one.bornOn,
    })),
    ovrigaBerattigadeEfterlevande: otherSurvivors.map(({ personidentitet }) => ({ person: personidentitet })),
  };
}
