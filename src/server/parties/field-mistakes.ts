export interface FieldMistake {
  /** JSON pointer to the field, such as `/agreementContact/email`. */
  readonly pointer: string;
  /** Swedish: what is wrong, and what to do. Never holds what was written there. */
  readonly message: string;
}

/** What somebody wrote can't be taken as it is: every field that is wrong, at once. */
export class FieldMistakes extends Error {
  override readonly name = 'FieldMistakes';
  readonly fields: readonly FieldMistake[];

  constructor(fields: readonly FieldMistake[]) {
    super(fields.map(({ pointer, message }) => `${pointer}: ${message}`).join(' '));
    this.fields = fields;
  }
}
