import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'undici';
import type { BenchCertificates } from './make-certificates.ts';

/**
 * One question, as the load generator will put it; until it is answered, for a server that has just started holds a
 * change of its registry within a second. Throws with the last answer when it never is.
 */
export async function askOnce(given: {
  readonly url: string;
  readonly question: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly certificates: BenchCertificates;
}): Promise<string> {
  const { url, question, headers = { 'content-type': 'text/xml; charset=utf-8' }, certificates } = given;
  const { origin, pathname } = new URL(url);
  const { ca, municipality } = certificates;
  const read = (file: string) => readFileSync(file, 'utf8');
  const client = new Client(origin, {
    connect: { ca: read(ca), cert: read(municipality.certificate), key: read(municipality.key) },
  });
  try {
    let last = '';
    for (let asked = 0; asked < 60; asked++) {
      const response = await client.request({ path: pathname, method: 'POST', headers, body: question });
      last = await response.body.text();
      if (response.statusCode === 200) return last;
      await wait(50);
    }
    throw new Error(`${url} never answered: ${last.slice(0, 1_000)}`);
  } finally {
    await client.destroy();
  }
}
