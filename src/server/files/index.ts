export {
  checkUploads,
  type CheckedDocument,
  type Upload,
  type UploadCheck,
  type UploadSettings,
} from './check-uploads.ts';
export { describeDocuments, readDocument, storeDocument, type StoredDocument } from './stored-documents.ts';
export { writeCsv, type Cell } from './write-csv.ts';
export { UploadRefused, type UploadRefusal } from './upload-refused.ts';
export { momentInSweden } from './pdf-writing/swedish-text.ts';
export { Sheet, type CheckBox, type Field } from './pdf-writing/sheet.ts';
