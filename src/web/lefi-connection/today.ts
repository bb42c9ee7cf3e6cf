import { serverNow } from '../parts/session.ts';
import { writtenDay } from '../parts/written-moment.ts';

/** YYYY-MM-DD in Sweden, by the server's clock. */
export function today(): string {
  return writtenDay(new Date(serverNow()).toISOString());
}
