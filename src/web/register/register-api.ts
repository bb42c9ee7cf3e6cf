import type { components, paths } from '../../web-contract/register.ts';
import { createApi } from '../parts/create-api.ts';

export const registerApi = createApi<paths>();

type Schemas = components['schemas'];
export type ReviewedApplication = Schemas['ReviewedApplication'];
export type ApplicationLine = Schemas['ApplicationLine'];
export type ChecklistPoint = Schemas['ChecklistPoint'];
export type Agency = Schemas['ToRegister']['qualifiedBy'][number];
