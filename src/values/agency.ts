/** The codes of the base services, in the order the contract has them (v10 XSD, SpecifikaFrageparametrar). */
export const agencies = ['AF', 'CSN', 'FK', 'SKV', 'SO', 'TNS', 'MIV'] as const;

/** FK carries Pensionsmyndigheten too; SO stands for the unemployment insurance funds (a-kassorna) together. */
export type AgencyCode = (typeof agencies)[number];

/** What a person reads. */
export const agencyNames: Readonly<Record<AgencyCode, string>> = {
  AF: 'Arbetsförmedlingen',
  CSN: 'CSN',
  FK: 'Försäkringskassan och Pensionsmyndigheten',
  SKV: 'Skatteverket',
  SO: 'A-kassorna',
  TNS: 'Transportstyrelsen',
  MIV: 'Migrationsverket',
};
