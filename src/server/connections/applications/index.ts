export type { Acting } from './act-on-application.ts';
export { draftApplication, saveOrder, withdrawApplication } from './draft-application.ts';
export { applicationDocument, encloseDocument } from './enclose-document.ts';
export { endUnopened } from './end-unopened.ts';
export { openAccess } from './open-access.ts';
export {
  applicationSubject,
  findApplication,
  findReceivedApplication,
  listApplications,
  listOwnApplications,
  type FoundApplication,
  type ListedApplication,
} from './read-applications.ts';
export { registerConnection } from './register-connection.ts';
export {
  approveApplication,
  askForCompletion,
  checkApplication,
  refuseApplication,
} from './review-application.ts';
export { sendApplication } from './send-application.ts';
export { inviteToSign, signApplication, textToSign } from './sign-application.ts';
