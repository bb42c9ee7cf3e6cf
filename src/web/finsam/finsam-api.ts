import type { components, paths } from '../../web-contract/finsam.ts';
import type {
  components as figureComponents,
  paths as figurePaths,
} from '../../web-contract/finsam-figures.ts';
import { createApi } from '../parts/create-api.ts';

export const finsamApi = createApi<paths>();
export const figuresApi = createApi<figurePaths>();

type Schemas = components['schemas'];
type Figures = figureComponents['schemas'];
export type Federation = Schemas['Federation'];
export type Initiative = Schemas['Initiative'];
export type InitiativeVersion = Schemas['InitiativeVersion'];
export type InitiativeToAdd = Schemas['InitiativeToAdd'];
export type InitiativeToEdit = Schemas['InitiativeToEdit'];
export type InitiativeHistory = Schemas['History'];
export type Code = Schemas['Code'];
export type ParticipantLead = Schemas['ParticipantLeads']['leads'][number];
export type Economy = Figures['Economy'];
export type Counts = Figures['Counts'];
export type CountRow = Counts['rows'][number];
export type FigureState = Figures['State'];
export type FigureKind = Figures['Figure'];
export type FigureEntry = Figures['History']['entries'][number];
export type FigureConflict = NonNullable<Figures['ChangedMeanwhile']['theirs']>[number];
export type ImportPreview = Figures['ImportPreview'];
