import { agencyNames } from '../../values/agency.ts';
import type { Agency, ContentKind, Missing, ReportSubject, Status, Version } from './portal-api.ts';

/** As StateBadge has them. */
type StateTone = 'neutral' | 'active' | 'waiting' | 'good' | 'bad';

const days = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Stockholm' });
const moments = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Europe/Stockholm',
});

/** The Swedish day of a moment given as ISO text. */
export function dayOf(moment: string): string {
  return days.format(new Date(moment));
}

/** `2026-11-26 14:30`, Swedish time. */
export function momentInWords(moment: string): string {
  return moments.format(new Date(moment));
}

export function agencyInWords(agency: Agency): string {
  return agencyNames[agency];
}

export const kindsInWords: Readonly<Record<ContentKind, string>> = {
  page: 'Sida',
  guide: 'Steg för steg',
  'base-service': 'Bastjänst',
  support: 'Support',
  release: 'Version av kontraktet',
  news: 'Nyhet',
  'operating-message': 'Driftmeddelande',
};

export const statesInWords: Readonly<Record<Version['state'], string>> = {
  draft: 'Utkast',
  ready: 'Klar att publicera',
  'sent-back': 'Skickad tillbaka',
  planned: 'Publiceras senare',
  published: 'Publicerad',
  withdrawn: 'Borttagen',
  replaced: 'Ersatt',
};

export const toneOfState: Readonly<Record<Version['state'], StateTone>> = {
  draft: 'waiting',
  ready: 'active',
  'sent-back': 'bad',
  planned: 'active',
  published: 'good',
  withdrawn: 'neutral',
  replaced: 'neutral',
};

export function missingInWords({ kind, agency }: Missing): string {
  switch (kind) {
    case 'operator-assurance':
      return 'kvalitetssäkring av driftsparten';
    case 'owner-assurance':
      return 'kvalitetssäkring av tjänstens ägare';
    case 'approval':
      return `godkännande av ${agency === undefined ? 'en uppgiftslämnare' : agencyInWords(agency)}`;
  }
}

export const actsInWords: Readonly<Record<Version['acts'][number]['act'], string>> = {
  'assured-by-operator': 'Kvalitetssäkrad av driftsparten',
  'assured-by-owner': 'Kvalitetssäkrad av tjänstens ägare',
  approved: 'Godkänd',
  'sent-back': 'Skickad tillbaka',
  published: 'Publicerad',
  withdrawn: 'Borttagen',
};

const rolesInWords: Readonly<Record<string, string>> = {
  'connection-officer': 'anslutningshandläggare',
  approver: 'beslutsfattare',
  'service-owner': 'företrädare för tjänstens ägare',
  'agency-representative': 'företrädare för uppgiftslämnare',
  system: 'följer med programmet',
};

/** `Anna Andersson, beslutsfattare` */
export function whoInWords(name: string | null, role: string): string {
  const inWords = rolesInWords[role] ?? role;
  return name === null ? inWords : `${name}, ${inWords}`;
}

type AgencyState = Status['agencies'][number]['state'];

export function agencyStateInWords(state: AgencyState): string {
  switch (state) {
    case 'reachable':
      return 'Svarar';
    case 'unreachable':
      return 'Svarar inte';
    case 'no-test-service':
      return 'Har ingen testtjänst';
    case 'not-connected':
      return 'Inte inkopplad';
    case null:
      return 'Inte undersökt ännu';
  }
}

export function toneOfAgencyState(state: AgencyState): StateTone {
  switch (state) {
    case 'reachable':
      return 'good';
    case 'unreachable':
      return 'bad';
    case 'no-test-service':
    case 'not-connected':
    case null:
      return 'neutral';
  }
}

/** What the ping met, for those who want to know more; empty when there is nothing to add. */
export function reasonInWords(reason: string): string {
  if (reason === '') return '';
  return reason === 'timed-out' ? 'Inget svar inom utsatt tid' : `Nekade: ${reason}`;
}

export const reportSubjects: readonly { readonly value: ReportSubject; readonly text: string }[] = [
  { value: 'unknown', text: 'Vet inte' },
  { value: 'several', text: 'Flera uppgiftslämnare, eller hela tjänsten' },
  { value: 'portal', text: 'Portalen' },
  ...(['AF', 'CSN', 'FK', 'SKV', 'SO', 'TNS', 'MIV'] as const).map((value) => ({
    value,
    text: agencyNames[value],
  })),
];

export function subjectInWords(subject: ReportSubject): string {
  return reportSubjects.find(({ value }) => value === subject)?.text ?? subject;
}
