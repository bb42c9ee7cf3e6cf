import { readSchemaFolder, XmlSchema } from '../../soap/index.ts';

/** The one version of the contract that this door serves. */
export const namespace = 'http://schema.forsakringskassan.se/integration/ssbt/10';

export const operations = ['hamtaBastjanstInformation', 'testaBastjanstInformation'] as const;
export type Operation = (typeof operations)[number];

const folder = 'ssbtek-v10/';

export interface Contract {
  /** Envelope and content together: questions, answers and faults. */
  readonly schema: XmlSchema;
  readonly wsdl: string;
  /** The schemas that the WSDL leads to, by file name; what only we use is not among them. */
  readonly schemas: ReadonlyMap<string, string>;
}

/** Reads and compiles the contract's files. Once at start, some tens of milliseconds. */
export function readContract(): Contract {
  const files = readSchemaFolder(new URL('../../../../contract/', import.meta.url));
  const schema = XmlSchema.compile(files, `${folder}message.xsd`);
  const wsdl = textOf(files, 'ssbtek.wsdl');
  return { schema, wsdl, schemas: reachable(wsdl, files) };
}

/** The file names that a WSDL or schema refers to. */
export const schemaLocations = /schemaLocation="([^"]+)"/g;

function reachable(start: string, files: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  const found = new Map<string, string>();
  const waiting = [start];
  for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
    for (const [, name = ''] of text.matchAll(schemaLocations)) {
      if (found.has(name)) continue;
      const schema = textOf(files, name);
      found.set(name, schema);
      waiting.push(schema);
    }
  }
  return found;
}

function textOf(files: ReadonlyMap<string, Uint8Array>, name: string): string {
  const bytes = files.get(`${folder}${name}`);
  if (bytes === undefined) throw new Error(`the contract has no file ${name}`);
  return new TextDecoder().decode(bytes);
}
