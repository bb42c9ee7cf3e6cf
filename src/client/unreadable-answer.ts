/** Something answered that is not the door: a proxy in between, or a door of another contract. */
export class UnreadableAnswer extends Error {
  override readonly name = 'UnreadableAnswer';
  readonly status: number;

  constructor(status: number, options?: ErrorOptions) {
    super(`an answer with status ${status} that is not of the contract`, options);
    this.status = status;
  }
}
