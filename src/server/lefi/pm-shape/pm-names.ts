/**
 * PM's codes as the contract has them, each with its words. An asterisk: no source says what the code means, and the
 * words are our reading of it.
 */
const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  formansgrupp: { AP: 'Allmän pension', BTI: 'Bostadstillägg', EF: 'Efterlevandeförmåner' },
  informationstyp: { LINT: 'Levnadsintyg', PBH: 'Pensionsbehållning', PU: 'Pensionsunderlag' },
  status: { INTERIMISTISKT: 'Interimistiskt', PRELIMINART: 'Preliminärt', SLUTLIGT: 'Slutligt' },
  utfall: { BIFALL: 'Bifall', AVSLAG: 'Avslag' },
  frekvens: {
    AR: 'År',
    HALVAR: 'Halvår',
    KVARTAL: 'Kvartal',
    MANAD: 'Månad',
    VECKA: 'Vecka',
    DAG: 'Dag',
    ENGANGS: 'Engångsbelopp',
  },
  civilstand: { OGIFT: 'Ogift', GIFT: 'Gift' },
  ersattningstyp: {
    BH: 'Begravningshjälp',
    BL: 'Barnlivränta',
    BP: 'Barnpension',
    BT: 'Bostadstillägg',
    ELSTOD: 'Efterlevandestöd',
    FL: 'Livränta till föräldrar*',
    FOL: 'Förlängd omställningslivränta',
    FOP: 'Förlängd omställningspension',
    FOPGARP: 'Garantipension till förlängd omställningspension',
    GARP: 'Garantipension',
    IP: 'Inkomstpension',
    IPT: 'Inkomstpensionstillägg',
    OL: 'Omställningslivränta',
    OP: 'Omställningspension',
    OPGARP: 'Garantipension till omställningspension',
    PREP: 'Premiepension',
    PREPEL: 'Premiepension till efterlevande',
    SBT: 'Särskilt bostadstillägg',
    SEL: 'Särskild efterlevandelivränta',
    SEP: 'Särskild efterlevandepension',
    SEPGARP: 'Garantipension till särskild efterlevandepension',
    TP: 'Tilläggspension',
    AFS: 'Äldreförsörjningsstöd',
    ANKEL: 'Änkelivränta',
    ANKEP: 'Änkepension',
    ANKEPGARP: 'Garantipension till änkepension',
  },
  samordningstyp: {
    AL: 'Arbetsskadelivränta',
    AP: 'Allmän pension',
    BP40: 'Barnpension, högst 40 procent*',
    NKT: 'NKT*',
    SA: 'Sjukersättning eller aktivitetsersättning',
    UEP: 'Utländsk efterlevandepension',
    UYL: 'Utländsk yrkesskadelivränta',
    VPSB: 'VPSB*',
    YL: 'Yrkesskadelivränta',
    OVR: 'Övrigt',
  },
  avdragstyp: {
    AVDRAGKANTRA: 'Avdrag (KANTRA)*',
    AVDRAGOVRIGT: 'Övrigt avdrag',
    INSTITUTION: 'Vistelse på institution',
    KVIKAN: 'Kvittning (KAN)*',
    KVIOVR: 'Kvittning, övrigt',
    PS: 'Preliminärskatt',
    PST: 'Preliminärskatt, tidigare år',
    SOCAVDRAG: 'Avdrag för socialnämnd',
    SS: 'Särskild inkomstskatt',
    SST: 'Särskild inkomstskatt, tidigare år',
    UTLFORDRAN: 'Utländsk fordran',
    UTMATNING: 'Utmätning',
    UTMHELA: 'Utmätning av hela beloppet',
    UTMTV: 'Utmätning (TV)*',
  },
  utbetalningsforman: {
    AL: 'Livränta',
    AP37: 'Allmän pension, född 1937 eller tidigare',
    AP38: 'Allmän pension, född 1938 eller senare',
    BTP: 'Bostadstillägg',
    EP: 'Efterlevandepension',
    PREP: 'Premiepension',
  },
  beloppstyp: {
    AFS: 'Äldreförsörjningsstöd',
    AL1: 'Livränta (AL1)*',
    AL2: 'Livränta (AL2)*',
    AL3: 'Livränta (AL3)*',
    AL4: 'Livränta (AL4)*',
    AL5: 'Livränta (AL5)*',
    AL6: 'Livränta (AL6)*',
    AL7: 'Livränta (AL7)*',
    AL8: 'Livränta (AL8)*',
    AL9: 'Livränta (AL9)*',
    ALB: 'Begravningshjälp*',
    ANKEP: 'Änkepension',
    ANKEPGARP: 'Garantipension till änkepension',
    BP: 'Barnpension',
    BPFRI: 'Barnpension, skattefri',
    BPSKP: 'Barnpension, skattepliktig',
    BTP: 'Bostadstillägg',
    BTPSA: 'Bostadstillägg (SA)*',
    ELSTOD: 'Efterlevandestöd',
    FOP: 'Förlängd omställningspension',
    FOPGARP: 'Garantipension till förlängd omställningspension',
    GARP: 'Garantipension',
    IP: 'Inkomstpension',
    IPT: 'Inkomstpensionstillägg',
    OP: 'Omställningspension',
    OPGARP: 'Garantipension till omställningspension',
    PFE: 'Premiepension (PFE)*',
    PFO: 'Premiepension (PFO)*',
    SBTP: 'Särskilt bostadstillägg',
    SBTPSA: 'Särskilt bostadstillägg (SA)*',
    SEP: 'Särskild efterlevandepension',
    SEPGARP: 'Garantipension till särskild efterlevandepension',
    TP: 'Tilläggspension',
  },
  kontotyp: { IP: 'Inkomstpension', PREP: 'Premiepension' },
  kontohandelsetyp: {
    ANDRAD_PENSIONSRATT: 'Ändrad pensionsrätt',
    ARSOMRAKNING: 'Årsomräkning',
    DODSFALL: 'Dödsfall',
    EG_OVERFORING: 'Överföring till EU:s pensionssystem',
    FORVARVSVILLKORET_INTE_UPPFYLLT: 'Förvärvsvillkoret inte uppfyllt',
    FORVARVSVILLKORET_UPPFYLLT: 'Förvärvsvillkoret uppfyllt',
    NYTT_ANDRAT_PENSIONSUTTAG: 'Nytt eller ändrat pensionsuttag',
    RIKTALDER_UPPNADD: 'Riktålder uppnådd',
  },
  kontotransaktionstyp: {
    ARVSVINST: 'Arvsvinst',
    FORVALTNINGSKOSTNAD: 'Förvaltningskostnad',
    PENSIONSRATT: 'Pensionsrätt',
    BALANSERAD_PENSIONSRATT: 'Balanserad pensionsrätt',
    INDEXERING: 'Indexering',
    UTTAGEN_PENSIONSBEHALLNING: 'Uttagen pensionsbehållning',
    ATERLAGD_PENSIONSBEHALLNING: 'Återlagd pensionsbehållning',
  },
};

