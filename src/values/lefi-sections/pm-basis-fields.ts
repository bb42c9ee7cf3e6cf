import type { Field } from './fields.ts';

type Kind = Field['kind'];

/** beslutadErsattning.underlag (OpenAPI v9): what a compensation rests on depends on its type, so each stands only where it is. */
const basis: readonly (readonly [path: string, title: string, kind: Kind])[] = [
  ['bp.efterlevandepensionsunderlag', 'Barnpension: efterlevandepensionsunderlag', 'money'],
  ['bp.procent', 'Barnpension: procent', 'number'],
  ['op.efterlevandepensionsunderlag', 'Omställningspension: efterlevandepensionsunderlag', 'money'],
  ['op.procent', 'Omställningspension: procent', 'number'],
  ['garp.antal40delar', 'Garantipension: 40-delar', 'number'],
  ['garp.garantitillaggForGarantipension', 'Garantipension: garantitillägg', 'money'],
  ['garp.ylAvdrag', 'Garantipension: avdrag för yrkesskadelivränta', 'money'],
  ['garp.inkomstpensionForGarantipension', 'Garantipension: inkomstpension', 'money'],
  ['garp.tillaggspensionForGarantipension', 'Garantipension: tilläggspension', 'money'],
  ['garpEp.antal40delar', 'Garantipension till efterlevandepension: 40-delar', 'number'],
  [
    'garpAp37.summaBerakningsunderlag',
    'Garantipension, född 1937 eller tidigare: beräkningsunderlag',
    'money',
  ],
  ['garpAp37.antal40delar', 'Garantipension, född 1937 eller tidigare: 40-delar', 'number'],
  ['garpAp37.antal30delar', 'Garantipension, född 1937 eller tidigare: 30-delar', 'number'],
  ['garpAp37.pensionstillskott', 'Garantipension, född 1937 eller tidigare: pensionstillskott', 'money'],
  ['garpAp37.uttagsprocentFp', 'Garantipension, född 1937 eller tidigare: uttagsprocent', 'number'],
  ['ip.ylAvdrag', 'Inkomstpension: avdrag för yrkesskadelivränta', 'money'],
  // The wire's own spelling.
  ['livaranta.livrantefaktor', 'Livränta: faktor', 'number'],
  ['livaranta.arbetsgivarkod', 'Livränta: arbetsgivarkod', 'number'],
  ['livaranta.skadedatum', 'Livränta: skadedatum', 'day'],
  ['livaranta.arsinkomstInnanSkada', 'Livränta: årsinkomst före skadan', 'money'],
  ['samordning.beloppForeSamordning', 'Belopp före samordning', 'money'],
  ['samordning.samordningstyper', 'Samordnas med', 'code'],
  ['tp.sjoskattear', 'Tilläggspension: sjöskatteår', 'number'],
  ['tp.uttagsprocent', 'Tilläggspension: uttagsprocent', 'number'],
  ['tp.ylAvdrag', 'Tilläggspension: avdrag för yrkesskadelivränta', 'money'],
  ['tp.garantitillagg', 'Tilläggspension: garantitillägg', 'money'],
  ['tp.folkpensiontillagg', 'Tilläggspension: folkpensionstillägg', 'money'],
  ['tp.medelpoang', 'Tilläggspension: medelpoäng', 'number'],
  ['tp.arMedPensionspoang', 'Tilläggspension: år med pensionspoäng', 'number'],
  ['tp.erforderligaAr', 'Tilläggspension: erforderliga år', 'number'],
  ['ankep.antal15delar', 'Änkepension: 15-delar', 'number'],
  ['ankep.medelpoang', 'Änkepension: medelpoäng', 'number'],
  ['ankep.taljare', 'Änkepension: täljare', 'number'],
  ['ankep.namnare', 'Änkepension: nämnare', 'number'],
];

export const pmBasisFields: readonly Field[] = basis.map(([path, title, kind]) => ({
  path: `underlag.${path}`,
  title,
  kind,
  isOptional: true,
}));
