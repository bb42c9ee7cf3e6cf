import { setImmediate } from 'node:timers/promises';
import { XmlDocument, XmlValidateError } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import type { XmlSchema } from '../../src/server/soap/index.ts';
import { isPlainlyValid } from '../../src/server/soap/plain/is-plainly-valid.ts';
import { parsePlainXml } from '../../src/server/soap/plain/parse-plain-xml.ts';
import { messages, type Message } from './messages.ts';
import { mutantsOf } from './mutants.ts';
import { isPublishedSetPresent, ourV10, publishedV10 } from './published.ts';

describe.each(messages)('mutants of the message $name', { timeout: 60_000 }, (message) => {
  it('are accepted by our schema, some of them, and refused, many of them', async () => {
    const { accepted, refused } = await judgementOf(message);
    expect(accepted).toBeGreaterThan(0);
    expect(refused).toBeGreaterThan(0);
  });

  it('are never held valid by the quick reader when they are not', async () => {
    const { wrongly } = await judgementOf(message);
    expect(wrongly).toEqual([]);
  });

  it.skipIf(!isPublishedSetPresent() || message.isOurs)(
    'are judged alike by the published schema (skipped where that is not at hand)',
    async () => {
      const { disagreements, compared } = await judgementOf(message);
      expect(disagreements).toEqual([]);
      expect(compared).toBeGreaterThan(20);
    },
  );
});

interface Judgement {
  accepted: number;
  refused: number;
  /** Accepted by the quick reader alone. */
  readonly wrongly: string[];
  compared: number;
  readonly disagreements: string[];
}

// Messages share elements (an agency's own answer and its part of the compiled one): each is tried once.
const done = new Set<string>();
const judgements = new Map<string, Promise<Judgement>>();

function judgementOf(message: Message): Promise<Judgement> {
  const judged = judgements.get(message.name) ?? judge(message);
  judgements.set(message.name, judged);
  return judged;
}

async function judge({ kind, tree }: Message): Promise<Judgement> {
  const our = ourV10(kind).schema;
  const published = isPublished(kind) ? publishedV10(kind)?.schema : undefined;
  const judgement: Judgement = {
    accepted: 0,
    refused: 0,
    wrongly: [],
    compared: 0,
    disagreements: [],
  };
  let count = 0;
  for (const { description, xml } of mutantsOf(tree, done)) {
    // The XML library frees its memory when the event loop turns.
    if (++count % 200 === 0) await setImmediate();
    const document = XmlDocument.fromString(xml);
    const isValid = isValidBy(our, document);
    judgement[isValid ? 'accepted' : 'refused']++;
    if (!isValid && isQuicklyValid(our, xml)) judgement.wrongly.push(description);
    if (published !== undefined) {
      judgement.compared++;
      if (isValidBy(published, document) !== isValid)
        judgement.disagreements.push(onlyOurs(isValid, description));
    }
    document.dispose();
  }
  return judgement;
}

/** Skatteverket's documents inside `forfragan` and `svar` have schemas of ours alone. */
function isPublished(kind: Message['kind']): kind is Exclude<Message['kind'], 'skv-svar' | 'skv-forfragan'> {
  return kind !== 'skv-svar' && kind !== 'skv-forfragan';
}

function onlyOurs(isValid: boolean, description: string): string {
  return `only ours ${isValid ? 'accepts' : 'refuses'} ${description}`;
}

function isQuicklyValid(schema: XmlSchema, xml: string): boolean {
  const root = parsePlainXml(xml, 256);
  return root !== null && isPlainlyValid(root, schema.plain);
}

function isValidBy(schema: XmlSchema, document: XmlDocument): boolean {
  try {
    schema.validator.validate(document);
    return true;
  } catch (error) {
    if (error instanceof XmlValidateError) return false;
    throw error;
  }
}
