/** Benefits that a reader looks for together, in the order that they are shown. */
export interface LefiGroup {
  /** Stands in addresses and ids. */
  readonly key: string;
  readonly title: string;
  /** With the wire's prefix. */
  readonly codes: readonly string[];
}

/**
 * Every code of LEFI v9 in one group. No source groups them for the web interface: the grouping is ours. What the last four
 * codes mean is not stated anywhere (information-types.ts).
 */
export const lefiGroups: readonly LefiGroup[] = [
  { key: 'person', title: 'Person', codes: ['FK:GEPI'] },
  {
    key: 'sjuk',
    title: 'Sjukdom',
    codes: ['FK:SGI', 'FK:SJP', 'FK:FSJP', 'FK:RBE', 'FK:SA', 'FK:NP', 'FK:SBP', 'FK:DPE'],
  },
  { key: 'arbetsskada', title: 'Arbetsskada', codes: ['FK:YL'] },
  {
    key: 'familj',
    title: 'Familj',
    codes: ['FK:FP', 'FK:TFP', 'FK:GP', 'FK:ABB', 'FK:MABB', 'FK:US'],
  },
  {
    key: 'funktionsnedsattning',
    title: 'Funktionsnedsättning',
    codes: ['FK:OMV', 'FK:MEK', 'FK:VB', 'FK:HE'],
  },
  { key: 'bostad', title: 'Bostad', codes: ['FK:BOB', 'FK:BTI', 'PM:BTI'] },
  { key: 'arbetsmarknad', title: 'Arbetsmarknad', codes: ['FK:PROG', 'FK:PJOB', 'FK:PANV', 'FK:AS'] },
  {
    key: 'pension',
    title: 'Pension',
    codes: ['PM:AP', 'FK:AP', 'PM:EF', 'PM:PBH', 'PM:PU', 'PM:LINT'],
  },
  { key: 'ovrigt', title: 'Övrigt', codes: ['FK:STAV', 'FK:SKUP', 'FK:BST', 'FK:EJO', 'FK:ET'] },
];
