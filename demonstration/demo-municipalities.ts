/** An invented municipality as the demonstration connects it. */
export interface DemoMunicipality {
  readonly name: string;
  readonly place: string;
  /** Twelve digits. */
  readonly organisationsnummer: string;
  readonly board: string;
  readonly aktorsid: string;
  readonly caseworker: string;
  readonly supplier: { readonly name: string; readonly organisationsnummer: string } | null;
  readonly certificate: {
    readonly file: string;
    readonly commonName: string;
    readonly organisationsnummer: string;
  };
  /** Keys of the login service's test persons. */
  readonly people: {
    readonly representative: string;
    /** Other authorised representatives. */
    readonly more: readonly string[];
    readonly agreementContact: string;
    readonly technicalContact: string | null;
    readonly manager: string;
    readonly caseworkers: readonly string[];
  };
}

/** Two: one asks for itself, one lets its supplier ask. The numbers are in no series in use. */
export const demoMunicipalities: readonly DemoMunicipality[] = [
  {
    name: 'Ekeby kommun',
    place: 'Ekeby',
    organisationsnummer: '162129990012',
    board: 'Socialnämnden',
    aktorsid: '901-01',
    caseworker: 'HL000001',
    supplier: null,
    certificate: { file: 'ekeby', commonName: 'Ekeby kommun', organisationsnummer: '162129990012' },
    people: {
      representative: 'elsa',
      more: ['emil'],
      agreementContact: 'edit',
      technicalContact: 'egon',
      manager: 'ester',
      caseworkers: ['erik'],
    },
  },
  {
    name: 'Norrvik kommun',
    place: 'Norrvik',
    organisationsnummer: '162129990020',
    board: 'Arbetsmarknadsnämnden',
    aktorsid: '902-01',
    caseworker: 'HL000002',
    supplier: { name: 'Påhittade Driftbolaget AB', organisationsnummer: '165569990038' },
    certificate: {
      file: 'driftbolaget',
      commonName: 'Påhittade Driftbolaget AB',
      organisationsnummer: '165569990038',
    },
    people: {
      representative: 'nora',
      more: [],
      agreementContact: 'nils',
      technicalContact: null,
      manager: 'nina',
      caseworkers: ['noel'],
    },
  },
];
