import type { components, paths } from '../../web-contract/lefi.ts';
import { createApi } from '../parts/create-api.ts';

export const lefiApi = createApi<paths>();

type Schemas = components['schemas'];
export type Actor = Schemas['Actors']['actors'][number];
export type AvailableTypes = Schemas['Types']['available'];
export type Question = Schemas['Question'];
export type AskedCodes = Schemas['AskedCodes'];
export type WrappedAnswer = Schemas['Answer'];
