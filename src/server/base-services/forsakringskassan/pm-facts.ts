import type { Fact } from '../../../values/findings/facts.ts';
import type { ToldFacts } from '../findings/gather-facts.ts';
import { leavesOf, readLeaves } from '../findings/leaves.ts';
import type { Place } from '../findings/place.ts';
import { row, type Row } from '../findings/row.ts';
import { pmBenefitGroups, pmDecisionKinds, readPmCode, words } from './findings-codes.ts';
import { pmOtherFacts } from './pm-other-facts.ts';

/** PM's claims, decisions and other information, which stand on the top of the answer. */
export function pmFacts(answer: Place): ToldFacts[] {
  return answer.members().flatMap(([list]): ToldFacts[] => {
    const places = answer.list(list);
    if (list === 'ansprak') return [['claims', places.map(claim)]];
    if (list === 'beslut') return [['decisions', places.map(decision)]];
    return list === 'ovrigInformation' ? pmOtherFacts(places) : [];
  });
}

function claim(place: Place): Fact {
  return readPmCode(row('FK', place), 'benefit', 'formansgrupp', pmBenefitGroups)
    .text('claimId', 'ansprakid')
    .day('receivedOn', 'ankomstdatum')
    .period('period', 'yrkadPeriod/from', 'yrkadPeriod/tom')
    .fact();
}

function decision(place: Place): Fact {
  const read = row('FK', place).text('decisionId', 'beslutsid').day('decidedOn', 'beslutsdatum');
  readPmCode(read, 'benefit', 'formansgrupp', pmBenefitGroups);
  readPmCode(read, 'status', 'beslutsstatus', words('INTERIMISTISKT PRELIMINART SLUTLIGT'));
  readPmCode(read, 'outcome', 'beslutsutfall', words('BIFALL AVSLAG'));
  read.rows('compensations', 'beslutadErsattning', readCompensation);
  readSupplement(read);
  return read.fact();
}

function readCompensation(compensation: Row): void {
  compensation.amount('amount', 'beslutatBelopp/belopp');
  readPmCode(compensation, 'frequency', 'beslutatBelopp/beloppsfrekvens', frequencies);
  readPmCode(compensation, 'kind', 'ersattningstyp', pmDecisionKinds);
  compensation.period('period', 'period/from', 'period/tom').decimal('share', 'omfattning');
  // What the amount was reckoned from, which the contract names and hardly explains: told under the contract's own names.
  const basis = compensation.place.child('underlag');
  readLeaves(compensation, 'basis', basis === undefined ? [] : leavesOf(basis));
}

const frequencies = words('AR HALVAR KVARTAL MANAD VECKA DAG ENGANGS');

/** tillagg: the one that belongs to the decision's group. */
function readSupplement(read: Row): void {
  const general = read.below('tillagg/allmanpension');
  general.flag('isCoordinatedWithPensionAbroad', 'samordningMedPensionFranAnnatLand');
  readPmCode(general, 'civilStatusUsed', 'anvantCivilstand', words('OGIFT GIFT'));
  read
    .below('tillagg/bostadsInkomststod/berakningsunderlag')
    .amount('housingCostGross', 'bostadskostnadBrutto')
    .amount('netCostForSupplement', 'bostadskostnadNettoBt')
    .amount('netCostForSupport', 'bostadskostnaddNettoAfs')
    .rows('coApplicants', 'medsokande', (one) => one.text('personidentitet', '.'));
  read
    .below('tillagg/efterlevandeformaner')
    // "Datum saknas", or a year or month alone, is told as it is.
    .rows('deceased', 'avlidna', (one) =>
      one.text('personidentitet', 'person').text('diedOn', 'dodsfallsdatum').text('bornOn', 'fodelsedatum'),
    )
    .rows('otherSurvivors', 'ovrigaBerattigadeEfterlevande', (one) => one.text('personidentitet', 'person'));
}
