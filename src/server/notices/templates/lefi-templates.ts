import type { Day } from '../../../values/day.ts';
import {
  dayInWords,
  listInWords,
  organisationInWords,
  type NamedOrganisation,
  type Template,
} from './template.ts';

interface OfOrganisation {
  /** Its name. */
  readonly organisation: string;
}

interface AboutMatter extends OfOrganisation {
  /** What the matter is called, such as `byte av tjänsteleverantör`. */
  readonly matter: string;
}

interface FromDay extends OfOrganisation {
  readonly from: Day;
}

/** What each letter about LEFI Online is told to say. No personnummer in any of them. */
export interface LefiTemplateValues {
  readonly 'lefi-matter-received': AboutMatter;
  readonly 'lefi-completion-asked': AboutMatter & { readonly missing: readonly string[] };
  readonly 'lefi-matter-approved': AboutMatter;
  readonly 'lefi-matter-refused': AboutMatter & { readonly reason: string };
  readonly 'lefi-connected': FromDay & {
    /** True: the web interface too, so that the form Beslut om behörighet comes with the letter. */
    readonly isWeb: boolean;
  };
  readonly 'lefi-form-sent': OfOrganisation;
  readonly 'lefi-signature-asked': OfOrganisation & { readonly form: string };
  readonly 'lefi-user-registered': FromDay & {
    /** Null: until further notice. */
    readonly lastOn: Day | null;
  };
  readonly 'lefi-users-registered': OfOrganisation & { readonly users: readonly string[] };
  readonly 'lefi-user-deregistered': FromDay & { readonly user: string };
  readonly 'lefi-termination-received': FromDay;
  readonly 'lefi-supplier-changed': FromDay & {
    readonly current: NamedOrganisation | null;
    readonly next: NamedOrganisation;
  };
  readonly 'lefi-agent-registered': FromDay & { readonly agent: NamedOrganisation };
  readonly 'lefi-agent-ended': FromDay & { readonly agent: NamedOrganisation };
  readonly 'lefi-review-due': OfOrganisation & { readonly users: readonly string[]; readonly dueOn: Day };
}

type LefiTemplates = {
  readonly [Name in keyof LefiTemplateValues]: Template<LefiTemplateValues[Name]>;
};

const ofMatters: Pick<
  LefiTemplates,
  'lefi-matter-received' | 'lefi-completion-asked' | 'lefi-matter-approved' | 'lefi-matter-refused'
> = {
  'lefi-matter-received': {
    subject: () => 'Vi har tagit emot er anmälan',
    paragraphs: ({ matter, organisation }) => [
      `Vi har tagit emot er anmälan om ${matter} för ${organisation}.`,
      'Ni kan följa ärendet under LEFI Online när ni har loggat in.',
    ],
  },
  'lefi-completion-asked': {
    subject: () => 'Er anmälan behöver kompletteras',
    paragraphs: ({ matter, organisation, missing }) => [
      `Anmälan om ${matter} för ${organisation} behöver kompletteras.`,
      listInWords(missing),
      'Logga in och komplettera under LEFI Online. Det ni redan har skrivit finns kvar.',
    ],
  },
  'lefi-matter-approved': {
    subject: () => 'Er anmälan är godkänd',
    paragraphs: ({ matter, organisation }) => [
      `Anmälan om ${matter} för ${organisation} är godkänd. Ni får ett nytt brev när den är verkställd.`,
    ],
  },
  'lefi-matter-refused': {
    subject: () => 'Er anmälan är avslagen',
    paragraphs: ({ matter, organisation, reason }) => [
      `Anmälan om ${matter} för ${organisation} är avslagen.`,
      `Skäl: ${reason}`,
    ],
  },
};

const ofUsers: Pick<
  LefiTemplates,
  | 'lefi-form-sent'
  | 'lefi-signature-asked'
  | 'lefi-user-registered'
  | 'lefi-users-registered'
  | 'lefi-user-deregistered'
  | 'lefi-review-due'
