import type { Problem } from '../../../system-contract/index.ts';
import { paths } from './contract.ts';

/** The address is not repeated: it may hold anything. */
export const noSuchPath: Problem = {
  type: 'urn:samsvar:problem:no-such-path',
  title: 'Sökvägen finns inte',
  status: 404,
  detail: `Här finns ${Object.values(paths).join(', ')}.`,
  felkod: 'OKAND_SOKVAG',
  fields: [],
};

export const otherMethod: Problem = {
  type: 'urn:samsvar:problem:other-method',
  title: 'Metoden används inte här',
  status: 405,
  detail: 'Frågor ställs med POST; kontraktet hämtas med GET.',
  felkod: 'OKAND_METOD',
  fields: [],
};