/** levnadsintygsstatus; there is no 6. */
const certificateStatuses: ReadonlyMap<number, string> = new Map([
  [0, 'Ska skickas'],
  [1, 'Har skickats'],
  [2, 'Komplett'],
  [3, 'Inte komplett'],
  [4, 'Påminnelse skickad'],
  [5, 'Förmåner spärrade'],
  [7, 'Hanteras genom maskinellt utbyte med andra länder'],
  [8, 'Komplett med förändringar'],
  [9, 'Inte komplett, med förändringar'],
  [10, 'Inte komplett, inkommet efter spärr'],
  [20, 'Inte skickat: namn eller adress är inte kompletta'],
  [21, 'Inte skickat: ställföreträdarens uppgifter är inte kompletta'],
  [22, 'Inte skickat: avliden eller avregistrerad'],
  [23, 'Inte skickat: ingen löpande förmån'],
  [24, 'Inte skickat: inte bosatt utomlands'],
  [25, 'Inte skickat: nyligen komplett'],
]);

/** Lists whose codes the contract writes without `PM:`. */
const withoutPrefix: ReadonlySet<string> = new Set([
  'status',
  'utfall',
  'frekvens',
  'civilstand',
  'kontotyp',
  'kontohandelsetyp',
  'kontotransaktionstyp',
]);

interface Kod {
  readonly kod: string | number;
  readonly beskrivning: string;
}

/** `{kod, beskrivning}`; null when the contract has no such code: one unknown code would make the whole answer invalid. */
function kod(list: string, code: string): Kod | null {
  const words = names[list]?.[code];
  if (words === undefined) return null;
  return {
    kod: withoutPrefix.has(list) ? code : `PM:${code}`,
    beskrivning: words.replace('*', ''),
  };
}

/** `{ [field]: {kod, beskrivning} }`, and nothing for a code that the contract does not have. */
export function pmCode(field: string, code: string, list = field): Readonly<Record<string, Kod>> {
  const written = kod(list, code);
  return written === null ? {} : { [field]: written };
}

export function pmCodes(list: string, codes: readonly string[]): Kod[] {
  return codes.flatMap((code) => kod(list, code) ?? []);
}

export function certificateStatus(status: number): Readonly<Record<string, Kod>> {
  const beskrivning = certificateStatuses.get(status);
  return beskrivning === undefined ? {} : { levnadsintygsstatus: { kod: status, beskrivning } };
}
