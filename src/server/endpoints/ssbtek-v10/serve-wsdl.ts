import { escapeAttribute } from '../../soap/index.ts';
import { schemaLocations, type Contract } from './contract.ts';

export interface Served {
  readonly status: 200 | 404 | 405;
  readonly contentType: string;
  readonly text: string;
}

/** `?wsdl` and `?xsd=name`, with the address that the caller can use; anything else is told what there is. */
export function serveWsdl(query: unknown, address: string, contract: Contract): Served {
  const asked = new Map(typeof query === 'object' && query !== null ? Object.entries(query) : []);
  const names = [...asked.keys()].map((name) => name.toLowerCase());
  if (names.includes('wsdl')) return xml(withAddress(contract.wsdl, address));
  const name: unknown = asked.get('xsd');
  if (typeof name !== 'string')
    return plain(405, `Frågor ställs med POST. Kontraktet finns på ${address}?wsdl\n`);
  const schema = contract.schemas.get(name.endsWith('.xsd') ? name : `${name}.xsd`);
  if (schema !== undefined) return xml(withAddress(schema, address));
  return plain(404, `Här finns inget schema med det namnet. Kontraktet finns på ${address}?wsdl\n`);
}

function withAddress(text: string, address: string): string {
  const location = escapeAttribute(address);
  return text
    .replace('REPLACE_WITH_ADDRESS', () => location)
    .replace(
      schemaLocations,
      (_all, name: string) => `schemaLocation="${location}?xsd=${name.replace(/\.xsd$/, '')}"`,
    );
}

function xml(text: string): Served {
  return { status: 200, contentType: 'text/xml; charset=utf-8', text };
}

function plain(status: 404 | 405, text: string): Served {
  return { status, contentType: 'text/plain; charset=utf-8', text };
}
