export type { Printing } from './new-sheet.ts';
export { writeAssurance } from './write-assurance.ts';
export { writeBreachNotice, writePreconditionsNotice, type NoticeToPrint } from './write-breach-notice.ts';
export { writeConnectionHistory } from './write-history.ts';
export { writeOrderForm, type ElectronicSignature } from './write-order-form.ts';
export { writeLefiForm } from './write-lefi-form.ts';
export { writeReminder } from './write-reminder.ts';
