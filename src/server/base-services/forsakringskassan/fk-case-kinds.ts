import type { KnownCodes } from '../findings/row.ts';
import { words } from './findings-codes.ts';

/** A list of FK's cases. */
interface FkCaseKind {
  /** As FK writes the benefit; null where no source says which code the list has. */
  readonly benefit: string | null;
  /** What a reader sees. */
  readonly text: string;
  /** What the list's `ersattning` may be. */
  readonly compensations?: KnownCodes;
  /** What the list's `beslutsutfall` may be: the same number means different things in different lists. */
  readonly outcomes?: KnownCodes;
}

const granted = words('BEVILJAN AVSLAG');

/** Every list of cases in formansinformation, and what the published descriptions say that its codes may be. */
export const fkCaseKinds: Readonly<Record<string, FkCaseKind>> = {
  aktivitetsstodsarende: { benefit: null, text: 'Aktivitetsstöd', compensations: words('1 2 3') },
  allmanpensionsarende: { benefit: 'AP', text: 'Allmän pension' },
  arbetsskadeefterlevandearende: {
    benefit: null,
    text: 'Arbetsskadelivränta till efterlevande',
    compensations: words('0 1'),
  },
  arbetsskadeegenlivrantearende: {
    benefit: null,
    text: 'Arbetsskadelivränta',
    compensations: words('0 1'),
  },
  barnbidragsarende: { benefit: 'ABB', text: 'Barnbidrag' },
  bostadsbidragsarende: { benefit: 'BOB', text: 'Bostadsbidrag' },
  bostadstillaggsarende: { benefit: 'BTI', text: 'Bostadstillägg' },
  efterlevandepensionsarende: { benefit: null, text: 'Efterlevandepension' },
  foraldrapenningarende: { benefit: 'FP', text: 'Föräldrapenning', compensations: words('3 5') },
  forebyggandeSjukpenningsarende: {
    benefit: 'FSJP',
    text: 'Förebyggande sjukpenning',
    compensations: words('FOREBYGGANDE_SJUKPENNING FOREBYGGANDE_SJUKPENNING_SF'),
    outcomes: granted,
  },
  graviditetspenningsarende: { benefit: 'GP', text: 'Graviditetspenning', compensations: words('1 2') },
  handikappersattningsarende: { benefit: 'HE', text: 'Handikappersättning' },
  merkostnadsersattningsarende: {
    benefit: 'MEK',
    text: 'Merkostnadsersättning',
    outcomes: words('1 2 3 5 6 7 8 10'),
  },
  mottagareavbarnbidrag: { benefit: 'MABB', text: 'Mottagare av barnbidrag' },
  narstaendepenningarende: { benefit: 'NP', text: 'Närståendepenning', compensations: words('1 2') },
  omvardnadsbidragsarende: { benefit: 'OMV', text: 'Omvårdnadsbidrag', outcomes: words('1 2 3 4 5 6 7') },
  programersattningsarende: {
    benefit: 'PROG',
    text: 'Programersättning',
    compensations: words('AS EE UE'),
  },
  rehabersattningsarende: {
    benefit: 'RBE',
    text: 'Rehabiliteringsersättning',
    compensations: words(
      'REHABPENNING REHABPENNING_SF RESERSATTNING TRAKTAMENTEN KURSAVGIFT LAROMEDEL FORSKOTT_SARSKILT_BIDRAG',
    ),
    outcomes: granted,
  },
  sjukOchAktivitetsersattningsarende: { benefit: 'SA', text: 'Sjukersättning och aktivitetsersättning' },
  sjukpenningarende: {
    benefit: 'SJP',
    text: 'Sjukpenning',
    compensations: words(
      'FOREBYGGANDE_SJUKPENNING FOREBYGGANDE_SJUKPENNING_SF SJUKPENNING_UNDER_REDARSKYDDAD_TID ARBETSRESOR',
    ),
    outcomes: granted,
  },
  smittbararersattningsarende: { benefit: 'SBP', text: 'Smittbärarersättning' },
  tillfalligForaldrapenningarende: {
    benefit: 'TFP',
    text: 'Tillfällig föräldrapenning',
    compensations: words('1 2 3 4 5 6'),
  },
  totalforsvarspliktsarende: { benefit: 'DPE', text: 'Dagpenning till totalförsvarspliktiga' },
  underhallsstodskrav: { benefit: 'US', text: 'Underhållsstöd, krav', compensations: words('1 2 3 4 5') },
  underhallsstodsmottag: {
    benefit: 'US',
    text: 'Underhållsstöd, mottagare',
    compensations: words('1 2 3 4 5 6 7'),
  },
  vardbidragsarende: { benefit: 'VB', text: 'Vårdbidrag', compensations: words('0 1') },
  yrkesskadeefterlevandearende: {
    benefit: 'YL',
    text: 'Yrkesskadelivränta till efterlevande',
    compensations: words('1'),
  },
  yrkesskadeegenlivrantearende: { benefit: 'YL', text: 'Yrkesskadelivränta', compensations: words('1') },
};
