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
    AL: 'Arbetsskadelivränta',
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

/** As pmKod, for the lists whose codes have no prefix. */
export function plainKod(list: string, code: string): { kod: string; beskrivning: string } {
  return { kod: code, beskrivning: names[list]?.[code] ?? code };
}
