/** HamtaUppgifter; what is inside identifikation has a namespace of its own. */
export const namespace = 'http://schema.transportstyrelsen.se/ssbtek/hamtauppgifterresponder/1';
export const personNamespace = 'http://schema.transportstyrelsen.se/ssbtek/person/1';
