import { agencies } from '../src/values/agency.ts';
import type { Material } from './build-world.ts';

/** Throws when an answer lacks something of what the agencies said. */
export type Examine = (answer: string, material: Material) => void;

/** The floor's and moleculer's: every agency's own answer, end to end. */
export const holdsEveryAnswer: Examine = (answer, { exchanges }) => {
  for (const agency of agencies) require(answer.includes(exchanges[agency].answer), agency, answer);
};

/** GraphQL's: every agency's own answer as a string. */
export const holdsEveryField: Examine = (answer, { exchanges }) => {
  const { data } = JSON.parse(answer) as { data: Readonly<Record<string, string>> };
  for (const agency of agencies) require(data[agency] === exchanges[agency].answer, agency, answer);
};

/** What has been taken apart and built anew: every agency is there, and nearly as much text as they sent. */
export const holdsEveryElement: Examine = (answer, { exchanges }) => {
  for (const agency of agencies) require(answer.includes(`<${agency}>`), agency, answer);
  const sent = agencies.reduce((sum, agency) => sum + exchanges[agency].answer.length, 0);
  require(answer.length > sent / 2, 'much', answer);
};

/** Samsvar's: a compiled answer with data from all seven. */
export const holdsEveryPart: Examine = (answer) => {
  for (const agency of agencies) require(answer.includes(`<ssbt:${agency}><ssbt:data>`), agency, answer);
};

function require(isThere: boolean, what: string, answer: string): void {
  if (!isThere) throw new Error(`${what} is missing in ${answer}`);
}
