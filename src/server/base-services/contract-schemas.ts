import type { AgencyCode } from '../../values/agency.ts';
import { readSchemaFolder, XmlSchema } from '../soap/index.ts';

/**
 * What an agency's answer is held against: envelope and payload in one schema set of contract/ssbtek-v10. Those that
 * become XML in the compiled answer share its own set, so that what they put in from other namespaces is judged as it
 * will be there. Compiled when first asked for and kept as long as the process: a compiled schema lives outside the
 * garbage collector.
 */
export function contractSchema(agency: AgencyCode): XmlSchema {
  const name = agency === 'CSN' ? 'csn-message.xsd' : 'message.xsd';
  const schema = compiled.get(name) ?? XmlSchema.compile(readContract(), `ssbtek-v10/${name}`);
  compiled.set(name, schema);
  return schema;
}

const compiled = new Map<string, XmlSchema>();
let files: ReadonlyMap<string, Uint8Array> | undefined;

function readContract(): ReadonlyMap<string, Uint8Array> {
  files ??= readSchemaFolder(new URL('../../../contract/', import.meta.url));
  return files;
}
