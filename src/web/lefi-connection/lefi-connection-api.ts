import type { components, paths } from '../../web-contract/lefi-connections.ts';
import { createApi } from '../parts/create-api.ts';
import type { Written } from '../parts/written.ts';

export const lefiConnectionApi = createApi<paths>();

type Schemas = components['schemas'];
export type MatterKind = Schemas['kind'];
export type MatterLine = Schemas['MatterLine'];
export type Matter = Schemas['Matter'];
export type ConnectionLine = Schemas['ConnectionLine'];
export type Connection = Schemas['Connection'];
export type User = Schemas['User'];
export type Processor = Schemas['Processor'];
export type HistoryAct = Schemas['HistoryAct'];
export type Organisation = Written<Schemas['Organisation']>;
export type Contact = Written<Schemas['Contact']>;
export type Person = Written<Schemas['Person']>;
export type Received = Written<Schemas['Received']>;
export type Application = Written<Schemas['Application']>;
export type UsersToName = Written<Schemas['UsersToName']>;
export type SupplierChange = Written<Schemas['SupplierChange']>;
export type AgentToRegister = Written<Schemas['AgentToRegister']>;
export type Deregistration = Schemas['Deregistration'];
/** Whose page it is: the organisation's own, or the operator's. */
export type Side = 'own' | 'operator';
