/** Kommunfråga version 4.0. */
export const namespace = 'http://schema.csn.se/v4.0/kommunfraga';
/** Sambruk's question, which CSN's answer also repeats. */
export const sambrukNamespace = 'http://www.sambruk.se/SBNyttomeddelanden';
