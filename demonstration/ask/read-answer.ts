import type { AgencyCode } from '../../src/values/agency.ts';
import { parseXml, type ElementView, type ParsedXml } from '../../src/server/soap/index.ts';
import type { AgencyReading } from './agency-reading.ts';
import { childrenAt, textAt } from './follow-path.ts';
import { readAf, readMiv, readSkv, readTns } from './read-registers.ts';
import { readCsn } from './read-csn.ts';
import { readFk } from './read-fk.ts';
import { readSo } from './read-so.ts';

export type AnswerReading =
  | { readonly kind: 'answer'; readonly agencies: readonly (readonly [AgencyCode, AgencyReading])[] }
  | { readonly kind: 'fault'; readonly felkod: string; readonly felmeddelanden: readonly string[] };

const readers: Record<AgencyCode, (data: ElementView) => AgencyReading> = {
  AF: readAf,
  CSN: readCsn,
  FK: readFk,
  SKV: readSkv,
  SO: readSo,
  TNS: readTns,
  MIV: readMiv,
};

/** Reads a compiled answer or a fault. Throws when the text is neither. */
export function readAnswer(xml: string): AnswerReading {
  const parsed = parseXml(Buffer.from(xml));
  if ('problem' in parsed) throw new Error('svaret är inte XML');
  try {
    return readBody(parsed);
  } finally {
    parsed.dispose();
  }
}

function readBody(parsed: ParsedXml): AnswerReading {
  const body = parsed.bodyElement() ?? undefined;
  if (body?.localName === 'Fault') {
    const detail = childrenAt(body, 'detail')[0];
    return { kind: 'fault', felkod: textAt(detail, 'felkod'), felmeddelanden: messagesIn(detail) };
  }
  const parts = childrenAt(body, 'svarsdata');
  return {
    kind: 'answer',
    agencies: parts.map((part) => [part.localName as AgencyCode, readPart(part)] as const),
  };
}

function readPart(part: ElementView): AgencyReading {
  const data = part.child('data');
  if (data !== undefined) return readers[part.localName as AgencyCode](data);
  const code = `${textAt(part, 'error', 'kalla')} ${textAt(part, 'error', 'felkod')}`;
  return { state: 'fel', summary: `${code}: ${messagesIn(part.child('error')).join(' ')}`, payments: [] };
}

function messagesIn(error: ElementView | undefined): string[] {
  return childrenAt(error)
    .filter(({ localName }) => localName === 'felmeddelande')
    .map(({ text }) => text);
}
