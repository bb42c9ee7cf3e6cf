/** What must be let go of, in the opposite order of how it was taken; once. */
export class Ending {
  readonly #steps: (() => Promise<void>)[] = [];
  #running: Promise<void> | null = null;

  then(step: () => Promise<void>): void {
    this.#steps.push(step);
  }

  run(): Promise<void> {
    this.#running ??= this.#runSteps();
    return this.#running;
  }

  async #runSteps(): Promise<void> {
    for (const step of this.#steps.reverse()) await step();
  }
}
