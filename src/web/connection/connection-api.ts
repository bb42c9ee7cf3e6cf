import type { components, paths } from '../../web-contract/connection.ts';
import { createApi } from '../parts/create-api.ts';

export const connectionApi = createApi<paths>();

type Schemas = components['schemas'];
export type OwnApplication = Schemas['OwnApplication'];
export type EnclosedDocument = Schemas['Document'];
export type Form = Schemas['Form'];
export type Mistake = Schemas['Mistake'];

type Written<Value> = Value extends readonly (infer Item)[]
  ? Written<Item>[]
  : Value extends object
    ? { -readonly [Name in keyof Value]: Written<Value[Name]> }
    : Value;

/** The order while it is being written. */
export type Order = Written<Schemas['Order']>;
export type Contact = Written<Schemas['Contact']>;
