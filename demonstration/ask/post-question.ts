import { readFileSync } from 'node:fs';
import { Client } from 'undici';
import type { Demo, DemoMunicipality } from '../demo-file.ts';

/** Through the real door, with the municipality's own certificate. */
export async function postQuestion(
  demo: Demo,
  municipality: DemoMunicipality,
  question: string,
): Promise<{ status: number; xml: string; durationMs: number }> {
  const url = new URL(demo.ssbtekV10.url);
  const client = new Client(url.origin, {
    connect: {
      ca: readFileSync(demo.ca),
      cert: readFileSync(municipality.certificate),
      key: readFileSync(municipality.key),
    },
    headersTimeout: 30_000,
  });
  const started = performance.now();
  try {
    const { statusCode, body } = await client.request({
      path: url.pathname,
      method: 'POST',
      headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: '""' },
      body: question,
    });
    return { status: statusCode, xml: await body.text(), durationMs: performance.now() - started };
  } finally {
    await client.close();
  }
}
