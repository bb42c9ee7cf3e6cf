import type { WireObject } from '../answer.ts';
import type { PmAccount, PmBasisYear, PmRecords } from '../registers/pm-records.ts';
import { certificateStatus, pmCode } from './pm-names.ts';
import { kronor } from './pm-parts.ts';

/** contract/lefi-v9, PmOvrigInformation: one item for each type that PM has something of, by the bare code. */
export const otherInformation: Readonly<Record<string, (records: PmRecords) => WireObject[]>> = {
  LINT: ({ lifeCertificate }) =>
    lifeCertificate === null
      ? []
      : item('LINT', {
          levnadsintyg: {
            senastUppdaterad: lifeCertificate.updatedOn,
            ...certificateStatus(lifeCertificate.status),
          },
        }),
  PBH: ({ accounts }) =>
    accounts.length === 0
      ? []
      : item('PBH', { pensionsbehallning: { pensionskonton: accounts.map(account) } }),
  PU: ({ basisYears }) =>
    basisYears.length === 0
      ? []
      : item('PU', { pensionsunderlag: { intjanandear: basisYears.map(basisYear) } }),
};

function item(code: string, told: WireObject): WireObject[] {
  return [{ ...pmCode('informationstyp', code), ...told }];
}

function account({ type, values }: PmAccount): WireObject {
  return {
    ...pmCode('kontotyp', type),
    kontovarden: values.map(({ value, validFrom, year, event }) => ({
      varde: kronor(value),
      gallerFrom: validFrom.slice(0, 7),
      faststallelsear: String(year),
      ...(event === null ? {} : { kontohandelse: accountEvent(event) }),
    })),
  };
}

function accountEvent({
  kind,
  at,
  transactions,
}: NonNullable<PmAccount['values'][number]['event']>): WireObject {
  return {
    ...pmCode('kontohandelsetyp', kind),
    kontohandelsetidpunkt: at,
    kontotransaktioner: transactions.map((one) => ({
      ...pmCode('kontotransaktionstyp', one.kind),
      belopp: kronor(one.amount),
    })),
  };
}

function basisYear(one: PmBasisYear): WireObject {
  return {
    artal: String(one.year),
    pensionsgrundandeInkomst: kronor(one.income),
    pensionsgrundandeBeloppForStudier: kronor(one.studies),
    pensionsgrundandeBeloppForSjukOchAktivitetsersattning: kronor(one.sicknessCompensation),
    pensionsgrundandeBeloppForArMedSmaBarn: kronor(one.smallChildren),
    pensionsgrundandeBeloppForPlikttjanst: kronor(one.service),
    pensionsgrundandeBeloppForFortidspension: kronor(one.earlyRetirement),
  };
}
