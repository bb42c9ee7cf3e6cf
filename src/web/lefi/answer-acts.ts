import { saveFile } from '../parts/save-file.ts';
import type { Answered } from './kept-question.ts';
import { lefiApi, type WrappedAnswer } from './lefi-api.ts';

/** The same question once more, answered as PDF: nothing of the first was kept. Throws Problem. */
export async function fetchPrinted({ connectionId, question }: Answered): Promise<void> {
  const pdf = await lefiApi.post('/web-api/lefi/actors/{connectionId}/printed-answer', {
    path: { connectionId },
    body: question,
  });
  saveFile('formansinformation.pdf', 'application/pdf', pdf);
}

/** A question about the person's own information alone, now with what tells where she is. Throws Problem. */
export async function askForAddress(
  { connectionId, question }: Answered,
  reason: string,
): Promise<WrappedAnswer> {
  const { personnummer, case: inCase, purpose, consent } = question;
  return await lefiApi.post('/web-api/lefi/actors/{connectionId}/revealed-address', {
    path: { connectionId },
    body: { personnummer, case: inCase, purpose, reason, ...(consent === undefined ? {} : { consent }) },
  });
}
