import type { components } from '../../web-contract/finsam-office.ts';
import { writtenMoment } from '../parts/written-moment.ts';

type Facts = components['schemas']['LoggedAct']['facts'];

/** What an act was about, a line for each: codes and identities as they stand in the log, with what they are in front. */
export function factsInWords(facts: Facts): readonly string[] {
  return facts.flatMap(({ name, values }) =>
    values.map((value) => `${names[name] ?? name}: ${valueInWords(name, value)}`),
  );
}

function valueInWords(name: string, value: string): string {
  if (name === 'endsAt') return writtenMoment(new Date(Number(value)).toISOString());
  return codes[value] ?? value.replace(' -> ', ' → ');
}

const names: Readonly<Record<string, string | undefined>> = {
  federation: 'förbund',
  year: 'år',
  figures: 'uppgift',
  initiativeId: 'insats',
  orientation: 'inriktning',
  permissionId: 'behörighet',
  linkId: 'koppling',
  agreementId: 'avtal',
  organisationsnummer: 'organisation',
  noticeId: 'anmälan',
  forPerson: 'person',
  orderId: 'beställning',
  sha256: 'undertecknad text (SHA-256)',
  isApproved: 'godkänd',
  isGranted: 'beviljad',
  isRenewal: 'förnyelse',
  kind: 'sort',
  role: 'roll',
  why: 'varför',
  validFrom: 'från',
  validTo: 'till',
  endsAt: 'upphör',
  endsOn: 'upphör',
  effectiveOn: 'gäller från',
  endedPermissions: 'avslutade behörigheter',
  users: 'avslutade användare',
  orderers: 'avslutade beställare',
  members: 'medlemmar',
  member: 'medlem',
  into: 'uppgår i',
  list: 'lista',
  code: 'kod',
};

const codes: Readonly<Record<string, string | undefined>> = {
  true: 'ja',
  false: 'nej',
  all: 'alla',
  use: 'överenskommelse',
  processing: 'personuppgiftsbiträdesavtal',
  individual: 'individinriktad',
  structural: 'strukturövergripande',
  'federation-administrator': 'förbundsadministratör',
  'participant-lead': 'deltagaransvarig',
  employer: 'arbetsgivarens begäran',
  'employment-ended': 'anställningen har upphört eller bytts',
  operator: 'driftspartens beslut',
};
