/** What each code of LEFI v9 is called, for readers. The one place where a code gets its words. */
const labels: Readonly<Record<string, string>> = {
  'FK:ABB': 'Barnbidrag',
  'FK:AP': 'Allmän pension',
  'FK:AS': 'Aktivitetsstöd, äldre form',
  'FK:BOB': 'Bostadsbidrag',
  'FK:BST': 'Bostadsersättning till nyanlända',
  'FK:BTI': 'Bostadstillägg',
  'FK:DPE': 'Dagpenning till totalförsvarspliktiga',
  'FK:EJO': 'Arbetsskadelivränta och efterlevandepension',
  'FK:ET': 'Etableringstillägg',
  'FK:FP': 'Föräldrapenning',
  'FK:FSJP': 'Förebyggande sjukpenning',
  'FK:GP': 'Graviditetspenning',
  'FK:HE': 'Handikappersättning',
  'FK:MABB': 'Mottagare av barnbidrag',
  'FK:MEK': 'Merkostnadsersättning',
  'FK:NP': 'Närståendepenning',
  'FK:OMV': 'Omvårdnadsbidrag',
  'FK:PJOB': 'Programdagar i jobb- och utvecklingsgarantin',
  'FK:PROG': 'Programersättning',
  'FK:RBE': 'Rehabiliteringsersättning',
  'FK:SA': 'Sjukersättning och aktivitetsersättning',
  'FK:SBP': 'Smittbärarersättning',
  'FK:SJP': 'Sjukpenning',
  'FK:TFP': 'Tillfällig föräldrapenning',
  'FK:US': 'Underhållsstöd',
  'FK:VB': 'Vårdbidrag',
  'FK:YL': 'Yrkesskadelivränta',
  'FK:GEPI': 'Generell personinformation',
  'FK:PANV': 'Programanvisning',
  'FK:SGI': 'Sjukpenninggrundande inkomst',
  'FK:SKUP': 'Skatteuppgift',
  'FK:STAV': 'Studiemedelsavisering',
  'PM:AP': 'Allmän pension',
  'PM:BTI': 'Bostadstillägg',
  'PM:EF': 'Efterlevandeförmåner',
  'PM:LINT': 'Levnadsintyg',
  'PM:PBH': 'Pensionsbehållning',
  'PM:PU': 'Pensionsunderlag',
};

/** Codes whose meaning no source states: what they are called is a guess. */
const provisional: readonly string[] = ['FK:AS', 'FK:BST', 'FK:EJO', 'FK:ET'];

export function labelOfType(code: string): string {
  return labels[code] ?? code;
}

export function isProvisionalType(code: string): boolean {
  return provisional.includes(code);
}
