import type { FaultCode, FaultFacts } from '../../../values/fault.ts';
import type { SoapFaultCode } from '../../soap/index.ts';

/** What a caller of this door reads for one reason to refuse. */
export interface Felkod {
  readonly felkod: string;
  /** Client: the question must change before it is sent again. Server: the same question may do later. */
  readonly faultcode: SoapFaultCode;
  /** In Swedish, in our own words, with nothing of the caller's in it. */
  readonly felmeddelande: (facts: FaultFacts) => string;
}

/** Every reason has its felkod: a new one does not compile until it stands here. */
export const felkoder: Readonly<Record<FaultCode, Felkod>> = {
  'not-xml': client(
    'EJ_XML',
    ({ line, rule }) => rule ?? `Meddelandet är inte välformad XML${atLine(line)}.`,
  ),
  'doctype-forbidden': client(
    'DOCTYPE_EJ_TILLATEN',
    () => 'Meddelandet får inte ha någon DOCTYPE eller egna entiteter.',
  ),
  'too-large': client('FOR_STOR', ({ limit }) => `Meddelandet är för stort${limited('byte', limit)}.`),
  'too-deep': client(
    'FOR_DJUP',
    ({ limit }) => `Elementen ligger i för många nivåer${limited('nivåer', limit)}.`,
  ),
  'question-malformed': client('SCHEMAFEL', brokenRule),
  'unknown-operation': client(
    'OKAND_OPERATION',
    ({ served }) =>
      `Elementet i Body är ingen av kontraktets frågor: hamtaBastjanstInformation eller testaBastjanstInformation${inNamespace(served)}.`,
  ),
  'contract-version-not-served': client(
    'KONTRAKTSVERSION_EJ_TILLGANGLIG',
    ({ served }) =>
      `Elementet i Body står i en namnrymd som inte används här. Här finns ${(served ?? []).join(', ')}.`,
  ),
  'certificate-missing': client(
    'CERTIFIKAT_SAKNAS',
    () =>
      'Anropet saknar klientcertifikat. Varje fråga ska ställas med ett certifikat som är anmält för anslutningen.',
  ),
  'certificate-unknown': client(
    'CERTIFIKAT_OKANT',
    () =>
      'Klientcertifikatet är inte anmält för någon anslutning, eller är inte utfärdat av en godtagen utfärdare.',
  ),
  'certificate-not-valid-now': client(
    'CERTIFIKAT_EJ_GILTIGT',
    () =>
      'Klientcertifikatet gäller inte nu: det har gått ut, är återkallat eller har inte börjat gälla. Anmäl ett som gäller.',
  ),
  'connection-not-callers': client(
    'ANSLUTNING_EJ_ANROPARENS',
    () =>
      'Klientcertifikatet får inte fråga för den som ingivare anger. Kontrollera organisationsnummer och vilken anslutning certifikatet är anmält för.',
  ),
  'connection-not-active': client(
    'ANSLUTNING_EJ_AKTIV',
    () => 'Anslutningen för den som ingivare anger gäller inte nu.',
  ),
  'processor-not-registered': client(
    'BITRADE_EJ_REGISTRERAT',
    () =>
      'Ett personuppgiftsbitrade i frågan är inte registrerat för anslutningen. Anmäl biträdet eller ta bort det ur frågan.',
  ),
  'caseworker-not-assured': client(
    'HANDLAGGARE_UTAN_FORSAKRAN',
    () =>
      'Den som anges i handlaggare är inte registrerad för anslutningen, har ingen undertecknad försäkran som gäller, eller är ett automatiserat system utan ansvarig ägare.',
  ),
  'contact-centre-purpose': client(
    'SYFTE_EJ_KONTAKTCENTERS',
    () =>
      'Den som anges i handlaggare arbetar vid ett kontaktcenter, och syfte är inte något som ett kontaktcenter får fråga för: bara när en ansökan ska lämnas vidare för utredning.',
  ),
  'person-not-valid': client(
    'PERSONIDENTITET_OGILTIG',
    () => 'Värdet i personidentitet är varken ett personnummer eller ett samordningsnummer.',
  ),
  'period-reversed': client('PERIOD_OMVAND', () => 'I tidsperiod ligger fromDatum efter tomDatum.'),
  'purpose-missing': client(
    'SYFTE_SAKNAS',
    () => 'Elementet syfte är tomt. Ange vad uppgifterna ska användas till.',
  ),
  'legal-ground-missing': client(
    'LAGTEXT_SAKNAS',
    () => 'Elementet lagtext är tomt. Ange den bestämmelse som frågan stöds på.',
  ),
  'legal-ground-not-in-force': client(
    'LAGTEXT_EJ_I_KRAFT',
    () => 'Bestämmelsen i lagtext är okänd eller upphävd, och anslutningen kräver en som gäller.',
  ),
  // What only the other doors have: they read their felkod here.
  'not-json': client('EJ_JSON', () => 'Innehållet är inte JSON i UTF-8.'),
  'content-type-not-served': client('EJ_TILLATEN_MEDIATYP', () => 'Innehållet har fel mediatyp.'),
  'question-repeated': client('UPPREPAD_FRAGA', () => 'Frågan har redan ställts.'),
  'key-used-for-another': client('NYCKEL_ANVAND', () => 'Nyckeln har redan använts för en annan fråga.'),
  'no-benefit-asked-for': client('INGEN_FORMAN', () => 'Frågan anger ingen förmån.'),
  'period-too-long': client('PERIOD_FOR_LANG', () => 'Perioden är längre än vad som är tillåtet.'),
  'actor-not-represented': client(
    'AKTOR_EJ_FORETRADD',
    () => 'Klientcertifikatet får inte fråga för den aktör som anges.',
  ),
  'rules-not-confirmed': client('REGLER_EJ_BEKRAFTADE', () => 'Den som frågar har inte bekräftat reglerna.'),
  'share-exceeded': server(
    'ANDEL_OVERSKRIDEN',
    ({ retryAfterSeconds = 1 }) =>
      `Anslutningen har ställt fler frågor än sin andel. Vänta ${inSeconds(retryAfterSeconds)} och ställ frågan igen.`,
  ),
  overloaded: server(
    'OVERBELASTAD',
    ({ retryAfterSeconds = 1 }) =>
      `Tjänsten är överbelastad. Vänta ${inSeconds(retryAfterSeconds)} och ställ frågan igen.`,
  ),
  'log-unavailable': server(
    'LOGG_OTILLGANGLIG',
    'Frågan kunde inte loggas och har därför inte ställts. Försök igen senare.',
  ),
  'registry-unavailable': server(
    'REGISTER_OTILLGANGLIGT',
    'Anslutningarna kan inte kontrolleras just nu. Försök igen senare.',
  ),
  stopping: server('STANGER', 'Tjänsten håller på att stängas. Försök igen om en stund.'),
};

