/** Of the message's root alone: everything below it is in no namespace. */
export const namespace = 'http://schema.migrationsverket.se/ssbtek/1/';
