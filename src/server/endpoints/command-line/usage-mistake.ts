/** The call is not one that the command understands (exit code 2). The message is Swedish. */
export class UsageMistake extends Error {
  override readonly name = 'UsageMistake';
}
