/** There is nothing with that identity; the message is Swedish and says what is missing. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}
