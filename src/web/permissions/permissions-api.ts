import type { components, paths } from '../../web-contract/permissions.ts';
import { createApi } from '../parts/create-api.ts';

export const permissionsApi = createApi<paths>();

type Schemas = components['schemas'];
export type HeldPermission = Schemas['Permissions']['permissions'][number];
export type OrderableOrganisation = Schemas['Permissions']['organisations'][number];
export type PermissionToOrder = Schemas['PermissionToOrder'];
export type ReadQuestion = Schemas['ReadQuestion'];
export type LogPlace = Schemas['Place'];
export type ListedUnit = Schemas['ListedUnit'];
export type Unit = Schemas['Unit'];
export type Caseworker = Schemas['Caseworker'];
export type AutomatedSystem = Schemas['System'];
export type AssuranceText = Schemas['AssuranceText'];
