/**
 * The registry refuses a change. The message is Swedish, for the person who asked for the change, and holds no
 * personal data. (Fault is for questions: its codes are what a caller's system meets.)
 */
export class ChangeRefused extends Error {
  override readonly name = 'ChangeRefused';
}
