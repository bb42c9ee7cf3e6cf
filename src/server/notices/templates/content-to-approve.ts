import { type Template } from './template.ts';

export interface ContentToApprove {
  /** The content's heading. */
  readonly title: string;
  /** The party whose approval is asked for. */
  readonly party: string;
}

export const contentToApprove: Template<ContentToApprove> = {
  subject: () => 'En text på informationsportalen väntar på godkännande',
  paragraphs: (values) => [
    `Texten ”${values.title}” ska godkännas av ${values.party} innan den publiceras på informationsportalen.`,
    'Logga in i tjänsten, läs förslaget och godkänn det eller skriv vad som ska ändras.',
  ],
};
