/** Somebody else changed it after it was read. Nothing was written; what stands now is told beside, to be merged by hand. */
export class ChangedMeanwhile extends Error {
  override readonly name = 'ChangedMeanwhile';
  readonly theirs: Theirs;

  constructor(theirs: Theirs) {
    super(`${theirs.by} har ändrat sedan du började. Ingenting av ditt har sparats.`);
    this.theirs = theirs;
  }
}

/** What stands now: which version, set when (milliseconds since 1970) and by whom, and its values by name. */
export interface Theirs {
  readonly version: number;
  readonly at: number;
  readonly by: string;
  readonly values: Readonly<Record<string, unknown>>;
}
