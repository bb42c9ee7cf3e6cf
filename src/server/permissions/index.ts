export {
  changeSystemOwner,
  deregisterAutomatedSystem,
  registerAutomatedSystem,
} from './caseworkers/automated-system.ts';
export { acceptUnassured, endAcceptingUnassured } from './caseworkers/assurance-grace.ts';
export {
  assuranceTexts,
  newestAssuranceText,
  shownTextSha256,
  type AssuranceText,
} from './caseworkers/assurance-text.ts';
export type { AskersOfConnections, NamedAsker, NamedAskers, UnitKind } from './caseworkers/named-asker.ts';
export { publishAssuranceText } from './caseworkers/publish-assurance-text.ts';
export { listUnits, subjectOfUnit, type ListedUnit } from './caseworkers/list-units.ts';
export { readOwnAssurance, type OwnAssurance } from './caseworkers/read-own-assurance.ts';
export { readUnit, type ReadUnit } from './caseworkers/read-unit.ts';
export { readNamedAskers } from './caseworkers/read-named-askers.ts';
export { deregisterCaseworker, registerCaseworker } from './caseworkers/register-caseworker.ts';
export { endAssurance, recordPaperAssurance, signAssurance } from './caseworkers/sign-assurance.ts';
export { addUnit, endUnit, endUnitsOf, registerUnit } from './caseworkers/unit.ts';
export { confirmLefiRules, hasConfirmedLefiRules, readLefiRules } from './lefi-rules/confirm-lefi-rules.ts';
export type { RulesKind } from './lefi-rules/rules-text.ts';
export { hasProcessingAgreement } from './finsam/agreements-in-force.ts';
export {
  endFinsamAgreement,
  readFinsamAgreements,
  recordFinsamAgreement,
  type FinsamAgreement,
} from './finsam/agreements.ts';
export { checkFinsamOrder, decideFinsamOrder } from './finsam/decide-order.ts';
export { federationsKnown, isOpenOn } from './finsam/federation-on.ts';
export { organisationsToOrderFor } from './finsam/organisations-to-order-for.ts';
export { readFinsamOrders, type FinsamOrder } from './finsam/order.ts';
export { decideOrderer, endOrderer, notifyOrderer } from './finsam/orderer-acts.ts';
export { ordererState } from './finsam/orderer-state.ts';
export { readOrderers, type Orderer } from './finsam/orderers.ts';
export {
  finsamOrderText,
  placeFinsamOrder,
  recordFinsamOrder,
  type FinsamOrderContent,
  type IdentifiedOrderer,
} from './finsam/place-order.ts';
export { readFinsamUserReviews, reviewFinsamUsers, type FinsamUserReview } from './finsam/review-users.ts';
export { endFinsamUser, endFinsamUsersOf, readFinsamUsers, type FinsamUser } from './finsam/users.ts';
export { writeOrdererReminders } from './finsam/dated-letters.ts';
export { orderStatements } from './finsam/write-order-text.ts';
export { holdersOfAct, type Act, type Holder } from './acts.ts';
export { addPerson } from './add-person.ts';
export { endPermission, grantPermission } from './grant-permission.ts';
export { listPermissions, type ListedPermission, type PermissionState } from './list-permissions.ts';
export { listPersons } from './list-persons.ts';
export { mandateFor, type Subject } from './mandate-for.ts';
export { requireMandate, type Actor, type Mandate } from './mandate.ts';
export { addFirstPersons, decidePermission, orderPermission, withdrawPermission } from './permission-acts.ts';
export { PermissionDenied } from './permission-denied.ts';
export { requireOtherUser } from './require-other-user.ts';
export { permissionsInForce, type PermissionInForce } from './permissions-in-force.ts';
export { findPerson, findPersonByNumber, personFor, personNamed } from './person.ts';
export {
  finsamRoles,
  lefiRoles,
  municipalityRoles,
  operatorRoles,
  roles,
  rolesInWords,
  type Role,
  type Service,
} from './roles.ts';
export { wasPermitted } from './was-permitted.ts';
