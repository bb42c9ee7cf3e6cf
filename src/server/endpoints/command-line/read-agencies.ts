import { agencies, type AgencyCode } from '../../../values/agency.ts';
import { UsageMistake } from './usage-mistake.ts';

/** `alla`, or codes with commas between. `what` names the word in a mistake. */
export function readAgencies(text: string, what: string): readonly AgencyCode[] {
  if (text === 'alla') return agencies;
  return text.split(',').map((code) => {
    const agency = agencies.find((known) => known === code.trim().toUpperCase());
    if (agency === undefined)
      throw new UsageMistake(`${what} är alla, eller några av ${agencies.join(',')}.`);
    return agency;
  });
}
