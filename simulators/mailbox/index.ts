export type { ReceivedLetter } from './letter-shelf.ts';
export { startMailbox, type RunningMailbox } from './start-mailbox.ts';
