import { readSchemaFolder, XmlSchema } from '../soap/index.ts';

/** What an agency's answer is held against: envelope and payload in one schema set. */
export type MessageSchemaName =
  | 'af-message.xsd'
  | 'csn-message.xsd'
  | 'miv-message.xsd'
  | 'skv-message.xsd'
  | 'skv-svar.xsd'
  | 'so-message.xsd'
  | 'tns-message.xsd';

/** Compiles one schema set of contract/ssbtek-v10. Takes some tens of milliseconds: once per agency and process. */
export function compileContractSchema(name: MessageSchemaName): XmlSchema {
  files ??= readSchemaFolder(new URL('../../../contract/', import.meta.url));
  return XmlSchema.compile(files, `ssbtek-v10/${name}`);
}

let files: ReadonlyMap<string, Uint8Array> | undefined;
