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

export type AgreementDocument = (typeof agreementDocuments)[number];

/** What a person reads. */
export const agreementDocumentNames: Readonly<Record<AgreementDocument, string>> = {
  'framework-and-definitions': 'Överenskommelsen och Definitioner',
  'connection-agreement': 'SSBTEK – Anslutningsavtal kommun',
  'processor-agreement': 'PUB-avtal',
  'service-terms': 'SSBTEK – Beskrivning och tjänstespecifika villkor',
  liability: 'Reglering av ansvar',
  'general-terms': 'Allmänna villkor',
};

/**
 * Whose agreement each is: a text of one service's agreement never applies to a connection to another. LEFI Online has none that
 * is published: authorities and municipalities join by a notice, insurers by an agreement of their own.
 */
export const serviceOfAgreement: Readonly<Record<AgreementDocument, 'ssbtek' | 'lefi'>> = {
  'framework-and-definitions': 'ssbtek',
  'connection-agreement': 'ssbtek',
  'processor-agreement': 'ssbtek',
  'service-terms': 'ssbtek',
  liability: 'ssbtek',
  'general-terms': 'ssbtek',
};
