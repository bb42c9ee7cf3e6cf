import { readSchemaFolder, XmlSchema } from '../soap/index.ts';

/** What an agency's answer is held against: envelope and payload in one schema set. */
export type MessageSchemaName =
  | 'af-message.xsd'
  | 'csn-message.xsd'
  | 'miv-message.xsd'
  | 'skv-message.xsd'
  | 'so-message.xsd'
  | 'tns-message.xsd';

/**
 * One schema set of contract/ssbtek-v10. Compiled when first asked for and kept as long as the process: a compiled
 * schema lives outside the garbage collector.
 */
export function contractSchema(name: MessageSchemaName): XmlSchema {
  const schema = compiled.get(name) ?? XmlSchema.compile(readContract(), `ssbtek-v10/${name}`);
  compiled.set(name, schema);
  return schema;
}

const compiled = new Map<MessageSchemaName, XmlSchema>();
let files: ReadonlyMap<string, Uint8Array> | undefined;

function readContract(): ReadonlyMap<string, Uint8Array> {
  files ??= readSchemaFolder(new URL('../../../contract/', import.meta.url));
  return files;
}