> = {
  'lefi-form-sent': {
    subject: () => 'Blanketten Behörighet till LEFI Online',
    paragraphs: ({ organisation }) => [
      `Blanketten Behörighet till LEFI Online finns nu för ${organisation}. Logga in och fyll i vilka användare som ska få behörighet.`,
      'Ansvarig chef för användarna undertecknar, antingen genom att logga in eller på papper.',
    ],
  },
  'lefi-signature-asked': {
    subject: () => 'En lista med användare väntar på din underskrift',
    paragraphs: ({ form, organisation }) => [
      `Du är ansvarig chef för användare av LEFI Online hos ${organisation}. Blanketten ${form} väntar på din underskrift.`,
      'Logga in, läs listan och skriv under den om personerna behöver behörigheten i sitt arbete.',
    ],
  },
  'lefi-user-registered': {
    subject: () => 'Du är registrerad som användare av LEFI Online',
    paragraphs: ({ organisation, from, lastOn }) => [
      `Du är registrerad som användare av LEFI Onlines webbgränssnitt för ${organisation}.`,
      lastOn === null
        ? `Behörigheten gäller från och med den ${dayInWords(from)} och tills vidare.`
        : `Behörigheten gäller från och med den ${dayInWords(from)} till och med den ${dayInWords(lastOn)}.`,
      'Ställ bara frågor som du behöver i ett pågående ärende. Alla frågor loggas.',
    ],
  },
  'lefi-users-registered': {
    subject: () => 'Användare av LEFI Online är registrerade',
    paragraphs: ({ organisation, users }) => [
      `De här personerna är registrerade som användare för ${organisation}:`,
      listInWords(users),
      'Den som inte längre ska ha behörighet avanmäls omgående.',
    ],
  },
  'lefi-user-deregistered': {
    subject: () => 'Bekräftelse på avanmälan från LEFI Online',
    paragraphs: ({ user, organisation, from }) => [
      `${user} har ingen behörighet till LEFI Onlines webbgränssnitt för ${organisation} från och med den ${dayInWords(from)}.`,
      'En pågående inloggning avslutas i samma ögonblick som behörigheten.',
    ],
  },
  'lefi-review-due': {
    subject: () => 'Bekräfta vilka som ska ha behörighet till LEFI Online',
    paragraphs: ({ organisation, users, dueOn }) => [
      `De här användarna hos ${organisation} ska bekräftas senast den ${dayInWords(dueOn)}:`,
      listInWords(users),
      'Logga in och bekräfta dem som fortfarande behöver behörigheten. Avanmäl de andra omgående.',
    ],
  },
};

const ofConnections: Omit<LefiTemplates, keyof typeof ofMatters | keyof typeof ofUsers> = {
  'lefi-connected': {
    subject: () => 'Ni är anslutna till LEFI Online',
    paragraphs: ({ organisation, from, isWeb }) => [
      `${organisation} är ansluten till LEFI Online från och med den ${dayInWords(from)}.`,
      isWeb
        ? 'Anslutningen omfattar webbgränssnittet. Logga in och fyll i blanketten Beslut om behörighet med de användare som ska få tillgång till det. Ansvarig chef undertecknar den.'
        : null,
    ],
  },
  'lefi-termination-received': {
    subject: () => 'Uppsägningen av LEFI Online är mottagen',
    paragraphs: ({ organisation, from }) => [
      `Vi har tagit emot uppsägningen av anslutningen till LEFI Online för ${organisation}. Den gäller från och med den ${dayInWords(from)}.`,
      'Från den dagen har ingen av användarna behörighet, och frågor från era system nekas.',
      'Har ni inte sagt upp anslutningen? Kontakta oss genast.',
    ],
  },
  'lefi-supplier-changed': {
    subject: () => 'Bytet av tjänsteleverantör är registrerat',
    paragraphs: ({ organisation, from, current, next }) => [
      `Vi har registrerat att ${organisation} byter tjänsteleverantör för LEFI Online från och med den ${dayInWords(from)}.`,
      `Nuvarande tjänsteleverantör: ${current === null ? 'ingen' : organisationInWords(current)}\nNy tjänsteleverantör: ${organisationInWords(next)}`,
    ],
  },
  'lefi-agent-registered': {
    subject: () => 'Ombudet är registrerat',
    paragraphs: ({ organisation, agent, from }) => [
      `${organisationInWords(agent)} är registrerat som ombud för ${organisation} i LEFI Online från och med den ${dayInWords(from)}.`,
      'När uppdraget upphör anmäler ombudet det skriftligen.',
    ],
  },
  'lefi-agent-ended': {
    subject: () => 'Ombudets uppdrag upphör',
    paragraphs: ({ organisation, agent, from }) => [
      `Uppdraget som ombud för ${organisation} i LEFI Online upphör från och med den ${dayInWords(from)}.`,
      `Ombud: ${organisationInWords(agent)}`,
      'Från den dagen nekas frågor som ombudet ställer för er.',
    ],
  },
};

/** Letters about matters of LEFI Online. */
export const lefiTemplates: LefiTemplates = { ...ofMatters, ...ofUsers, ...ofConnections };
