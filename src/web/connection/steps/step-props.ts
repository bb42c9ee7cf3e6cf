import type { Form, Mistake, OwnApplication } from '../connection-api.ts';

/** What every step of the form is given beside the order. */
export interface StepProps {
  readonly applicationId: string;
  readonly form: Form;
  readonly mistakes: readonly Mistake[];
  readonly signature: OwnApplication['signature'];
  /** Resolves when everything that is written is saved. Throws Problem. */
  readonly saved: () => Promise<void>;
}
