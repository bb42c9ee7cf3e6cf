// The published client of the JSON door for case systems: `import { createSamsvarClient } from 'samsvar/client'`.
export {
  createSamsvarClient,
  type AskOptions,
  type Fetch,
  type SamsvarClient,
} from './create-samsvar-client.ts';
export { SamsvarProblem } from './samsvar-problem.ts';
export { UnreadableAnswer } from './unreadable-answer.ts';
export type * from '../system-contract/index.ts';
