import { agencies, agencyNames, type AgencyCode } from '../../../values/agency.ts';
import type { DisclosureRight, RuleResult } from '../../access-log/index.ts';
import { isValidAt, type CertificateRight, type RegisteredCertificate, type Registry } from '../registry.ts';
import { disclosureReasons } from './disclosure-reasons.ts';

/** What the record says of a question that was asked. */
export interface RecordedQuestion {
  /** Milliseconds since 1970. */
  readonly recordedAt: number;
  readonly registryVersion: number;
  readonly certificateId: string | null;
  readonly connectionId: string | null;
  readonly organisationsnummer: string | null;
  readonly role: 'relay' | 'discloser';
  readonly agencies: readonly string[];
  readonly examination: readonly RuleResult[];
  /** In whose name it was asked, as the case system wrote it; null: erased, or the contract names nobody. */
  readonly caseworker: string | null;
  /** Whether the person who asked held her permission then; null: a system asked. */
  readonly wasPermitted: boolean | null;
  /** By which right LEFI told; null: the contract knows none, or did not then. */
  readonly disclosedBy: DisclosureRight | null;
}

/** One thing that must have held for the question to be lawful, whether it did, and how it was. */
export interface LawfulnessReason {
  readonly rule:
    | 'connection-in-force'
    | 'connection-is-askers'
    | 'certificate-registered'
    | 'certificate-speaks'
    | 'agency-qualified'
    | 'caseworker-assured'
    | 'permission-in-force'
    | 'ground-in-force'
    | 'profile-in-force'
    | 'consent-said'
    | 'examination-passed';
  readonly holds: boolean;
  /** Swedish, without personal data. */
  readonly text: string;
}

/** Everything that must have held, tried on what a registry says of the moment the question was recorded. */
export function lawfulnessBy(registry: Registry, question: RecordedQuestion): readonly LawfulnessReason[] {
  return [
    ...connectionReasons(registry, question),
    ...(question.wasPermitted === null ? certificateReasons(registry, question) : []),
    ...disclosureReasons(registry, question).map(({ rule, told }) => reason(rule, told)),
    ...agencyReasons(registry, question),
    ...caseworkerReasons(registry, question),
  ];
}

type Told = readonly [holds: boolean, yes: string, no: string];

function reason(rule: LawfulnessReason['rule'], [holds, yes, no]: Told): LawfulnessReason {
  return { rule, holds, text: holds ? yes : no };
}

function connectionReasons(registry: Registry, question: RecordedQuestion): readonly LawfulnessReason[] {
  const connection = registry.connections.get(question.connectionId ?? '');
  const inForce = connection !== undefined && isValidAt(connection, question.recordedAt);
  const isAskers = connection?.organisationsnummer === question.organisationsnummer;
  return [
    reason('connection-in-force', [inForce, 'Anslutningen gällde.', 'Anslutningen gällde inte.']),
    reason('connection-is-askers', [
      isAskers,
      'Den kommun som frågade är anslutningens.',
      'Den kommun som frågade är inte anslutningens.',
    ]),
  ];
}

function certificateReasons(registry: Registry, question: RecordedQuestion): readonly LawfulnessReason[] {
  const { recordedAt, certificateId } = question;
  const certificate = [...registry.certificates.values()]
    .flat()
    .find((one) => one.id === certificateId && isValidAt(one, recordedAt));
  return [
    reason('certificate-registered', [
      certificate !== undefined,
      'Certifikatet var registrerat och gällde.',
      'Certifikatet var inte registrerat, eller gällde inte.',
    ]),
    reason('certificate-speaks', [
      certificate !== undefined && maySpeak(certificate, question, registry),
      'Certifikatet fick tala för anslutningen.',
      'Certifikatet fick inte tala för anslutningen.',
    ]),
  ];
}

/**
 * At LEFI the operator's own certificate represents the actors of SSBTEK's connections, as the relay must; a supplier or an agent
 * does so while it is the connection's, an agent with a confirmed agreement.
 */
