export { recordedBy, recordedColumns } from './recorded-by.ts';
