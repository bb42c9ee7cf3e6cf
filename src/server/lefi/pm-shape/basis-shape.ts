import type { WireObject } from '../answer.ts';
import type { PmCompensation } from '../registers/pm-records.ts';
import { pmCodes } from './pm-names.ts';

type Basis = PmCompensation['basis'];
type Part<Name extends keyof Basis> = NonNullable<Basis[Name]>;

/** contract/lefi-v9, PmUnderlag: the parts that there are. */
export function basisShape(basis: Basis): WireObject {
  return {
    ...part('bp', basis.bp, survivorsBase),
    ...part('garp', basis.garp, guarantee),
    ...part('garpEp', basis.garpEp, ({ fortieths }) => ({ antal40delar: fortieths })),
    ...part('garpAp37', basis.garpAp37, guaranteeOfOldRules),
    ...part('ip', basis.ip, ({ annuityDeduction }) => ({ ylAvdrag: annuityDeduction })),
    // The contract spells it so.
    ...part('livaranta', basis.annuity, annuity),
    ...part('op', basis.op, survivorsBase),
    ...part('samordning', basis.coordination, ({ before, kinds }) => ({
      beloppForeSamordning: before,
      samordningstyper: pmCodes('samordningstyp', kinds),
    })),
    ...part('tp', basis.tp, supplementaryPension),
    ...part('ankep', basis.ankep, widowsPension),
  };
}

function part<Told>(key: string, told: Told | undefined, write: (told: Told) => WireObject): WireObject {
  return told === undefined ? {} : { [key]: write(told) };
}

function survivorsBase({ survivorsBase: base, percent }: Part<'op'>): WireObject {
  return { efterlevandepensionsunderlag: base, procent: percent };
}

function guarantee(garp: Part<'garp'>): WireObject {
  return {
    antal40delar: garp.fortieths,
    garantitillaggForGarantipension: garp.guaranteeSupplement,
    ylAvdrag: garp.annuityDeduction,
    inkomstpensionForGarantipension: garp.incomePension,
    tillaggspensionForGarantipension: garp.supplementaryPension,
  };
}

function guaranteeOfOldRules(garp: Part<'garpAp37'>): WireObject {
  return {
    summaBerakningsunderlag: garp.base,
    antal40delar: garp.fortieths,
    antal30delar: garp.thirtieths,
    pensionstillskott: garp.pensionSupplement,
    uttagsprocentFp: garp.withdrawalPercent,
  };
}

function annuity({ factor, employerCode, injuredOn, incomeBefore }: Part<'annuity'>): WireObject {
  return {
    livrantefaktor: factor,
    arbetsgivarkod: employerCode,
    skadedatum: injuredOn,
    arsinkomstInnanSkada: incomeBefore,
  };
}

function supplementaryPension(tp: Part<'tp'>): WireObject {
  return {
    sjoskattear: tp.seamansYears,
    uttagsprocent: tp.withdrawalPercent,
    ylAvdrag: tp.annuityDeduction,
    garantitillagg: tp.guaranteeSupplement,
    folkpensiontillagg: tp.basicPensionSupplement,
    medelpoang: tp.meanPoints,
    arMedPensionspoang: tp.yearsWithPoints,
    erforderligaAr: tp.requiredYears,
  };
}

function widowsPension(ankep: Part<'ankep'>): WireObject {
  return {
    antal15delar: ankep.fifteenths,
    medelpoang: ankep.meanPoints,
    taljare: ankep.numerator,
    namnare: ankep.denominator,
  };
}
