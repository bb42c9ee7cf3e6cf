import { addDays, parseDay } from '../../values/day.ts';
import { figureWords, periodInWords } from '../../values/finsam/figure-in-words.ts';
import type { components } from '../../web-contract/finsam-office.ts';
import { writtenMoment } from '../parts/written-moment.ts';

type Facts = components['schemas']['LoggedAct']['facts'];

/** What an identity is called, by its id. */
export type Called = ReadonlyMap<string, string>;

/** What an act was about, a line for each: what it is in front, and identities by what they are called now. */
export function factsInWords(facts: Facts, called: Called): readonly string[] {
  return facts.flatMap(({ name, values }) =>
    values.map((value) => `${names[name] ?? name}: ${valueInWords(name, value, called)}`),
  );
}

function valueInWords(name: string, value: string, called: Called): string {
  if (name === 'endsAt') return writtenMoment(new Date(Number(value)).toISOString());
  if (name === 'validTo') return lastDay(value);
  if (name === 'sha256') return value.replaceAll(/(.{16})(?=.)/g, '$1 '); // as where it was signed
  if (name === 'figures') return figureInWords(value, called);
  return codes[value] ?? called.get(value) ?? value;
}

/** A period is recorded with the first day that it is not; people say the last that it is. */
function lastDay(firstDayAfter: string): string {
  const day = parseDay(firstDayAfter);
  return day === null ? firstDayAfter : addDays(day, -1);
}

const figure =
  /^(?<kind>[a-z-]+)(?: (?<about>\S+))? (?<period>year|T[1-3]|\d\d)(?: (?<initiative>\S+))? v(?<version>\d+): (?<from>\S+) -> (?<to>\S+)$/;

/** 'women year 0317c68e-… v2: empty -> 12' → 'Kvinnor, Bryggan, från tomt till 12 (version 2)' */
function figureInWords(value: string, called: Called): string {
  const { kind = '', about, period = '', initiative, version, from, to } = figure.exec(value)?.groups ?? {};
  if (!(kind in figureWords)) return value;
  const what = [
    figureWords[kind as keyof typeof figureWords],
    ...[about, initiative].flatMap((id) => (id === undefined ? [] : [called.get(id) ?? id])),
    ...(period === 'year' ? [] : [periodInWords(period).toLocaleLowerCase('sv')]),
  ];
  return `${what.join(', ')}, från ${amount(from)} till ${amount(to)} (version ${version ?? ''})`;
}

const whole = new Intl.NumberFormat('sv-SE');

function amount(told = ''): string {
  return told === 'empty' ? 'tomt' : whole.format(Number(told));
}

const names: Readonly<Record<string, string | undefined>> = {
  federation: 'förbund',
  year: 'år',
  yearActId: 'skäl',
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
  validTo: 'till och med',
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
