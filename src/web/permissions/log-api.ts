import type { paths } from '../../web-contract/permissions.ts';
import { permissionsApi, type LogPlace } from './permissions-api.ts';

type LogBody =
  paths['/web-api/permissions/units/{unitId}/log']['post']['requestBody']['content']['application/json'];
export type LogWish = Omit<LogBody, 'after'>;

/** The same three operations, for a unit's manager and for the operator's log auditor. */
export function logOperations(isAuditor: boolean) {
  const api = permissionsApi;
  const of = (unitId: string) => ({ unitId });
  return {
    units: () =>
      isAuditor ? api.get('/web-api/permissions/all-units') : api.get('/web-api/permissions/units'),
    read: (unitId: string, wish: LogWish, after: LogPlace | null) => {
      const sent = { path: of(unitId), body: after === null ? wish : { ...wish, after } };
      return isAuditor
        ? api.post('/web-api/permissions/all-units/{unitId}/log', sent)
        : api.post('/web-api/permissions/units/{unitId}/log', sent);
    },
    exportAll: (unitId: string, wish: LogWish) => {
      const sent = { path: of(unitId), body: wish };
      return isAuditor
        ? api.post('/web-api/permissions/all-units/{unitId}/log/export', sent)
        : api.post('/web-api/permissions/units/{unitId}/log/export', sent);
    },
    reveal: (unitId: string, { tree, position }: LogPlace, reason: string) => {
      const sent = { path: of(unitId), body: { tree, position, reason } };
      return isAuditor
        ? api.post('/web-api/permissions/all-units/{unitId}/log/reveal', sent)
        : api.post('/web-api/permissions/units/{unitId}/log/reveal', sent);
    },
  };
}

export type LogOperations = ReturnType<typeof logOperations>;
