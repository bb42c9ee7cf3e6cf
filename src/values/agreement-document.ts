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
