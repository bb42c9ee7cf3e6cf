export type { LetterCounts } from './count-letters.ts';
export type { LetterRecipient, LetterState, LetterToSend } from './letter.ts';
export { putInOutbox } from './put-in-outbox.ts';
export { readLetters, type Letter, type LetterAttempt, type WhichLetters } from './read-letters.ts';
export { refusePersonnummer } from './refuse-personnummer.ts';
export { openSmtp, type LetterSender, type SmtpSettings } from './smtp.ts';
export { startDelivery, type Delivery } from './start-delivery.ts';
export { couldHoldPersonnummer } from './refuse-personnummer.ts';
