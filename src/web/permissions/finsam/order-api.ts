import type { components, paths } from '../../../web-contract/finsam-permissions.ts';
import { createApi } from '../../parts/create-api.ts';

export const orderApi = createApi<paths>();

type Schemas = components['schemas'];
export type Identification = Schemas['Identification'];
export type OrderContent = Schemas['OrderContent'];
export type OrderText = Schemas['OrderText'];
export type Receipt = Schemas['Receipt'];
export type AgreementText = Schemas['AgreementText'];
