import type { Migration } from 'kysely';
import { up as appendOnly } from './0001-database-append-only.ts';
import { up as accessLogTrees } from './0002-access-log-trees.ts';
import { up as partiesRegister } from './0003-parties-register.ts';
import { up as connectionsRegistry } from './0004-connections-registry.ts';
import { up as repeatsQuestionKeys } from './0005-repeats-question-keys.ts';
import { up as permissionsPersons } from './0006-permissions-persons.ts';
import { up as noticesLetters } from './0007-notices-letters.ts';
import { up as filesStoredDocuments } from './0008-files-stored-documents.ts';
import { up as connectionsApplications } from './0009-connections-applications.ts';
import { up as identitiesSessions } from './0011-identities-sessions.ts';
import { up as permissionsCaseworkers } from './0012-permissions-caseworkers.ts';
import { up as portalContent } from './0013-portal-content.ts';
import { up as partiesAgreementDocuments } from './0014-parties-agreement-documents.ts';
import { up as identitiesLinkedLogins } from './0015-identities-linked-logins.ts';
import { up as permissionsOsUser } from './0016-permissions-os-user.ts';
import { up as permissionsService } from './0017-permissions-service.ts';
import { up as identitiesHeldPermissions } from './0018-identities-held-permissions.ts';
import { up as permissionsLefiRules } from './0021-permissions-lefi-rules.ts';
import { up as connectionsLefiMatters } from './0022-connections-lefi-matters.ts';
import { up as connectionsLefiRights } from './0023-connections-lefi-rights.ts';
import { up as partiesAgreementFiles } from './0024-parties-agreement-files.ts';
import { up as permissionsFinsam } from './0025-permissions-finsam.ts';
import { up as finsamRecords } from './0026-finsam-records.ts';
import { up as permissionsFinsamOrders } from './0027-permissions-finsam-orders.ts';
import { up as identitiesOrderIdentifications } from './0028-identities-order-identifications.ts';
import { up as finsamFirstCodes } from './0029-finsam-first-codes.ts';
import { up as accessLogActs } from './0030-access-log-acts.ts';
import { up as permissionsFinsamReviews } from './0031-permissions-finsam-reviews.ts';

/** In the order they are applied: the number in a file's name. One that has been released is never changed. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-database-append-only': { up: appendOnly },
  '0002-access-log-trees': { up: accessLogTrees },
  '0003-parties-register': { up: partiesRegister },
  '0004-connections-registry': { up: connectionsRegistry },
  '0005-repeats-question-keys': { up: repeatsQuestionKeys },
  '0006-permissions-persons': { up: permissionsPersons },
  '0007-notices-letters': { up: noticesLetters },
  '0008-files-stored-documents': { up: filesStoredDocuments },
  '0009-connections-applications': { up: connectionsApplications },
  '0011-identities-sessions': { up: identitiesSessions },
  '0012-permissions-caseworkers': { up: permissionsCaseworkers },
  '0013-portal-content': { up: portalContent },
  '0014-parties-agreement-documents': { up: partiesAgreementDocuments },
  '0015-identities-linked-logins': { up: identitiesLinkedLogins },
  '0016-permissions-os-user': { up: permissionsOsUser },
  '0017-permissions-service': { up: permissionsService },
  '0018-identities-held-permissions': { up: identitiesHeldPermissions },
  '0021-permissions-lefi-rules': { up: permissionsLefiRules },
  '0022-connections-lefi-matters': { up: connectionsLefiMatters },
  '0023-connections-lefi-rights': { up: connectionsLefiRights },
  '0024-parties-agreement-files': { up: partiesAgreementFiles },
  '0025-permissions-finsam': { up: permissionsFinsam },
  '0026-finsam-records': { up: finsamRecords },
  '0027-permissions-finsam-orders': { up: permissionsFinsamOrders },
  '0028-identities-order-identifications': { up: identitiesOrderIdentifications },
  '0029-finsam-first-codes': { up: finsamFirstCodes },
  '0030-access-log-acts': { up: accessLogActs },
  '0031-permissions-finsam-reviews': { up: permissionsFinsamReviews },
};
