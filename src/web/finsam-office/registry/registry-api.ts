import type { components, paths } from '../../../web-contract/finsam-office.ts';
import { createApi } from '../../parts/create-api.ts';

export const officeApi = createApi<paths>();

type Schemas = components['schemas'];
export type OfficeFederation = Schemas['OfficeFederation'];
export type FederationLine = Schemas['FederationLine'];
export type CodeVersion = Schemas['CodeVersion'];
export type CodeToPublish = Schemas['CodeToPublish'];
export type MemberToAdd = Schemas['MemberToAdd'];
