import { askOnce } from './ask-once.ts';
import type { BenchCase, RunningServer } from './bench-case.ts';
import { servingOf, type BenchWorld, type Material } from './build-world.ts';
import type { Examine } from './examine-answers.ts';
import { caseReference } from './write-question.ts';

/** Asks the server once, holds the answer against what the agencies said, and makes a case of it. */
export async function prepareCase(
  world: BenchWorld,
  given: {
    readonly name: string;
    readonly server: RunningServer;
    readonly material: Material;
    readonly examine: Examine;
    /** Instead of the material's, for one that is asked in another language than SOAP. */
    readonly question?: { readonly contentType: string; readonly body: string };
  },
): Promise<BenchCase> {
  const { name, server, material, examine } = given;
  const { certificates, agency } = world;
  const { ca, municipality } = certificates;
  const serving = servingOf(material);
  await agency.ask(serving);
  const { contentType, body } = given.question ?? {
    contentType: 'text/xml; charset=utf-8',
    body: material.question,
  };
  const headers = { 'content-type': contentType, ...server.headers };
  const answer = await askOnce({ url: server.url, question: body, headers, certificates });
  examine(answer, material);
  return {
    name,
    pid: server.pid,
    postgresPid: server.postgresPid,
    serving,
    target: {
      url: server.url,
      headers,
      questions: inManyCases(body),
      answer: Buffer.from(answer).toString('base64'),
      tls: server.url.startsWith('https:') ? { ca, ...municipality } : null,
    },
  };
}

/** The same question in one case after another, so that nobody gains from having seen these bytes just now. */
function inManyCases(question: string): string[] {
  return Array.from({ length: 512 }, (_, n) =>
    question.replace(caseReference, `EB-2026-${String(n).padStart(4, '0')}`),
  );
}
