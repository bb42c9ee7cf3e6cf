export type { LetterCounts } from './count-letters.ts';
export type { LetterRecipient, LetterState, LetterToSend } from './letter.ts';
export { putInOutbox } from './put-in-outbox.ts';
export { readLetters, type Letter, type WhichLetters } from './read-letters.ts';
export { openSmtp } from './smtp.ts';
export { startDelivery, type Delivery } from './start-delivery.ts';
export { couldHoldPersonnummer } from './refuse-personnummer.ts';
