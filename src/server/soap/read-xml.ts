import { isUtf8 } from 'node:buffer';
import type { ElementView } from './element-view.ts';
import { decodeXml } from './encoding.ts';
import { withXml, type ParseOptions, type XmlProblem } from './parse-xml.ts';
import type { ParsedXml } from './parsed-xml.ts';
import { isPlainlyValid } from './plain/is-plainly-valid.ts';
import { parsePlainXml } from './plain/parse-plain-xml.ts';
import type { PlainElement } from './plain/plain-element.ts';
import type { SchemaProblem } from './schema-problem.ts';
import { sliceBodyPayload, type BodyPayload } from './slice-body-payload.ts';
import { soapNamespace } from './soap-envelope.ts';
import type { XmlSchema } from './xml-schema.ts';

/** A well-formed document without DOCTYPE, for as long as `readXml` lets it be looked at. */
export interface XmlReading {
  readonly root: ElementView;
  /** The only element in a SOAP 1.1 body; null when this is no such message or the body holds none or several. */
  bodyElement(): ElementView | null;
  /** What stands inside that element, as it was written. Throws when there is none. */
  bodyPayload(): BodyPayload;
  /** Empty when the whole document is valid. */
  validate(schema: XmlSchema): SchemaProblem[];
}

/**
 * Reads a document and hands it to `read`. What is written and valid the way nearly everything is, is read quickly here;
 * everything else by libxml2, which alone says what is wrong (ADR 0019).
 */
export function readXml<Result>(
  bytes: Uint8Array,
  options: ParseOptions,
  read: (reading: XmlReading | XmlProblem) => Result,
): Result {
  const text = plainText(bytes, options.charset);
  const root = text === null ? null : parsePlainXml(text, options.maxDepth ?? deepest);
  return root === null
    ? readThoroughly(bytes, options, read)
    : read(plainReading(root, () => bytes, options));
}

/** As readXml, of a document that is already text. What encoding it declares is not asked. */
export function readXmlText<Result>(
  text: string,
  read: (reading: XmlReading | XmlProblem) => Result,
): Result {
  const root = parsePlainXml(text, deepest);
  const bytes = () => Buffer.from(text, 'utf8');
  const options = { charset: 'utf-8' };
  return root === null ? readThoroughly(bytes(), options, read) : read(plainReading(root, bytes, options));
}

/** The library's own limit. */
const deepest = 256;

function plainText(bytes: Uint8Array, charset = 'utf-8'): string | null {
  const isMarked = bytes[0] === 0xef;
  if (isMarked || charset.toLowerCase() !== 'utf-8' || !isUtf8(bytes)) return null;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

function plainReading(root: PlainElement, bytes: () => Uint8Array, options: ParseOptions): XmlReading {
  return {
    root,
    bodyElement: () => bodyElementIn(root),
    bodyPayload: () => payloadOf(bodyElementIn(root)?.payload() ?? null),
    validate: (schema) =>
      isPlainlyValid(root, schema.plain)
        ? []
        : withXml(bytes(), options, (parsed) => problemsIn(parsed, schema)),
  };
}

function readThoroughly<Result>(
  bytes: Uint8Array,
  options: ParseOptions,
  read: (reading: XmlReading | XmlProblem) => Result,
): Result {
  return withXml(bytes, options, (parsed) => {
    if ('problem' in parsed) return read(parsed);
    const { root } = parsed;
    return read({
      root,
      bodyElement: () => bodyElementIn(root),
      bodyPayload: () => payloadOf(sliceBodyPayload(decodeXml(bytes, options.charset) ?? '')),
      validate: (schema) => parsed.validate(schema),
    });
  });
}

function problemsIn(parsed: ParsedXml | XmlProblem, schema: XmlSchema): SchemaProblem[] {
  if ('problem' in parsed) throw new Error('two readers disagree on whether a document is well-formed');
  return parsed.validate(schema);
}

function bodyElementIn<Element extends ElementView>(
  root: Element,
): ReturnType<Element['children']>[number] | null {
  if (root.namespace !== soapNamespace || root.localName !== 'Envelope') return null;
  const bodies = root
    .children()
    .filter((part) => part.namespace === soapNamespace && part.localName === 'Body');
  const inBody = bodies[0]?.children() ?? [];
  return bodies.length === 1 && inBody.length === 1 ? (inBody[0] ?? null) : null;
}

function payloadOf(payload: BodyPayload | null): BodyPayload {
  if (payload === null) throw new Error('a message that was read could not be cut');
  return payload;
}
