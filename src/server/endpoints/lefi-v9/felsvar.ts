import type { FaultCode, FaultFacts } from '../../../values/fault.ts';

/** What a caller of this door reads for one reason to refuse: for operators, never with a number of a person or organisation. */
export interface Felsvar {
  /** The contract knows 400, 403 and 500. */
  readonly status: 400 | 403 | 500;
  readonly meddelande: (facts: FaultFacts) => string;
}

const certificateUnknown =
  'Klientcertifikatet är inte anmält, eller är inte utfärdat av en godtagen utfärdare.';
const notForThisContract = 'Frågan kan inte besvaras.';

/** Every reason has its answer: a new one does not compile until it stands here. */
export const felsvar: Readonly<Record<FaultCode, Felsvar>> = {
  'question-malformed': wrong(
    ({ element, rule }) => `${element ?? 'Frågan'} ${rule ?? 'följer inte kontraktet'}.`,
  ),
  'too-large': wrong(({ limit }) =>
    limit === undefined ? 'Frågan är för stor.' : `Frågan är för stor; gränsen är ${limit} byte.`,
  ),
  'no-benefit-asked-for': wrong(() => 'Frågan anger ingen förmånsgrupp eller typ av övrig information.'),
  'period-reversed': wrong(() => 'I period ligger from efter tom.'),
  'period-too-long': wrong(
    ({ limit }) => `Perioden är längre än ${limit === undefined ? 'den får vara' : yearsInWords(limit)}.`,
  ),
  'person-not-valid': wrong(
    () => 'Värdet i personnummer är varken ett personnummer eller ett samordningsnummer.',
  ),
  'actor-not-represented': forbidden('Aktören är okänd eller får inte företrädas av anroparen.'),
  'legal-ground-not-in-force': forbidden('Aktören har ingen rättslig grund som gäller nu.'),
  'certificate-missing': forbidden('Anropet saknar klientcertifikat.'),
  'certificate-unknown': forbidden(certificateUnknown),
  'certificate-not-valid-now': forbidden('Klientcertifikatet gäller inte nu.'),
  'connection-not-callers': forbidden('Anroparen får inte företräda anslutningen.'),
  'connection-not-active': forbidden('Anslutningen gäller inte nu.'),
  'share-exceeded': unable('Anslutningen har ställt fler frågor än sin andel. Försök igen senare.'),
  overloaded: unable('Tjänsten är överbelastad. Försök igen senare.'),
  'log-unavailable': unable('Frågan kunde inte loggas och har därför inte ställts.'),
  'registry-unavailable': unable('Anslutningarna kan inte kontrolleras just nu.'),
  stopping: unable('Tjänsten håller på att stängas.'),
  // Reasons that belong to the other doors.
  'not-xml': wrong(() => notForThisContract),
  'not-json': wrong(() => notForThisContract),
  'content-type-not-served': wrong(() => notForThisContract),
  'question-repeated': wrong(() => notForThisContract),
  'key-used-for-another': wrong(() => notForThisContract),
  'doctype-forbidden': wrong(() => notForThisContract),
  'too-deep': wrong(() => notForThisContract),
  'unknown-operation': wrong(() => notForThisContract),
  'contract-version-not-served': wrong(() => notForThisContract),
  'processor-not-registered': wrong(() => notForThisContract),
  'caseworker-not-assured': wrong(() => notForThisContract),
  'contact-centre-purpose': wrong(() => notForThisContract),
  'purpose-missing': wrong(() => notForThisContract),
  'legal-ground-missing': wrong(() => notForThisContract),
  'rules-not-confirmed': wrong(() => notForThisContract),
};

function yearsInWords(years: number): string {
  return years === 2 ? 'två år' : `${String(years)} år`;
}

function wrong(meddelande: Felsvar['meddelande']): Felsvar {
  return { status: 400, meddelande };
}

function forbidden(meddelande: string): Felsvar {
  return { status: 403, meddelande: () => meddelande };
}

function unable(meddelande: string): Felsvar {
  return { status: 500, meddelande: () => meddelande };
}
