/**
 * The agreement's documents in their order of precedence, the first before those after it (Anslutningsavtal kommun 4.1).
 * Within a document the newest version goes before older ones (4.2).
 */
export const agreementDocuments = [
  'framework-and-definitions',
  'connection-agreement',
  'processor-agreement',
  'service-terms',
  'liability',
  'general-terms',
] as const;

/** Those of the agreement on Uppföljning Finsam, apart from the six; the agreement goes before its annex. */
export const finsamAgreementDocuments = ['finsam-agreement', 'finsam-annex-1'] as const;

export type AgreementDocument =
  (typeof agreementDocuments)[number] | (typeof finsamAgreementDocuments)[number];

/** What a person reads. */
export const agreementDocumentNames: Readonly<Record<AgreementDocument, string>> = {
  'framework-and-definitions': 'Överenskommelsen och Definitioner',
  'connection-agreement': 'SSBTEK – Anslutningsavtal kommun',
  'processor-agreement': 'PUB-avtal',
  'service-terms': 'SSBTEK – Beskrivning och tjänstespecifika villkor',
  liability: 'Reglering av ansvar',
  'general-terms': 'Allmänna villkor',
  'finsam-agreement': 'Överenskommelse om användning av Uppföljning Finsam',
  'finsam-annex-1': 'Bilaga 1 till Överenskommelsen om Uppföljning Finsam',
};

/**
 * Whose agreement each is: a text of one service's agreement never applies to a connection to another. LEFI Online has none that
 * is published: authorities and municipalities join by a notice, insurers by an agreement of their own.
 */
export const serviceOfAgreement: Readonly<Record<AgreementDocument, 'ssbtek' | 'lefi' | 'finsam'>> = {
  'framework-and-definitions': 'ssbtek',
  'connection-agreement': 'ssbtek',
  'processor-agreement': 'ssbtek',
  'service-terms': 'ssbtek',
  liability: 'ssbtek',
  'general-terms': 'ssbtek',
  'finsam-agreement': 'finsam',
  'finsam-annex-1': 'finsam',
};

/** From 1: its place among its own agreement's documents. */
export function precedenceOf(document: AgreementDocument): number {
  const isFinsam = serviceOfAgreement[document] === 'finsam';
  const own: readonly AgreementDocument[] = isFinsam ? finsamAgreementDocuments : agreementDocuments;
  return own.indexOf(document) + 1;
}
