import type { FaultCode, FaultFacts } from '../../../values/fault.ts';

/** What a caller of this door reads for one reason to refuse, in our own words. The felkod is SSBTEK's (felkoder). */
export interface Refusal {
  readonly status: 400 | 403 | 409 | 413 | 415 | 422 | 429 | 503;
  readonly title: string;
  readonly detail: (facts: FaultFacts) => string;
}

const unread = 'Frågan kan inte läsas';
const notValid = 'Frågan följer inte kontraktet';
const notIdentified = 'Anroparen kan inte legitimeras';
const notAllowed = 'Anroparen får inte ställa frågan';
const notGranted = 'Frågan nekas vid prövningen';
const askedBefore = 'Nyckeln har redan använts';
const notNow = 'Frågan kan inte ställas just nu';
const elsewhere = 'Frågan kan inte besvaras här.';

/** Every reason has its answer: a new one does not compile until it stands here. */
export const refusals: Readonly<Record<FaultCode, Refusal>> = {
  'not-json': refusal(400, unread, 'Innehållet är inte JSON i UTF-8.'),
  'content-type-not-served': refusal(415, unread, 'Content-Type ska vara application/json.'),
  'too-large': refusal(413, unread, ({ limit }) => `Frågan är för stor${limited('byte', limit)}.`),
  'too-deep': refusal(400, unread, ({ limit }) => `Frågan har för många nivåer${limited('nivåer', limit)}.`),
  'question-malformed': refusal(422, notValid, 'Varje fält som är fel nämns i fields.'),
  'certificate-missing': refusal(403, notIdentified, 'Anropet saknar klientcertifikat.'),
  'certificate-unknown': refusal(
    403,
    notIdentified,
    'Klientcertifikatet är inte anmält för någon anslutning, eller är inte utfärdat av en godtagen utfärdare.',
  ),
  'certificate-not-valid-now': refusal(
    403,
    notIdentified,
    'Klientcertifikatet gäller inte nu: det har gått ut, är återkallat eller har inte börjat gälla.',
  ),
  'connection-not-callers': refusal(
    403,
    notAllowed,
    'Klientcertifikatet får inte fråga för den som asker anger. Kontrollera organisationsnummer och nämnd.',
  ),
  'connection-not-active': refusal(403, notAllowed, 'Anslutningen för den som asker anger gäller inte nu.'),
  'processor-not-registered': refusal(
    403,
    notAllowed,
    'Ett personuppgiftsbiträde i processors är inte anmält för anslutningen.',
  ),
  'caseworker-not-assured': refusal(
    403,
    notAllowed,
    'Den som anges i asker.caseworker är inte registrerad för anslutningen, har ingen undertecknad försäkran som gäller, eller är ett automatiserat system utan ansvarig ägare.',
  ),
  'contact-centre-purpose': refusal(
    403,
    notGranted,
    'Den som anges i asker.caseworker arbetar vid ett kontaktcenter, och purpose är inte något som ett kontaktcenter får fråga för: bara när en ansökan ska lämnas vidare för utredning.',
  ),
  'person-not-valid': refusal(
    422,
    notGranted,
    'Personens nummer är varken ett personnummer eller ett samordningsnummer.',
  ),
  'period-reversed': refusal(422, notGranted, 'I period ligger from efter to.'),
  'purpose-missing': refusal(422, notGranted, 'purpose är tom. Ange vad uppgifterna ska användas till.'),
  'legal-ground-missing': refusal(
    422,
    notGranted,
    'legalGround är tom. Ange den bestämmelse som frågan stöds på.',
  ),
  'legal-ground-not-in-force': refusal(
    403,
    notGranted,
    'Bestämmelsen i legalGround är okänd eller upphävd, och anslutningen kräver en som gäller.',
  ),
  'question-repeated': refusal(
    409,
    askedBefore,
    'En fråga med samma Idempotency-Key har redan ställts; se repeatOf. Ställ en ny fråga med en ny nyckel.',
  ),
  'key-used-for-another': refusal(
    422,
    askedBefore,
    'Idempotency-Key har redan använts för en annan fråga. Använd en ny nyckel för varje fråga.',
  ),
  'share-exceeded': refusal(
    429,
    notNow,
    ({ retryAfterSeconds = 1 }) =>
      `Anslutningen har ställt fler frågor än sin andel. Vänta ${retryAfterSeconds} s och ställ frågan igen.`,
  ),
  overloaded: refusal(
    503,
    notNow,
    ({ retryAfterSeconds = 1 }) =>
      `Tjänsten är överbelastad. Vänta ${retryAfterSeconds} s och ställ frågan igen.`,
  ),
  'log-unavailable': refusal(503, notNow, 'Frågan kunde inte loggas och har därför inte besvarats.'),
  'registry-unavailable': refusal(503, notNow, 'Anslutningarna kan inte kontrolleras just nu.'),
  stopping: refusal(503, notNow, 'Tjänsten håller på att stängas.'),
  // Reasons that belong to the other doors.
  'not-xml': refusal(400, unread, elsewhere),
  'doctype-forbidden': refusal(400, unread, elsewhere),
  'unknown-operation': refusal(400, unread, elsewhere),
  'contract-version-not-served': refusal(400, unread, elsewhere),
  'no-benefit-asked-for': refusal(422, notGranted, elsewhere),
  'period-too-long': refusal(422, notGranted, elsewhere),
  'actor-not-represented': refusal(403, notAllowed, elsewhere),
  'rules-not-confirmed': refusal(403, notAllowed, elsewhere),
};

function refusal(status: Refusal['status'], title: string, detail: string | Refusal['detail']): Refusal {
  return { status, title, detail: typeof detail === 'string' ? () => detail : detail };
}

function limited(unit: string, limit: number | undefined): string {
  return limit === undefined ? '' : `; gränsen är ${limit} ${unit}`;
}
