import { parseDay } from '../../values/day.ts';
import { mentionsPersonnummer } from '../../values/mentions-personnummer.ts';
import { FieldMistakes, type FieldMistake } from '../parties/index.ts';
import type { BaseServiceContent, Content, OperatingMessage, ReleaseContent } from './content.ts';

/** Throws FieldMistakes for what no form of the contract can see: days that do not exist, addresses, personnummer. */
export function checkContent({ contentId, content }: { contentId: string; content: Content }): void {
  const mistakes = [
    ...(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(contentId)
      ? []
      : [
          {
            pointer: '/contentId',
            message: 'Adressen skrivs med små bokstäver a–z, siffror och bindestreck.',
          },
        ]),
    ...textsOf(content).flatMap(([pointer, text]) => mistakesInText(`/content${pointer}`, text)),
    ...mistakesOfKind(content),
  ];
  if (mistakes.length > 0) throw new FieldMistakes(mistakes);
}

/** Every text in the content, with its place. */
function textsOf(value: unknown, pointer = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[pointer, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => textsOf(each, `${pointer}/${key}`));
}

function mistakesInText(pointer: string, text: string): FieldMistake[] {
  if (mentionsPersonnummer(text))
    return [{ pointer, message: 'Här står något som ser ut som ett personnummer. Ta bort det.' }];
  const addresses = [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, address = '']) => address);
  if (addresses.every(isSafeAddress)) return [];
  return [
    {
      pointer,
      message: 'En länk ska leda till https://, mailto:, tel: eller en sida här, som börjar med /.',
    },
  ];
}

function isSafeAddress(address: string): boolean {
  return /^(https:\/\/[^\s/]|mailto:[^\s]|tel:[+\d]|\/(?!\/))/.test(address) && !/\s/.test(address);
}

function mistakesOfKind(content: Content): FieldMistake[] {
  switch (content.kind) {
    case 'base-service':
      return ofBaseService(content);
    case 'release':
      return ofRelease(content);
    case 'operating-message':
      return ofMessage(content);
    case 'support':
      return content.levels.flatMap(({ contacts }, index) =>
        ofContacts(contacts, `/content/levels/${index}/contacts`),
      );
    case 'page':
    case 'guide':
    case 'news':
      return [];
  }
}

function ofBaseService({ informationUrl, contacts, deliversSince }: BaseServiceContent): FieldMistake[] {
  return [
    ...ofUrl(informationUrl, '/content/informationUrl'),
    ...ofDay(deliversSince, '/content/deliversSince'),
    ...ofContacts(contacts, '/content/contacts'),
  ];
}

function ofRelease({ opensOn, closesOn }: ReleaseContent): FieldMistake[] {
  const days = [...ofDay(opensOn, '/content/opensOn'), ...ofDay(closesOn, '/content/closesOn')];
  if (days.length > 0 || opensOn === null || closesOn === null || opensOn <= closesOn) return days;
  return [{ pointer: '/content/closesOn', message: 'Versionen kan inte stängas innan den öppnas.' }];
}

function ofMessage({ beginsAt, endsAt }: OperatingMessage): FieldMistake[] {
  if (endsAt === null || Date.parse(beginsAt) < Date.parse(endsAt)) return [];
  return [{ pointer: '/content/endsAt', message: 'Slutet ska vara efter början.' }];
}

function ofContacts(
  contacts: readonly { readonly url: string | null; readonly email: string | null }[],
  pointer: string,
): FieldMistake[] {
  return contacts.flatMap(({ url, email }, index) => [
    ...ofUrl(url, `${pointer}/${index}/url`),
    ...(email === null || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)
      ? []
      : [
          {
            pointer: `${pointer}/${index}/email`,
            message: 'E-postadressen ska se ut som namn@organisation.se.',
          },
        ]),
  ]);
}

function ofUrl(url: string | null, pointer: string): FieldMistake[] {
  if (url === null || (/^https:\/\/[^\s]+$/.test(url) && URL.canParse(url))) return [];
  return [{ pointer, message: 'Webbadressen ska börja med https://.' }];
}

function ofDay(text: string | null, pointer: string): FieldMistake[] {
  if (text === null || (parseDay(text) !== null && /^\d{4}-\d{2}-\d{2}$/.test(text))) return [];
  return [{ pointer, message: 'Skriv en dag som finns, ÅÅÅÅ-MM-DD.' }];
}
