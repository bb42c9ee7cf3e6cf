import { z } from 'zod';
import type { Refused } from '../../../values/outcome.ts';
import { parseJson } from './parse-json.ts';

const lefiError = z.looseObject({ meddelande: z.string().trim().min(1) });

/** LefiFelsvar, which LEFI sends with 400, 403 and 500; null for anything else. */
export function readLefiError(status: number, body: Uint8Array): Refused | null {
  const error = lefiError.safeParse(parseJson(body)?.value).data;
  if (error === undefined) return null;
  return { kind: 'refused', source: 'BT', code: `LEFI-${status}`, messages: [error.meddelande] };
}
