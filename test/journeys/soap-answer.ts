import { expect } from 'vitest';
import { parseXml, type ElementView } from '../../src/server/soap/index.ts';
import type { AgencyCode } from '../../src/values/agency.ts';
import { ourV10, publishedV10 } from '../contract/published.ts';

/** A compiled answer or a fault, read as a strict client would: every one is held against the schemas first. */
export interface SoapAnswer {
  readonly status: number;
  readonly xml: string;
  readonly durationMs: number;
  /** Retry-After, when the answer came over HTTP and had one. */
  readonly retryAfter?: string | string[] | undefined;
  /** Null when it is no fault. */
  readonly fault: { readonly felkod: string; readonly felmeddelanden: readonly string[] } | null;
  /** Only the parts that appear. */
  readonly parts: ReadonlyMap<AgencyCode, SoapPart>;
}

interface SoapPart {
  /** Null when the part is an error, and for the ping. */
  readonly data: string | null;
  readonly error: {
    readonly kalla: string;
    readonly felkod: string;
    readonly felmeddelanden: readonly string[];
  } | null;
  readonly anropad: string | null;
  /** Text of every element below the part with that local name. */
  texts(localName: string): string[];
  /** CSN's and FK's bytes, decoded; SKV's document. */
  readonly inner: string;
}

export function readAnswer(status: number, xml: string, durationMs: number): SoapAnswer {
  expect(ourV10().validate(xml)).toEqual([]);
  expect(publishedV10()?.validate(xml) ?? []).toEqual([]);
  const parsed = parseXml(Buffer.from(xml));
  if ('problem' in parsed) throw new Error(`the answer is ${parsed.problem}`);
  try {
    const body = parsed.bodyElement();
    if (body === null) throw new Error('the answer has no body');
    const parts =
      body.child('svarsdata')?.children() ?? (body.localName.startsWith('testa') ? body.children() : []);
    return {
      status,
      xml,
      durationMs,
      fault: body.localName === 'Fault' ? readFault(body) : null,
      parts: new Map(parts.map((part) => [part.localName as AgencyCode, readPart(part)])),
    };
  } finally {
    parsed.dispose();
  }
}

function readFault(fault: ElementView) {
  const detail = fault.child('detail')?.children()[0];
  return { felkod: detail?.child('felkod')?.text ?? '', felmeddelanden: messages(detail) };
}

function readPart(part: ElementView): SoapPart {
  const data = part.child('data');
  const error = part.child('error');
  const every = flatten(part).map(({ localName, text }) => ({ localName, text }));
  return {
    data: data?.text ?? null,
    error: error
      ? {
          kalla: error.child('kalla')?.text ?? '',
          felkod: error.child('felkod')?.text ?? '',
          felmeddelanden: messages(error),
        }
      : null,
    anropad: part.child('anropad')?.text ?? null,
    texts: (localName) => every.filter((one) => one.localName === localName).map(({ text }) => text),
    inner: innerOf(part.localName, data),
  };
}

function innerOf(agency: string, data: ElementView | undefined): string {
  const text = data?.child(agency === 'FK' ? 'lefiJsonSvar' : 'svar')?.text ?? '';
  return agency === 'SKV' ? text : Buffer.from(text, 'base64').toString('utf8');
}

function messages(element: ElementView | undefined): string[] {
  return (element?.children() ?? [])
    .filter(({ localName }) => localName === 'felmeddelande')
    .map(({ text }) => text);
}

function flatten(element: ElementView): ElementView[] {
  return [element, ...element.children().flatMap(flatten)];
}
