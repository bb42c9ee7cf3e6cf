import type { components, paths } from '../../web-contract/connection.ts';
import { createApi } from '../parts/create-api.ts';
import type { Written } from '../parts/written.ts';

export const connectionApi = createApi<paths>();

type Schemas = components['schemas'];
export type OwnApplication = Schemas['OwnApplication'];
export type EnclosedDocument = Schemas['Document'];
export type Form = Schemas['Form'];
export type Mistake = Schemas['Mistake'];

/** The order while it is being written. */
export type Order = Written<Schemas['Order']>;
