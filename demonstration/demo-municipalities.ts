/** Two invented municipalities: one asks for itself, one lets its supplier ask. The numbers are in no series in use. */
export const demoMunicipalities = [
  {
    name: 'Ekeby kommun',
    organisationsnummer: '162129990012',
    board: 'Socialnämnden',
    aktorsid: '901-01',
    caseworker: 'HL000001',
    certificate: { file: 'ekeby', commonName: 'Ekeby kommun', organisationsnummer: '162129990012' },
  },
  {
    name: 'Norrvik kommun',
    organisationsnummer: '162129990020',
    board: 'Arbetsmarknadsnämnden',
    aktorsid: '902-01',
    caseworker: 'HL000002',
    certificate: {
      file: 'driftbolaget',
      commonName: 'Påhittade Driftbolaget AB',
      organisationsnummer: '165569990038',
    },
  },
] as const;
