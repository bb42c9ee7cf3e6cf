import type { AgencyCode } from '../../values/agency.ts';
import type { components, paths } from '../../web-contract/course.ts';
import { createApi } from '../parts/create-api.ts';

export const courseApi = createApi<paths>();

type Schemas = components['schemas'];
export type ConnectionRow = Schemas['ConnectionRow'];
export type ConnectionView = Schemas['Connection'];
export type AgencyView = Schemas['AgencyConnection'];
export type AgencyState = Schemas['AgencyState'];
export type HistoryAct = Schemas['HistoryAct'];
export type AgreementDocument = Schemas['AgreementDocument'];
export type AppliedTexts = Schemas['AppliedTexts'];

/** The operations that are acts on one connection, by the last part of their address; `agency`: for which of several. */
export function sendAct(
  act: string,
  connectionId: string,
  body: unknown,
  agency?: AgencyCode,
): Promise<Schemas['ActTaken']> {
  const path = `/web-api/course/connections/{connectionId}/${act}` as const;
  // Which body belongs to which act is held together in act-forms.ts, and by the server against the contract.
  return courseApi.post(path as '/web-api/course/connections/{connectionId}/notify-preconditions', {
    path: { connectionId },
    query: agency === undefined ? {} : { agency },
    body: body as Schemas['Saying'],
  });
}
