import { ParseOption, XmlDocument, XmlElement, XmlLibError, XmlText, XmlValidateError } from 'libxml2-wasm';
import { detectEncoding } from '../../src/server/soap/encoding.ts';
import type { XmlSchema } from '../../src/server/soap/index.ts';

/** What libxml2 says of a document without any reader of ours in between: the yardstick for whatever reads it faster. */
export interface Said {
  readonly isWellFormed: boolean;
  readonly hasDoctype: boolean;
  /** By the schema that was given; blanks around a date do no harm, as XML Schema has it. */
  readonly isValid: boolean;
  /** Texts of the nodes that an XPath leads to. */
  texts(xpath: string, prefixes?: Readonly<Record<string, string>>): string[];
  /** Each element that an XPath leads to in exclusive canonical form. */
  canonical(xpath: string): string[];
  /** The whole document in canonical form: no CDATA, no references, no declaration, UTF-8. */
  readonly rewritten: string;
}

const nothing: Said = {
  isWellFormed: false,
  hasDoctype: false,
  isValid: false,
  texts: () => [],
  canonical: () => [],
  rewritten: '',
};

/** `ask` gets what was said for as long as it runs. */
export function libxml2Says<Result>(
  bytes: Uint8Array,
  { charset, schema }: { readonly charset?: string | undefined; readonly schema?: XmlSchema | undefined },
  ask: (said: Said) => Result,
): Result {
  const document = parsed(bytes, charset);
  if (document === null) return ask(nothing);
  try {
    return ask({
      isWellFormed: true,
      hasDoctype: document.dtd !== null,
      isValid: schema !== undefined && isValid(document, schema),
      texts: (xpath, prefixes = {}) => document.find(xpath, prefixes).map((node) => node.content),
      canonical: (xpath) =>
        document
          .find(xpath)
          .filter((node) => node instanceof XmlElement)
          .map((element) => element.canonicalizeToString({ mode: 1, withComments: true })),
      rewritten: document.canonicalizeToString(),
    });
  } finally {
    document.dispose();
  }
}

function parsed(bytes: Uint8Array, charset: string | undefined): XmlDocument | null {
  const detected = detectEncoding(bytes, charset);
  if (detected === null) return null;
  const option: ParseOption =
    ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_BIG_LINES;
  const { encoding, hasByteOrderMark } = detected;
  try {
    return XmlDocument.fromBuffer(bytes, hasByteOrderMark ? { option } : { option, encoding });
  } catch (error) {
    if (error instanceof XmlLibError) return null;
    throw error;
  }
}

function isValid(document: XmlDocument, schema: XmlSchema): boolean {
  if (passes(document, schema)) return true;
  const copy = XmlDocument.fromString(document.toString({ format: false }));
  try {
    for (const text of copy.find('//text()[count(../node())=1]')) {
      if (text instanceof XmlText && /^\s*\d{4}-\d\d-\d\d\S*\s*$/.test(text.content))
        text.content = text.content.trim();
    }
    return passes(copy, schema);
  } finally {
    copy.dispose();
  }
}

function passes(document: XmlDocument, schema: XmlSchema): boolean {
  try {
    schema.validator.validate(document);
    return true;
  } catch (error) {
    if (error instanceof XmlValidateError) return false;
    throw error;
  }
}
