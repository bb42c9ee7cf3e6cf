export {
  checkUploads,
  type CheckedDocument,
  type UploadCheck,
  type UploadSettings,
} from './check-uploads.ts';
export { describeDocuments, readDocument, storeDocument, type StoredDocument } from './stored-documents.ts';
export { writeCsv } from './write-csv.ts';
export { writeXlsx, type XlsxSheet } from './write-xlsx.ts';
export { UploadRefused } from './upload-refused.ts';
export { momentInSweden } from './pdf-writing/swedish-text.ts';
export { Sheet, type Field } from './pdf-writing/sheet.ts';
