import {
  XmlElement,
  XmlText,
  XmlValidateError,
  XmlXPath,
  type ErrorDetail,
  type XmlDocument,
} from 'libxml2-wasm';
import { soapNamespace } from './soap-envelope.ts';
import { schemaProblem, type SchemaProblem } from './schema-problem.ts';
import type { ElementView } from './element-view.ts';
import type { XmlSchema } from './xml-schema.ts';

/** Prefix to namespace, for paths. */
type Prefixes = Readonly<Record<string, string>>;

/** A well-formed document without DOCTYPE. It holds memory outside the garbage collector until disposed of. */
export class ParsedXml {
  readonly #document: XmlDocument;

  constructor(document: XmlDocument) {
    this.#document = document;
  }

  get root(): ElementView {
    return view(this.#document.root);
  }

  /** The only element in a SOAP 1.1 body; null when this is no such message or the body holds none or several. */
  bodyElement(): ElementView | null {
    const { root } = this;
    if (root.namespace !== soapNamespace || root.localName !== 'Envelope') return null;
    const bodies = root
      .children()
      .filter((part) => part.namespace === soapNamespace && part.localName === 'Body');
    const inBody = bodies[0]?.children() ?? [];
    return bodies.length === 1 && inBody.length === 1 ? (inBody[0] ?? null) : null;
  }

  /** The text that an XPath leads to first; null when it leads nowhere. */
  text(xpath: string, prefixes: Prefixes = {}): string | null {
    return this.#document.get(xpath, prefixes)?.content ?? null;
  }

  /** The texts of all nodes that an XPath leads to. */
  texts(xpath: string, prefixes: Prefixes = {}): string[] {
    return this.#document.find(xpath, prefixes).map((node) => node.content);
  }

  elements(xpath: string, prefixes: Prefixes = {}): ElementView[] {
    return this.#document
      .find(xpath, prefixes)
      .filter((node) => node instanceof XmlElement)
      .map(view);
  }

  /** Empty when the whole document is valid. */
  validate(schema: XmlSchema): SchemaProblem[] {
    const found = this.#validate(schema);
    const details = this.#trimDates(found) ? this.#validate(schema) : found;
    return details.map((detail) => schemaProblem(detail, schema));
  }

  #validate(schema: XmlSchema): readonly ErrorDetail[] {
    try {
      schema.validator.validate(this.#document);
      return [];
    } catch (error) {
      if (!(error instanceof XmlValidateError)) throw error;
      return error.details;
    }
  }

  // XML Schema lets blanks stand around a date (whiteSpace is collapse); libxml2 refuses them there, and only there.
  #trimDates(details: readonly ErrorDetail[]): boolean {
    const lines = new Set(
      details.filter(({ message }) => isDateProblem.test(message)).map(({ line }) => line),
    );
    if (lines.size === 0) return false;
    const values = this.#document
      .find('//text()[count(../node())=1]')
      .filter((node) => node instanceof XmlText);
    const blank = values.filter(({ parent, content }) => {
      return (
        lines.has(parent?.line ?? 0) &&
        /^\s*\d{4}-\d\d-\d\d\S*\s*$/.test(content) &&
        content !== content.trim()
      );
    });
    for (const value of blank) value.content = value.content.trim();
    return blank.length > 0;
  }

  dispose(): void {
    this.#document.dispose();
  }
}

const isDateProblem = /is not a valid value of the (?:local )?atomic type 'xs:date(?:Time)?'\.\s*$/;

function view(element: XmlElement): ElementView {
  return {
    get namespace() {
      return element.namespaceUri;
    },
    get localName() {
      return element.name;
    },
    get line() {
      return element.line;
    },
    get text() {
      return element.content;
    },
    children: () => childElements(element).map(view),
    child(localName) {
      const found = childElements(element).find((each) => each.name === localName);
      return found === undefined ? undefined : view(found);
    },
    get attributeCount() {
      return element.attrs.length;
    },
    attribute: (localName) => element.attrs.find((each) => each.name === localName)?.value,
  };
}

const everyChild = XmlXPath.compile('*');

// By XPath and not from sibling to sibling: the library's processing instructions do not know their next sibling.
function childElements(parent: XmlElement): XmlElement[] {
  return parent.find(everyChild).filter((node) => node instanceof XmlElement);
}
