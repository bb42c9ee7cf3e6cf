import type { components, paths } from '../../web-contract/finsam-permissions.ts';
import { createApi } from '../parts/create-api.ts';

export const officePermissionsApi = createApi<paths>();

type Schemas = components['schemas'];
export type Agreement = Schemas['Agreement'];
export type Orderer = Schemas['Orderer'];
export type Order = Schemas['Order'];
export type User = Schemas['User'];
