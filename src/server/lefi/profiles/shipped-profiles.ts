import { readFileSync } from 'node:fs';
import { parseProfile, type Profile } from '../../connections/index.ts';

/**
 * Illustrative: a municipality's social welfare board. It holds for the connections of SSBTEK until a version of its own
 * has been published: the relay must not lose an agency by an upgrade.
 */
export const socialnamnd = shipped('socialnamnd');

/** Illustrative, all of them: which recipient sees what is not public. They hold where somebody has published them. */
export const shippedProfiles: readonly Profile[] = [
  socialnamnd,
  shipped('forsakring-samordning'),
  shipped('pensionsprognos'),
  shipped('kronofogden-lik'),
  shipped('csn-lik'),
];

/** A profile that comes with the code, beside this file. */
function shipped(file: string): Profile {
  return parseProfile(JSON.parse(readFileSync(new URL(`./${file}.json`, import.meta.url), 'utf8')));
}
