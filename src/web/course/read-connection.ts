import { courseApi, type AppliedTexts, type ConnectionView } from './course-api.ts';

/** The connection as it stands, or stood at a moment in ISO text; the municipality is shown its own. */
export function readConnection(
  side: 'operator' | 'own',
  connectionId: string,
  at?: string,
): Promise<ConnectionView> {
  const sent = { path: { connectionId }, query: at === undefined ? {} : { at } };
  return side === 'operator'
    ? courseApi.get('/web-api/course/connections/{connectionId}', sent)
    : courseApi.get('/web-api/course/own/connections/{connectionId}', sent);
}

/** Which texts of the agreement applied on a day, YYYY-MM-DD. */
export function readTexts(side: 'operator' | 'own', connectionId: string, on: string): Promise<AppliedTexts> {
  const sent = { path: { connectionId }, query: { on } };
  return side === 'operator'
    ? courseApi.get('/web-api/course/connections/{connectionId}/texts', sent)
    : courseApi.get('/web-api/course/own/connections/{connectionId}/texts', sent);
}
