export { applyForLefi, completeLefiApplication } from './apply.ts';
export { completeLefiAgent, endLefiAgent, registerLefiAgent } from './agents.ts';
export type { WrittenApplication } from './read-application.ts';
export { assignmentsOf } from './assignments.ts';
export { carryOutLefiMatter } from './carry-out.ts';
export { changeLefiSupplier, completeLefiSupplierChange } from './change-supplier.ts';
export { confirmLefiUsers } from './confirm-users.ts';
export { connectContent } from './connect-content.ts';
export {
  approveLefiMatter,
  askForLefiCompletion,
  refuseLefiMatter,
  withdrawLefiMatter,
} from './decide-matter.ts';
export { deregisterLefiUsers } from './deregister-users.ts';
export { encloseSignedLefiForm } from './enclose-signed-form.ts';
export { kindsInWords } from './kinds-in-words.ts';
export { matterFacts } from './matter-facts.ts';
export { type MatterKind, type Received as ReceivedNotice } from './matter.ts';
export { matterStatesInWords, waitsForOperator } from './matter-state.ts';
export { completeLefiUsers, nameLefiUsers } from './name-users.ts';
export { orderedForms } from './ordered-forms.ts';
export { orderLefiForm } from './order-form.ts';
export { lefiProcess, lefiProcesses } from './processes.ts';
export {
  findLefiMatter,
  listLefiMatters,
  listOwnLefiMatters,
  organisationsnummerOf,
  type FoundMatter,
  type ListedMatter,
} from './read-matters.ts';
export { sendSignedLefiForm, signLefiUsers, usersTextToSign } from './sign-users.ts';
export { terminateLefiConnection } from './terminate.ts';
export { holdersAt, lefiUsersToReview, type LefiUserToReview } from './users.ts';
export { usersFormName } from './write-users-text.ts';
