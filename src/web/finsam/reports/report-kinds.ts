/** The reports that there are: where each stands in the address, and where it is asked for. */
export interface ReportKind {
  readonly slug: string;
  readonly title: string;
  readonly about: string;
  /** The part of the server's address that comes after the federation's, or the office's. */
  readonly path: string;
}

interface FederationReportKind extends ReportKind {
  /** Only for whoever is the federation's administrator. */
  readonly forAdministrator: boolean;
}

export const federationReports: readonly FederationReportKind[] = [
  {
    slug: 'insatser',
    title: 'Insatser',
    about: 'Alla insatser under året, med inriktning, målgrupp, tider och läge.',
    path: 'reports/initiatives',
    forAdministrator: false,
  },
  {
    slug: 'deltagare',
    title: 'Deltaganden',
    about: 'Deltaganden per insats och kön, budgeterat mot registrerat, och fem år i följd.',
    path: 'reports/participants',
    forAdministrator: false,
  },
  {
    slug: 'ekonomi',
    title: 'Ekonomi, budget och utfall',
    about: 'Tilldelade medel, eget kapital, administration och insatser. ESF för sig.',
    path: 'economy-reports/economy',
    forAdministrator: true,
  },
  {
    slug: 'kostnad',
    title: 'Kostnad per deltagande',
    about: 'Utfallet delat med deltagandena, och varför det ibland inte går att räkna ut.',
    path: 'economy-reports/cost-per-participant',
    forAdministrator: true,
  },
  {
    slug: 'arsredovisning',
    title: 'Till årsredovisningen',
    about: 'Meningar och tabeller att klistra in.',
    path: 'economy-reports/annual-report',
    forAdministrator: true,
  },
  {
    slug: 'datakvalitet',
    title: 'Uppgifter att se över',
    about: 'Antal och utfall som saknas, och insatser som är slut men ännu har kopplingar.',
    path: 'reports/data-quality',
    forAdministrator: false,
  },
];

export const officeReports: readonly ReportKind[] = [
  {
    slug: 'forbund',
    title: 'Förbundens ekonomi',
    about: 'Alla förbund bredvid varandra, budget och utfall för ett år.',
    path: 'federations',
  },
  {
    slug: 'datakvalitet',
    title: 'Uppgifter att se över',
    about: 'Vad som saknas i vilket förbund, och beställare vars tid snart går ut.',
    path: 'data-quality',
  },
];
