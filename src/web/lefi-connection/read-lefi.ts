import { lefiConnectionApi, type Connection, type Matter, type Side } from './lefi-connection-api.ts';

/** A matter as the side may read it. */
export function readMatter(side: Side, applicationId: string): Promise<Matter> {
  const sent = { path: { applicationId } };
  return side === 'own'
    ? lefiConnectionApi.get('/web-api/lefi/matters/{applicationId}', sent)
    : lefiConnectionApi.get('/web-api/lefi/register/matters/{applicationId}', sent);
}

export function readConnection(side: Side, connectionId: string): Promise<Connection> {
  const sent = { path: { connectionId } };
  return side === 'own'
    ? lefiConnectionApi.get('/web-api/lefi/connections/{connectionId}', sent)
    : lefiConnectionApi.get('/web-api/lefi/register/connections/{connectionId}', sent);
}

/** Everything that was done, and how it stood at a moment in ISO text; without one, now. */
export function readHistory(side: Side, connectionId: string, at?: string) {
  const sent = { path: { connectionId }, query: at === undefined ? {} : { at } };
  return side === 'own'
    ? lefiConnectionApi.get('/web-api/lefi/connections/{connectionId}/history', sent)
    : lefiConnectionApi.get('/web-api/lefi/register/connections/{connectionId}/history', sent);
}
