import { readdirSync, readFileSync } from 'node:fs';
import { compilePlainSchema } from './plain/compile-plain-schema.ts';
import type { PlainSchema } from './plain/plain-schema.ts';
import {
  XmlBufferInputProvider,
  xmlCleanupInputProvider,
  XmlDocument,
  xmlRegisterInputProvider,
  XsdValidator,
} from 'libxml2-wasm';

/** Every .xsd and .wsdl file below a folder, keyed by its path from the folder, such as `soap/envelope.xsd`. */
export function readSchemaFolder(folder: URL): ReadonlyMap<string, Uint8Array> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(xsd|wsdl)$/.test(path))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(new URL(path, folder))]));
}

/** A schema set that was compiled once and lives as long as the process. */
export class XmlSchema {
  /** For the parser beside this file. */
  readonly validator: XsdValidator;
  /** The same in a form that says yes quickly and never says no. */
  readonly plain: PlainSchema;
  readonly #names: ReadonlySet<string>;

  private constructor(validator: XsdValidator, plain: PlainSchema, names: ReadonlySet<string>) {
    this.validator = validator;
    this.plain = plain;
    this.#names = names;
  }

  /**
   * Compiles `main` (a key of `files`) with what it imports and includes, by paths relative to its own.
   * Throws when the set does not compile.
   */
  static compile(files: ReadonlyMap<string, Uint8Array>, main: string): XmlSchema {
    const bytes = files.get(main);
    if (bytes === undefined) throw new Error(`the schema set has no file ${main}`);
    const base = 'mem:/samsvar/';
    const provided = Object.fromEntries([...files].map(([path, content]) => [`${base}${path}`, content]));
    xmlRegisterInputProvider(new XmlBufferInputProvider(provided));
    try {
      const document = XmlDocument.fromBuffer(bytes, { url: `${base}${main}` });
      try {
        return new XmlSchema(XsdValidator.fromDoc(document), compilePlainSchema(files, main), namesIn(files));
      } finally {
        document.dispose();
      }
    } finally {
      xmlCleanupInputProvider();
    }
  }

  /** Whether an element or attribute of this local name is declared anywhere in the set: only such names are shown. */
  declares(localName: string): boolean {
    return this.#names.has(localName);
  }
}

function namesIn(files: ReadonlyMap<string, Uint8Array>): Set<string> {
  const names = new Set<string>();
  for (const bytes of files.values()) {
    const document = XmlDocument.fromBuffer(bytes);
    try {
      for (const node of document.find("//*[local-name()='element' or local-name()='attribute']/@name")) {
        names.add(node.content);
      }
    } finally {
      document.dispose();
    }
  }
  return names;
}
