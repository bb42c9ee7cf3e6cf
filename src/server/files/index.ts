export {
  checkUploads,
  type CheckedDocument,
  type Upload,
  type UploadCheck,
  type UploadSettings,
} from './check-uploads.ts';
export { describeDocuments, readDocument, storeDocument, type StoredDocument } from './stored-documents.ts';
export { UploadRefused, type UploadRefusal } from './upload-refused.ts';
