/** Words for PM's codes (contract/lefi-v9, PmErsattning and PmUtbetalning). Where only the code is known, it stands for itself. */
const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  formansgrupp: { AP: 'Allmän pension', BTI: 'Bostadstillägg', EF: 'Efterlevandeförmåner' },
  status: { INTERIMISTISKT: 'Interimistiskt', PRELIMINART: 'Preliminärt', SLUTLIGT: 'Slutligt' },
  utfall: { BIFALL: 'Bifall', AVSLAG: 'Avslag' },
  frekvens: { AR: 'År', MANAD: 'Månad', ENGANGS: 'Engångsbelopp' },
  civilstand: { OGIFT: 'Ogift', GIFT: 'Gift' },
  ersattningstyp: {
    IP: 'Inkomstpension',
    TP: 'Tilläggspension',
    PREP: 'Premiepension',
    GARP: 'Garantipension',
    IPT: 'Inkomstpensionstillägg',
    BT: 'Bostadstillägg',
    SBT: 'Särskilt bostadstillägg',
    AFS: 'Äldreförsörjningsstöd',
    OP: 'Omställningspension',
    BP: 'Barnpension',
    FOP: 'Förlängd omställningspension',
    ANKEP: 'Änkepension',
    ELSTOD: 'Efterlevandestöd',
  },
  avdragstyp: {
    PS: 'Preliminärskatt',
    SS: 'Särskild inkomstskatt',
    UTMATNING: 'Utmätning',
    KVIOVR: 'Kvittning, övrigt',
    SOCAVDRAG: 'Avdrag för socialnämnd',
  },
  utbetalningsforman: {
    AP37: 'Allmän pension, född 1937 eller tidigare',
    AP38: 'Allmän pension, född 1938 eller senare',
    BTP: 'Bostadstillägg',
    EP: 'Efterlevandepension',
    PREP: 'Premiepension',
  },
  beloppstyp: {
    IP: 'Inkomstpension',
    TP: 'Tilläggspension',
    GARP: 'Garantipension',
    IPT: 'Inkomstpensionstillägg',
    BTP: 'Bostadstillägg',
    SBTP: 'Särskilt bostadstillägg',
    AFS: 'Äldreförsörjningsstöd',
    OP: 'Omställningspension',
    BP: 'Barnpension',
    ANKEP: 'Änkepension',
    ELSTOD: 'Efterlevandestöd',
  },
};

/** {kod, beskrivning} with the prefix that the contract has on most of PM's codes. */
export function pmKod(list: string, code: string): { kod: string; beskrivning: string } {
  return { kod: `PM:${code}`, beskrivning: names[list]?.[code] ?? code };
}

/** The codes that the contract has for what registers may name more finely (contract/lefi-v9, PmErsattning, PmUtbetalning). */
const contractCodes: Readonly<Record<string, string>> = {
  ersattningstyp:
    'BH BL BP BT ELSTOD FL FOL FOP FOPGARP GARP IP IPT OL OP OPGARP PREP PREPEL SBT SEL SEP SEPGARP TP AFS ANKEL ANKEP ANKEPGARP',
  avdragstyp:
    'AVDRAGKANTRA AVDRAGOVRIGT INSTITUTION KVIKAN KVIOVR PS PST SOCAVDRAG SS SST UTLFORDRAN UTMATNING UTMHELA UTMTV',
  utbetalningsforman: 'AL AP37 AP38 BTP EP PREP',
  beloppstyp:
    'AFS AL1 AL2 AL3 AL4 AL5 AL6 AL7 AL8 AL9 ALB ANKEP ANKEPGARP BP BPFRI BPSKP BTP BTPSA ELSTOD FOP FOPGARP GARP IP IPT OP OPGARP PFE PFO SBTP SBTPSA SEP SEPGARP TP',
};

/** `{ [list]: {kod, beskrivning} }`; nothing when the contract has no such code: one unknown code would make the whole answer invalid. */
export function pmField(list: string, code: string): Readonly<Record<string, unknown>> {
  const isKnown = contractCodes[list]?.split(' ').includes(code) ?? false;
  return isKnown ? { [list]: pmKod(list, code) } : {};
}

/** As pmKod, for the lists whose codes have no prefix. */
export function plainKod(list: string, code: string): { kod: string; beskrivning: string } {
  return { kod: code, beskrivning: names[list]?.[code] ?? code };
}
