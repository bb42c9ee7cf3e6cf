import type { LefiArray } from '../../values/lefi-question.ts';

/** Who answers for a type: the code's prefix on the wire. */
export type Discloser = 'FK' | 'PM';

interface InformationType {
  /** What a reader sees. */
  readonly label: string;
  /** No source states what the code means (OpenAPI v9 gives only the code): the label, and the lists, are our reading. */
  readonly isProvisional?: true;
  /** The register's sub-system that holds it; null when the type is known but not yet delivered here. */
  readonly subsystem: string | null;
}

/** Every code of LEFI v9 (contract/lefi-v9, FkEllerPmKod and OvrigKod). The one place where a code gets its words. */
const informationTypes: Readonly<Record<string, InformationType>> = {
  'FK:ABB': { label: 'Barnbidrag', subsystem: 'familj' },
  'FK:AP': { label: 'Allmän pension', subsystem: 'pension' },
  'FK:AS': { label: 'Aktivitetsstöd, äldre form', isProvisional: true, subsystem: 'arbetsmarknad' },
  'FK:BOB': { label: 'Bostadsbidrag', subsystem: 'bostad' },
  'FK:BST': { label: 'Bostadsersättning till nyanlända', isProvisional: true, subsystem: 'arbetsmarknad' },
  'FK:BTI': { label: 'Bostadstillägg', subsystem: 'bostad' },
  'FK:DPE': { label: 'Dagpenning till totalförsvarspliktiga', subsystem: 'sjuk' },
  'FK:EJO': {
    label: 'Arbetsskadelivränta och efterlevandepension',
    isProvisional: true,
    subsystem: 'pension',
  },
  'FK:ET': { label: 'Etableringstillägg', isProvisional: true, subsystem: 'arbetsmarknad' },
  'FK:FP': { label: 'Föräldrapenning', subsystem: 'familj' },
  'FK:FSJP': { label: 'Förebyggande sjukpenning', subsystem: 'sjuk' },
  'FK:GP': { label: 'Graviditetspenning', subsystem: 'familj' },
  'FK:HE': { label: 'Handikappersättning', subsystem: 'funktionsnedsattning' },
  'FK:MABB': { label: 'Mottagare av barnbidrag', subsystem: 'familj' },
  'FK:MEK': { label: 'Merkostnadsersättning', subsystem: 'funktionsnedsattning' },
  'FK:NP': { label: 'Närståendepenning', subsystem: 'sjuk' },
  'FK:OMV': { label: 'Omvårdnadsbidrag', subsystem: 'funktionsnedsattning' },
  'FK:PJOB': { label: 'Programdagar i jobb- och utvecklingsgarantin', subsystem: 'arbetsmarknad' },
  'FK:PROG': { label: 'Programersättning', subsystem: 'arbetsmarknad' },
  'FK:RBE': { label: 'Rehabiliteringsersättning', subsystem: 'sjuk' },
  'FK:SA': { label: 'Sjukersättning och aktivitetsersättning', subsystem: 'sjuk' },
  'FK:SBP': { label: 'Smittbärarersättning', subsystem: 'sjuk' },
  'FK:SJP': { label: 'Sjukpenning', subsystem: 'sjuk' },
  'FK:TFP': { label: 'Tillfällig föräldrapenning', subsystem: 'familj' },
  'FK:US': { label: 'Underhållsstöd', subsystem: 'familj' },
  'FK:VB': { label: 'Vårdbidrag', subsystem: 'funktionsnedsattning' },
  'FK:YL': { label: 'Yrkesskadelivränta', subsystem: 'pension' },
  'FK:GEPI': { label: 'Generell personinformation', subsystem: 'person' },
  'FK:PANV': { label: 'Programanvisning', subsystem: 'arbetsmarknad' },
  'FK:SGI': { label: 'Sjukpenninggrundande inkomst', subsystem: 'sjuk' },
  'FK:SKUP': { label: 'Skatteuppgift', subsystem: 'ovrigt' },
  'FK:STAV': { label: 'Studiemedelsavisering', subsystem: 'ovrigt' },
  'PM:AP': { label: 'Allmän pension', subsystem: 'allman-pension' },
  'PM:BTI': { label: 'Bostadstillägg', subsystem: 'bostadstillagg' },
  'PM:EF': { label: 'Efterlevandeförmåner', subsystem: 'efterlevande' },
  'PM:LINT': { label: 'Levnadsintyg', subsystem: 'levnadsintyg' },
  'PM:PBH': { label: 'Pensionsbehållning', subsystem: 'pensionsbehallning' },
  'PM:PU': { label: 'Pensionsunderlag', subsystem: 'pensionsunderlag' },
};

/** One thing that is asked for: a code in one of the question's six arrays. */
export interface AskedType {
  readonly array: LefiArray;
  readonly code: string;
}

export function discloserOf(code: string): Discloser {
  return code.startsWith('PM:') ? 'PM' : 'FK';
}

/** The code as the registers know it: without the wire's prefix. */
export function bareCode(code: string): string {
  return code.slice(code.indexOf(':') + 1);
}

export function labelOf(code: string): string {
  return informationTypes[code]?.label ?? code;
}

/** Payments of every benefit are kept by one sub-system at each discloser. Null: not delivered. */
export function subsystemOf({ array, code }: AskedType): string | null {
  const isPayment = array === 'utbetalningar' || array === 'preliminaraUtbetalningar';
  return isPayment ? 'utbetalning' : (informationTypes[code]?.subsystem ?? null);
}
