import type { TemplateName, TemplateValues } from './templates/index.ts';

/** Whom a letter is to. */
export interface LetterRecipient {
  readonly name: string;
  readonly email: string;
}

/** A letter that an act causes: which one, to whom, and what it is to say. */
export type LetterToSend = {
  readonly [Name in TemplateName]: LetterOf<Name>;
}[TemplateName];

interface LetterOf<Name extends TemplateName> {
  readonly template: Name;
  readonly to: LetterRecipient;
  readonly values: TemplateValues[Name];
  /** In whose history the letter stands. */
  readonly applicationId?: string;
  readonly connectionId?: string;
  /** The act in `connection_act` that caused it. */
  readonly actId?: string;
  /** For a letter that follows from a date: what it is about and which date. A second one of the same is not written. */
  readonly once?: string;
}

/** A letter's words as they are kept; the sender's name is added when it is sent. */
export interface WrittenLetter {
  readonly subject: string;
  readonly body: string;
}

/** queued: nobody has tried yet. failed-will-retry: tried, and will be tried again. given-up: will not be tried again. */
export type LetterState = 'queued' | 'sent' | 'failed-will-retry' | 'given-up';
