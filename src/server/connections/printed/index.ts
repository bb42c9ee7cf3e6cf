export type { Printing } from './new-sheet.ts';
export { writeAssurance, type AssuranceSignature, type AssuranceToPrint } from './write-assurance.ts';
export { writeBreachNotice, writePreconditionsNotice, type NoticeToPrint } from './write-breach-notice.ts';
export { writeConnectionHistory, type HistoryToPrint } from './write-history.ts';
export { writeOrderForm, type ElectronicSignature, type OrderFormPrinting } from './write-order-form.ts';
export { writeReminder } from './write-reminder.ts';
