/** HamtaUppgifter: the message and, below fordonsinnehav and identifikation, two namespaces of their own. */
export const namespace = 'http://schema.transportstyrelsen.se/ssbtek/hamtauppgifterresponder/1';
export const vehicleNamespace = 'http://schema.transportstyrelsen.se/ssbtek/fordon/1';
export const personNamespace = 'http://schema.transportstyrelsen.se/ssbtek/person/1';
