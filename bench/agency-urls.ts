import { agencies, type AgencyCode } from '../src/values/agency.ts';

/** All seven stand on one port; the first step of the path says which of them is meant. */
export function agencyUrls(url: string): Readonly<Record<AgencyCode, string>> {
  return Object.fromEntries(agencies.map((agency) => [agency, `${url}/${agency}`])) as Record<
    AgencyCode,
    string
  >;
}
