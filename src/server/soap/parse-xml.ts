import { ParseOption, XmlDocument, XmlLibError, XmlXPath } from 'libxml2-wasm';
import { detectEncoding } from './encoding.ts';
import { ParsedXml } from './parsed-xml.ts';

export interface XmlProblem {
  readonly problem: 'not-xml' | 'doctype' | 'too-deep' | 'unknown-encoding';
  readonly line?: number;
}

export interface ParseOptions {
  /** From the Content-Type, when it names one. */
  readonly charset?: string | undefined;
  /** Levels of elements, the root counted as 1; at most 256, which is the library's own limit. */
  readonly maxDepth?: number | undefined;
}

/** The caller disposes of what it gets; `withXml` does so by itself. */
export function parseXml(bytes: Uint8Array, options: ParseOptions = {}): ParsedXml | XmlProblem {
  const detected = detectEncoding(bytes, options.charset);
  if (detected === null) return { problem: 'unknown-encoding' };
  let document: XmlDocument;
  try {
    document = XmlDocument.fromBuffer(bytes, {
      option: safely,
      ...(detected.hasByteOrderMark ? {} : { encoding: detected.encoding }),
    });
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return problemOf(error);
  }
  const problem = structuralProblem(document, options.maxDepth ?? 256);
  if (problem === null) return new ParsedXml(document);
  document.dispose();
  return problem;
}

/** Parses, hands the document to `read`, and frees it whatever happens. The document must not outlive the call. */
export function withXml<Result>(
  bytes: Uint8Array,
  options: ParseOptions,
  read: (parsed: ParsedXml | XmlProblem) => Result,
): Result {
  const parsed = parseXml(bytes, options);
  if ('problem' in parsed) return read(parsed);
  try {
    return read(parsed);
  } finally {
    parsed.dispose();
  }
}

const safely: ParseOption =
  ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_BIG_LINES;

// Said while reading, before there is a document to look for a DOCTYPE in.
const entityTrouble = /^(?:Detected an entity reference loop|Maximum entity amplification)/;

function problemOf(error: XmlLibError): XmlProblem {
  const first = error.details[0];
  const says = (pattern: RegExp) => error.details.some(({ message }) => pattern.test(message));
  const problem = says(/^Excessive depth/) ? 'too-deep' : says(entityTrouble) ? 'doctype' : 'not-xml';
  return first === undefined ? { problem } : { problem, line: first.line };
}

// Judged on the parsed document: a search among the bytes is wrong in some encodings.
function structuralProblem(document: XmlDocument, maxDepth: number): XmlProblem | null {
  if (document.dtd !== null) return { problem: 'doctype' };
  if (maxDepth < 256 && document.eval(deeperThan(maxDepth)) === true) return { problem: 'too-deep' };
  return null;
}

const depthTests = new Map<number, XmlXPath>();

function deeperThan(levels: number): XmlXPath {
  const made = depthTests.get(levels) ?? XmlXPath.compile(`boolean(${'/*'.repeat(levels + 1)})`);
  depthTests.set(levels, made);
  return made;
}
