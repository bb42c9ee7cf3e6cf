import type { Day } from '../../../values/day.ts';
import { dayInWords, type Template } from './template.ts';

interface OfOrganisation {
  /** Its name. */
  readonly organisation: string;
}

interface AboutOrderer extends OfOrganisation {
  readonly orderer: string;
}

interface AboutUser extends OfOrganisation {
  readonly user: string;
  /** The role, in words. */
  readonly role: string;
  readonly federation: string;
}

/** What each letter about permissions for Uppföljning Finsam is told to say; to the organisation, and no personnummer. */
export interface FinsamTemplateValues {
  readonly 'finsam-orderer-approved': AboutOrderer & { readonly from: Day; readonly lastOn: Day };
  readonly 'finsam-orderer-refused': AboutOrderer & { readonly reason: string };
  readonly 'finsam-orderer-ended': AboutOrderer & { readonly from: Day };
  readonly 'finsam-orderer-expires': AboutOrderer & { readonly lastOn: Day; readonly daysLeft: number };
  readonly 'finsam-order-granted': AboutUser & { readonly from: Day };
  readonly 'finsam-order-refused': AboutUser & { readonly reason: string };
  readonly 'finsam-user-ended': AboutUser & { readonly from: Day };
}

export const finsamTemplates: {
  readonly [Name in keyof FinsamTemplateValues]: Template<FinsamTemplateValues[Name]>;
} = {
  'finsam-orderer-approved': {
    subject: () => 'Er beställare för Uppföljning Finsam är registrerad',
    paragraphs: ({ organisation, orderer, from, lastOn }) => [
      `${orderer} är beställare av behörighet till Uppföljning Finsam för ${organisation}.`,
      `Det gäller från och med den ${dayInWords(from)} till och med den ${dayInWords(lastOn)}. Därefter anmäler ni på nytt.`,
      'En beställare beställer åt den egna organisationens medarbetare, aldrig åt sig själv, och loggar inte in i Uppföljning Finsam som beställare.',
      'Meddela oss genast om personen inte längre ska vara beställare.',
    ],
  },
  'finsam-orderer-refused': {
    subject: () => 'Er anmälan av beställare för Uppföljning Finsam är avslagen',
    paragraphs: ({ organisation, orderer, reason }) => [
      `Anmälan av ${orderer} som beställare för ${organisation} är avslagen.`,
      `Skäl: ${reason}`,
    ],
  },
  'finsam-orderer-ended': {
    subject: () => 'Er beställare för Uppföljning Finsam är avregistrerad',
    paragraphs: ({ organisation, orderer, from }) => [
      `${orderer} är inte längre beställare för ${organisation} från och med den ${dayInWords(from)}.`,
      'De användare som redan är beställda har kvar sin behörighet.',
    ],
  },
  'finsam-orderer-expires': {
    subject: () => 'Er beställare för Uppföljning Finsam går snart ut',
    paragraphs: ({ organisation, orderer, lastOn, daysLeft }) => [
      `${orderer} är beställare för ${organisation} till och med den ${dayInWords(lastOn)}. Det är ${daysLeft} ${daysLeft === 1 ? 'dag' : 'dagar'} kvar.`,
      'Ska personen fortsätta vara beställare anmäler ni på nytt. De användare som redan är beställda påverkas inte.',
    ],
  },
  'finsam-order-granted': {
    subject: () => 'En användare av Uppföljning Finsam är registrerad',
    paragraphs: ({ organisation, user, role, federation, from }) => [
      `${user}, ${organisation}, är registrerad som ${role} för ${federation} från och med den ${dayInWords(from)} och tills vidare.`,
      'Meddela oss genast när personen inte längre behöver behörigheten i sitt arbete eller slutar hos er.',
    ],
  },
  'finsam-order-refused': {
    subject: () => 'En beställning till Uppföljning Finsam är avslagen',
    paragraphs: ({ organisation, user, role, federation, reason }) => [
      `Beställningen av behörighet som ${role} för ${federation} åt ${user}, ${organisation}, är avslagen.`,
      `Skäl: ${reason}`,
    ],
  },
  'finsam-user-ended': {
    subject: () => 'En användare av Uppföljning Finsam är avslutad',
    paragraphs: ({ organisation, user, role, federation, from }) => [
      `${user}, ${organisation}, är inte längre ${role} för ${federation} från och med den ${dayInWords(from)}.`,
    ],
  },
};
