import type { components, paths } from '../../../web-contract/finsam-reports.ts';
import { createApi } from '../../parts/create-api.ts';

const reportsApi = createApi<paths>();

type Schemas = components['schemas'];
export type Report = Schemas['Report'];
export type ReportTable = Schemas['Table'];
export type Chart = Schemas['Chart'];

/** Where a report is asked for: the same address gives it as a file. */
export interface ReportPlace {
  readonly year: number;
  readonly path: string;
}

export function fileAddress(
  { path, year }: ReportPlace,
  format: 'csv' | 'xlsx' | 'pdf',
  table?: string,
): string {
  const query = new URLSearchParams({ year: String(year), format, ...(table !== undefined && { table }) });
  return `${path}?${query.toString()}`;
}

/** Throws Problem. */
export async function readReport({ path, year }: ReportPlace): Promise<Report> {
  // Every report has the same shape: which operation it is stands in the path.
  return await reportsApi.get(path as '/web-api/finsam-reports/national', { query: { year: String(year) } });
}