function maySpeak(
  certificate: RegisteredCertificate,
  { connectionId, recordedAt, role }: RecordedQuestion,
  { connections }: Registry,
): boolean {
  const connection = connections.get(connectionId ?? '');
  if (role === 'discloser' && certificate.isOperators) return connection?.service === 'ssbtek';
  const isProcessors = ({ processor }: CertificateRight): boolean =>
    role !== 'discloser' ||
    processor === null ||
    connection?.processors.some(
      (one) =>
        one.organisationsnummer === processor &&
        isValidAt(one, recordedAt) &&
        (one.role === 'supplier' || one.agreement !== null),
    ) === true;
  return certificate.speaksFor.some(
    (right) => right.connectionId === connectionId && isValidAt(right, recordedAt) && isProcessors(right),
  );
}

/** The disclosers of LEFI are no agencies that qualify: what they may disclose follows from the connection. */
function agencyReasons(registry: Registry, question: RecordedQuestion): readonly LawfulnessReason[] {
  if (question.role === 'discloser') return [];
  const qualifications = registry.connections.get(question.connectionId ?? '')?.qualifications ?? [];
  return question.agencies
    .filter(isAgency)
    .map((agency) =>
      reason('agency-qualified', [
        qualifications.some((one) => one.agency === agency && isValidAt(one, question.recordedAt)),
        `${agencyNames[agency]} hade kvalificerat kommunen.`,
        `${agencyNames[agency]} hade inte kvalificerat kommunen.`,
      ]),
    );
}

/**
 * Avtal 3.1: only who has signed the assurance may ask. A question from before that was examined has no such rule in its
 * record, and none is held against it.
 */
function caseworkerReasons(registry: Registry, question: RecordedQuestion): readonly LawfulnessReason[] {
  const { recordedAt, examination } = question;
  const recorded = examination.find(({ rule }) => rule === 'caseworker-assured');
  const connection = registry.connections.get(question.connectionId ?? '');
  if (recorded === undefined || connection === undefined) return [];
  if (recorded.result === 'warned') {
    return [
      reason('caseworker-assured', [
        connection.acceptsUnassured.some((grace) => isValidAt(grace, recordedAt)),
        'Försäkran saknades; anslutningen fick ännu godta och märka sådana frågor.',
        'Försäkran saknades, och anslutningen fick inte längre godta sådana frågor.',
      ]),
    ];
  }
  if (question.caseworker === null) {
    return [
      reason('caseworker-assured', [
        recorded.result === 'passed',
        'Enligt loggen fanns försäkran. Beteckningen är gallrad och kan inte jämföras med registret.',
        'Enligt loggen saknades försäkran.',
      ]),
    ];
  }
  const name = question.caseworker.trim();
  const named = [
    ...(connection.caseworkers.get(name) ?? []),
    ...(connection.automatedSystems.get(name) ?? []),
  ];
  return [
    reason('caseworker-assured', [
      named.some((one) => isValidAt(one, recordedAt)),
      'Handläggaren hade undertecknat försäkran, eller systemet hade en ansvarig.',
      'Handläggaren hade ingen gällande försäkran.',
    ]),
  ];
}

function isAgency(code: string): code is AgencyCode {
  return (agencies as readonly string[]).includes(code);
}

/** What the examination recorded: no rule on the whole question may have refused it, nor any on an agency that was asked. */
export function examinationReason({ examination, agencies: asked }: RecordedQuestion): LawfulnessReason {
  const refusing = examination.filter(
    ({ result, agency }) => result === 'refused' && (agency === undefined || asked.includes(agency)),
  );
  return reason('examination-passed', [
    refusing.length === 0 && examination.length > 0,
    `Prövningen är loggad: ${String(examination.length)} regler prövades och ingen nekade det som lämnades ut.`,
    `Enligt loggen nekade prövningen: ${refusing.map(({ rule }) => rule).join(', ') || 'ingen regel är loggad'}.`,
  ]);
}

/** A person who asks LEFI does so by a permission; as was known then. */
export function permissionReasons({ wasPermitted }: RecordedQuestion): readonly LawfulnessReason[] {
  if (wasPermitted === null) return [];
  return [
    reason('permission-in-force', [
      wasPermitted,
      'Den som frågade hade sin behörighet.',
      'Den som frågade hade ingen gällande behörighet.',
    ]),
  ];
}
