import { CannotDecode } from './decode-stream.js';
import { parsePdfObject, TooMuchWork, unescapeName } from './parse-pdf-object.js';
import { anyHeader, unpackedStreams } from './unpack-streams.js';

/**
 * What a document carries that no enclosure may carry, or why that cannot be told.
 * @typedef {'not-pdf' | 'damaged' | 'too-much' | 'encrypted' | 'script' | 'launch' | 'form-submit' | 'open-action'
 *   | 'embedded-files' | 'xfa' | 'rich-media' | 'external'} PdfFinding
 */

/**
 * @typedef {import('./parse-pdf-object.js').PdfValue} PdfValue
 * @typedef {import('./parse-pdf-object.js').Effort} Effort
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

/** @typedef {(value: PdfValue | null) => boolean} Test */

/** @type {(...names: string[]) => Test} */
const isName =
  (...among) =>
  (value) =>
    value?.kind === 'name' && among.includes(value.name);
/** @type {(...kinds: PdfValue['kind'][]) => Test} */
const isOneOf =
  (...kinds) =>
  (value) =>
    value !== null && kinds.includes(value.kind);

/** Names that are short or have other meanings, too, and what must follow for the one that is refused. @type {[string, Test, PdfFinding][]} */
const keys = [
  ['JS', isOneOf('string', 'reference'), 'script'],
  ['XFA', isOneOf('list', 'reference'), 'xfa'],
  // What is done when a page or a field is opened, shown, left …
  ['AA', isOneOf('dictionary', 'reference'), 'open-action'],
  ['Subtype', isName('3D', 'Movie', 'Sound', 'Screen'), 'rich-media'],
  ['S', isName('Movie', 'Sound'), 'rich-media'],
  ['S', isName('GoToR', 'GoToE'), 'external'],
  ['Collection', isOneOf('dictionary', 'reference'), 'embedded-files'],
  ['EF', isOneOf('dictionary', 'reference'), 'embedded-files'],
];
const asked = new Set([...keys.map(([key]) => key), 'OpenAction']);

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
  const found = new Set();
  const effort = { left: 5_000_000 };
  /** @type {PdfValue[]} */
  const onOpening = [];
  const withObjects = [whole];
  const scan = (/** @type {Part} */ part) => {
    for (const finding of scanText(part.text, effort, onOpening)) found.add(finding);
  };
  try {
    scan(whole);
    for (const part of streams) {
      scan(part);
      if (part.objects !== null) withObjects.push(part);
    }
    if (doesMoreThanGo(onOpening, withObjects)) found.add('open-action');
  } catch (error) {
    if (error instanceof TooMuchWork) return found.add('too-much');
    if (error instanceof CannotDecode) return found.add('damaged');
    throw error;
  }
  return found;
}

/** Collects what is done on opening in `onOpening`. @type {(text: string, effort: Effort, onOpening: PdfValue[]) => Generator<PdfFinding>} */
function* scanText(text, effort, onOpening) {
  for (const match of text.matchAll(/\/([^\0\t\n\f\r ()<>[\]{}/%]{1,80})/g)) {
    const name = unescapeName(match[1] ?? '');
    const finding = names.get(name);
    if (finding !== undefined) yield finding;
    if (!asked.has(name)) continue;
    const value = valueAt(text, match.index + match[0].length, effort);
    if (name === 'OpenAction') onOpening.push(value ?? { kind: 'string' });
    for (const [key, test, meant] of keys) if (key === name && test(value)) yield meant;
  }
}

/** As parsePdfObject, but for `1 0 R`, which becomes a reference. @type {(text: string, start: number, effort: Effort) => PdfValue | null} */
function valueAt(text, start, effort) {
  const { value, end } = parsePdfObject(text, start, effort);
  if (value?.kind !== 'word' || !/^\d{1,10}$/.test(value.text)) return value;
  const generation = parsePdfObject(text, end, effort);
  if (generation.value?.kind !== 'word') return value;
  const last = parsePdfObject(text, generation.end, effort).value;
  return last?.kind === 'word' && last.text === 'R'
    ? { kind: 'reference', number: Number(value.text) }
    : value;
}

/**
 * Where to begin reading is harmless: a list, or an action that goes to a place. Anything else that is done on opening –
 * a web address, say – is not.
 * @type {(actions: readonly PdfValue[], parts: readonly Part[]) => boolean}
 */
function doesMoreThanGo(actions, parts) {
  if (actions.length > 8) return true; // one for each time that the document was changed, at most
  return actions.some((action) => {
    const meant = action.kind === 'reference' ? definitionsOf(action.number, parts) : [action];
    return meant.length === 0 || !meant.every(onlyGoesToAPlace);
  });
}

/** Every object that has the number: after an update there may be several. @type {(number: number, parts: readonly Part[]) => (PdfValue | null)[]} */
function definitionsOf(number, parts) {
  const header = new RegExp(String.raw`(?<!\d)0{0,10}${number}${anyHeader.slice('\\d'.length)}`, 'g');
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
