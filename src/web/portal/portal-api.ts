import type { components, paths } from '../../web-contract/portal.ts';
import { createApi } from '../parts/create-api.ts';

export const portalApi = createApi<paths>();

type Schemas = components['schemas'];
export type Content = Schemas['Content'];
export type ContentKind = Schemas['Kind'];
export type ContentOf<Kind extends ContentKind> = Extract<Content, { readonly kind: Kind }>;
export type Published = Schemas['Published'];
export type PublishedOf<Kind extends ContentKind> = Published & { readonly content: ContentOf<Kind> };
export type EarlierVersion = Schemas['EarlierVersion'];
export type Contact = Schemas['Contact'];
export type AgreementDocument = Schemas['Document'];
export type Status = Schemas['Status'];
export type ContentStanding = Schemas['ContentStanding'];
export type Version = Schemas['Version'];
export type May = Schemas['May'];
export type Missing = Schemas['Missing'];
export type Agency = Schemas['Agency'];
export type ReportSubject = Schemas['ReportSubject'];
export type ReceivedReport = Schemas['ReceivedReport'];

/** All published content of one kind. */
export async function publishedOf<Kind extends ContentKind>(
  kind: Kind,
): Promise<readonly PublishedOf<Kind>[]> {
  const { contents } = await portalApi.get('/web-api/portal/contents', { query: { kind } });
  return contents.filter((one): one is PublishedOf<Kind> => one.content.kind === kind);
}
