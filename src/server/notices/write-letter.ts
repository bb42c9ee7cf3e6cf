import { ChangeRefused } from '../parties/index.ts';
import type { LetterToSend, LetterRecipient, WrittenLetter } from './letter.ts';
import { refusePersonnummer } from './refuse-personnummer.ts';
import { templates, type TemplateName, type TemplateValues } from './templates/index.ts';

/**
 * A letter's words. Throws ChangeRefused when it cannot go out: to an address that is none, or with something in it that
 * could be a personnummer. Whoever did the act is then told, and the act has not happened.
 */
export function writeLetter({ template, to, values }: LetterToSend): WrittenLetter {
  requireRecipient(to);
  for (const text of textsIn(values)) refusePersonnummer(text, 'En uppgift i brevet');
  const written = fill(template, values);
  refusePersonnummer(`${to.name}\n${to.email}`, 'Mottagarens namn eller e-postadress');
  refusePersonnummer(`${written.subject}\n${written.body}`, 'Brevet');
  return written;
}

function fill<Name extends TemplateName>(name: Name, values: TemplateValues[Name]): WrittenLetter {
  const template = templates[name];
  const paragraphs = template.paragraphs(values).filter((paragraph) => paragraph !== null);
  return {
    subject: onOneLine(template.subject(values)),
    body: ['Hej!', ...paragraphs].map(withoutControls).join('\n\n'),
  };
}

function requireRecipient({ name, email }: LetterRecipient): void {
  if (name.trim() === '' || hasControls(name))
    throw new ChangeRefused('Mottagarens namn saknas, eller innehåller tecken som inte kan stå i ett brev.');
  // Quoted local parts are lawful and used by nobody; an address is refused rather than sent to someone else.
  if (!/^[^\s@<>"(),:;\\[\]]+@[^\s@<>"(),:;\\[\]]+$/u.test(email) || email.length > 254)
    throw new ChangeRefused('Mottagarens e-postadress går inte att skicka brev till. Kontrollera den.');
}

/** Every text among the values, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function onOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** What somebody pasted may hold anything; line breaks are kept. */
function withoutControls(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
}

function hasControls(text: string): boolean {
  return /\p{Cc}/u.test(text);
}
