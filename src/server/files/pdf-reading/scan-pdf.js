import { CannotDecode } from './decode-stream.js';
import { parsePdfObject, TooMuchWork, unescapeName } from './parse-pdf-object.js';
import { gap, realGap, unpackedStreams } from './unpack-streams.js';

/**
 * What a document carries that no enclosure may carry, or why that cannot be told.
 * @typedef {'not-pdf' | 'damaged' | 'too-much' | 'encrypted' | 'script' | 'launch' | 'form-submit' | 'open-action'
 *   | 'embedded-files' | 'xfa' | 'rich-media' | 'external'} PdfFinding
 */

/**
 * @typedef {import('./parse-pdf-object.js').PdfValue} PdfValue
 * @typedef {import('./unpack-streams.js').Part} Part
 */

/** Names that have one meaning only, wherever they stand. @type {Map<string, PdfFinding>} */
const names = new Map([
  ['Encrypt', 'encrypted'],
  ['JavaScript', 'script'],
  ['Launch', 'launch'],
  ['SubmitForm', 'form-submit'],
  ['ImportData', 'form-submit'],
  ['EmbeddedFile', 'embedded-files'],
  ['EmbeddedFiles', 'embedded-files'],
  ['FileAttachment', 'embedded-files'],
  ['RichMedia', 'rich-media'],
  ['RichMediaContent', 'rich-media'],
  ['RichMediaExecute', 'rich-media'],
  ['Rendition', 'rich-media'],
  ['FFilter', 'external'],
]);

const reference = String.raw`\d+${realGap}\d+${realGap}R`;

/** Names that are short or have other meanings, too, and what must follow for the one that is refused. @type {[RegExp, PdfFinding][]} */
const phrases = [
  [new RegExp(String.raw`/JS${gap}(?:\(|<|${reference})`), 'script'],
  [new RegExp(String.raw`/XFA${gap}(?:\[|${reference})`), 'xfa'],
  // What is done when a page or a field is opened, shown, left …
  [new RegExp(String.raw`/AA${gap}(?:<<|${reference})`), 'open-action'],
  [
    new RegExp(String.raw`/(?:Subtype|S)${gap}/(?:3D|Movie|Sound|Screen)[\0\t\n\f\r ()<>[\]{}/%]`),
    'rich-media',
  ],
  [new RegExp(String.raw`/(?:S)${gap}/(?:GoToR|GoToE)[\0\t\n\f\r ()<>[\]{}/%]`), 'external'],
  [new RegExp(String.raw`/Collection${gap}(?:<<|${reference})`), 'embedded-files'],
  [new RegExp(String.raw`/EF${gap}(?:<<|${reference})`), 'embedded-files'],
];

/**
 * Looks through a whole PDF for what no enclosure may carry, without following its table of contents: every byte and
 * every stream that can be unpacked, referred to or not, so that a reader who finds its way otherwise finds nothing else.
 * Names are compared unescaped. Never throws for what stands in the document.
 * @param {Buffer} bytes
 * @param {{ maxUnpackedBytes: number }} limits
 * @returns {PdfFinding[]}
 */
export function scanPdf(bytes, { maxUnpackedBytes }) {
  if (bytes.toString('latin1', 0, 5) !== '%PDF-') return ['not-pdf'];
  if (!bytes.subarray(-1024).includes('%%EOF')) return ['damaged'];
  const whole = { text: bytes.toString('latin1'), objects: null };
  return [...findingsIn(whole, unpackedStreams(whole.text, bytes, maxUnpackedBytes))];
}

/** @type {(whole: Part, streams: Iterable<Part>) => Set<PdfFinding>} */
function findingsIn(whole, streams) {
  /** @type {Set<PdfFinding>} */
  const found = new Set(scanText(whole.text));
  const withObjects = [whole];
  try {
    for (const part of streams) {
      for (const finding of scanText(part.text)) found.add(finding);
      if (part.objects !== null) withObjects.push(part);
    }
    if (withObjects.some((part) => doesOnOpening(part.text, withObjects))) found.add('open-action');
  } catch (error) {
    if (error instanceof TooMuchWork) return found.add('too-much');
    if (error instanceof CannotDecode) return found.add('damaged');
    throw error;
  }
  return found;
}

/** @type {(text: string) => Generator<PdfFinding>} */
function* scanText(text) {
  for (const [, written] of text.matchAll(/\/([^\0\t\n\f\r ()<>[\]{}/%]{2,80})/g)) {
    const finding = names.get(unescapeName(written ?? ''));
    if (finding !== undefined) yield finding;
  }
  const plain = unescapeName(text);
  for (const [phrase, finding] of phrases) if (phrase.test(plain)) yield finding;
}

/**
 * Where to begin reading is harmless: a list, or an action that goes to a place. Anything else that is done on opening –
 * a web address, say – is not.
 * @type {(text: string, parts: readonly Part[]) => boolean}
 */
function doesOnOpening(text, parts) {
  for (const { index } of text.matchAll(/\/([^\0\t\n\f\r ()<>[\]{}/%]{10,30})/g)) {
    const key = parsePdfObject(text, index, { left: 1 });
    if (key.value?.kind !== 'name' || key.value.name !== 'OpenAction') continue;
    const { value } = parsePdfObject(text, key.end, { left: 1_000 });
    const actions = value?.kind === 'word' ? definitionsOf(Number(value.text), parts) : [value];
    if (actions.length === 0 || !actions.every(onlyGoesToAPlace)) return true;
  }
  return false;
}

/** Every object that has the number: after an update there may be several. @type {(number: number, parts: readonly Part[]) => (PdfValue | null)[]} */
function definitionsOf(number, parts) {
  const header = new RegExp(String.raw`(?<!\d)0*${number}${realGap}\d+${gap}obj`, 'g');
  return parts.flatMap(({ text, objects }) => {
    const places =
      objects === null
        ? [...text.matchAll(header)].map((match) => match.index + match[0].length)
        : [objects.get(number) ?? []].flat();
    return places.map((at) => parsePdfObject(text, at, { left: 1_000 }).value);
  });
}

/** @param {PdfValue | null} action */
function onlyGoesToAPlace(action) {
  if (action?.kind === 'list') return true;
  if (action?.kind !== 'dictionary' || action.entries.has('Next')) return false;
  const kind = action.entries.get('S');
  return kind?.kind === 'name' && kind.name === 'GoTo';
}