/** Our own mistake: the caller gets a reference that we find it by, and nothing else. */
export function internalError(reference: string): { felkod: string; felmeddelande: string } {
  return {
    felkod: 'INTERNT_FEL',
    felmeddelande: `Ett internt fel inträffade. Ange referens ${reference} vid kontakt.`,
  };
}

/** Which element breaks which rule, and where. */
export function brokenRule({ element, line, rule }: FaultFacts): string {
  const where = element === undefined ? 'Ett element' : `Elementet ${element}`;
  return `${where}${atLine(line)}: ${rule ?? 'Innehållet följer inte schemat.'}`;
}

function client(felkod: string, felmeddelande: (facts: FaultFacts) => string): Felkod {
  return { felkod, faultcode: 'Client', felmeddelande };
}

function server(felkod: string, message: string | Felkod['felmeddelande']): Felkod {
  const felmeddelande = typeof message === 'string' ? () => message : message;
  return { felkod, faultcode: 'Server', felmeddelande };
}

function inSeconds(seconds: number): string {
  return seconds === 1 ? '1 sekund' : `${seconds} sekunder`;
}

function atLine(line: number | undefined): string {
  return line === undefined ? '' : ` (rad ${line})`;
}

function inNamespace(served: readonly string[] = []): string {
  return served.length === 0 ? '' : ` i namnrymden ${served.join(', ')}`;
}

function limited(unit: string, limit: number | undefined): string {
  return limit === undefined ? '' : `; gränsen är ${limit} ${unit}`;
}
