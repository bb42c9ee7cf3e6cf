/**
 * Which lists of formansinformation answer a code. Four codes are explained nowhere (AS, BST, EJO, ET), and three lists
 * have no code that is (arbetsskadelivränta to the injured and to survivors, efterlevandepension): those rows are our
 * reading, and only data (docs/contract-choices.md). BST and ET are read as parts of what is paid to newcomers: they have
 * payments, and no cases of their own.
 */
const listsOfTypes = {
  'FK:ABB': ['barnbidragsarende'],
  'FK:AP': ['allmanpensionsarende'],
  'FK:AS': ['aktivitetsstodsarende'],
  'FK:BOB': ['bostadsbidragsarende'],
  'FK:BST': [],
  'FK:BTI': ['bostadstillaggsarende'],
  'FK:DPE': ['totalforsvarspliktsarende'],
  'FK:EJO': ['arbetsskadeegenlivrantearende', 'arbetsskadeefterlevandearende', 'efterlevandepensionsarende'],
  'FK:ET': [],
  'FK:FP': ['foraldrapenningarende'],
  'FK:FSJP': ['forebyggandeSjukpenningsarende'],
  'FK:GP': ['graviditetspenningsarende'],
  'FK:HE': ['handikappersattningsarende'],
  'FK:MABB': ['mottagareavbarnbidrag'],
  'FK:MEK': ['merkostnadsersattningsarende'],
  'FK:NP': ['narstaendepenningarende'],
  'FK:OMV': ['omvardnadsbidragsarende'],
  'FK:PJOB': ['programjobdagar'],
  'FK:PROG': ['programersattningsarende'],
  'FK:RBE': ['rehabersattningsarende'],
  'FK:SA': [
    'sjukOchAktivitetsersattningsarende',
    'sjukOchAktivitetsersattningSteglosAvrakningNulage',
    'sjukOchAktivitetsersattningSteglosAvrakningHistorik',
  ],
  'FK:SBP': ['smittbararersattningsarende'],
  'FK:SJP': ['sjukpenningarende'],
  'FK:TFP': ['tillfalligForaldrapenningarende'],
  'FK:US': ['underhallsstodsmottag', 'underhallsstodskrav', 'underhallsskuld'],
  'FK:VB': ['vardbidragsarende'],
  'FK:YL': ['yrkesskadeegenlivrantearende', 'yrkesskadeefterlevandearende'],
  'FK:GEPI': ['generellPersoninformation'],
  'FK:PANV': ['programanvisning'],
  'FK:SGI': ['sjukpenninggrundandeInkomstuppgift'],
  'FK:SKUP': ['skatteuppgift'],
  'FK:STAV': ['studiemedelsavisering'],
} as const;

/** A list that answers a code; payments stand in lists of their own. */
export type FkList = (typeof listsOfTypes)[keyof typeof listsOfTypes][number];

export function listsOf(code: string): readonly FkList[] {
  const lists: Readonly<Record<string, readonly FkList[]>> = listsOfTypes;
  return lists[code] ?? [];
}
