import {
  applicationDocument,
  approveApplication,
  askForCompletion,
  checkApplication,
  checklist,
  encloseDocument,
  endUnopened,
  findReceivedApplication,
  isTicked,
  listApplications,
  openAccess,
  refuseApplication,
  registerConnection,
  type Check,
  type FoundApplication,
} from '../../connections/index.ts';
import { readLetters } from '../../notices/index.ts';
import type { Mandate } from '../../permissions/index.ts';
import type { components, operations } from '../../../web-contract/register.ts';
import type { ApplicationParts } from './application-parts.ts';
import { commonShape, lineShape, moment, signatureShape } from './application-shapes.ts';
import { fileReply, noContent, type HandlersOf } from './handlers.ts';

/** From the sent-in order to opened access: the operator's side. */
export function registerHandlers(parts: ApplicationParts): HandlersOf<operations> {
  return { ...readingHandlers(parts), ...reviewHandlers(parts), ...openingHandlers(parts) };
}

type Handlers = HandlersOf<operations>;

function readingHandlers(parts: ApplicationParts) {
  const { database, now, operator } = parts;
  const find = (applicationId: string) =>
    findReceivedApplication(database, applicationId, { now: now(), operatorName: operator.name });
  return {
    listApplications: async () => (await listApplications(database, now())).map(lineShape),
    readApplication: async ({ params: { applicationId }, actor }) => {
      const found = await find(applicationId);
      const letters = await readLetters(database, { applicationId });
      return {
        ...reviewShape(found, actor.personId),
        ...commonShape(found, letters),
        takesRequests: parts.certificateAuthority !== null,
      };
    },
    readApplicationDocument: async ({ params }) => {
      await find(params.applicationId);
      const { bytes, mediaType, name } = await applicationDocument(database, params);
      return fileReply(bytes, mediaType, name);
    },
  } satisfies Partial<Handlers>;
}

function reviewShape(found: FoundApplication, personId: string) {
  const { order, sentOrder, course, acts, names, startedBy } = found;
  const nameOf = (id: string | null) => names.get(id ?? '') ?? 'Systemet';
  return {
    line: lineShape(found),
    order: sentOrder ?? order,
    signature: signatureShape(acts, course.sentIn?.signature ?? null),
    applicant: nameOf(startedBy),
    checklist: checklist.map((point) => ({
      ...point,
      isTicked: isTicked(course.checks.get(point.id)),
      check: checkShape(course.checks.get(point.id), nameOf),
      earlier: checkShape(course.earlierChecks.get(point.id), nameOf),
    })),
    checkedByMe: course.checkedBy.has(personId),
    approvedBy: course.approvedBy === null ? null : nameOf(course.approvedBy),
    approvedByMe: course.approvedBy === personId,
    connectionId: course.connectionId,
  };
}

function checkShape(
  check: Check | undefined,
  nameOf: (id: string | null) => string,
): components['schemas']['Check'] | null {
  if (check === undefined) return null;
  const { complete, correct, verified, evidence, by, at } = check;
  return { complete, correct, verified, evidence, by: nameOf(by), at: moment(at) };
}

function reviewHandlers(parts: ApplicationParts) {
  const { database, uploads } = parts;
  return {
    encloseEvidence: async ({ params: { applicationId }, fileName, body, mandate }) =>
      await encloseDocument(
        database,
        { ...acting(parts, mandate), uploads },
        { applicationId, name: fileName, bytes: body },
      ),
    checkApplication: async ({ params: { applicationId }, body, mandate }) => {
      await checkApplication(database, acting(parts, mandate), { applicationId, ...body });
      return noContent;
    },
    askForCompletion: async ({ params: { applicationId }, body: { lacking }, mandate }) => {
      await askForCompletion(database, acting(parts, mandate), { applicationId, lacking });
      return noContent;
    },
    approveApplication: async ({ params: { applicationId }, mandate }) => {
      await approveApplication(database, acting(parts, mandate), { applicationId });
      return noContent;
    },
    refuseApplication: async ({ params: { applicationId }, body: { reason }, mandate }) => {
      await refuseApplication(database, acting(parts, mandate), { applicationId, reason });
      return noContent;
    },
  } satisfies Partial<Handlers>;
}

function openingHandlers(parts: ApplicationParts) {
  const { database, certificateAuthority } = parts;
  return {
    registerConnection: async ({ params: { applicationId }, body, mandate }) => {
      const registering = { ...acting(parts, mandate), certificateAuthority };
      const registered = await registerConnection(database, registering, { applicationId, ...body });
      const { connectionId, certificateId, certificate } = registered;
      return { connectionId, certificateId, certificate };
    },
    openAccess: async ({ params: { applicationId }, body: { from }, mandate }) => {
      const at = from === null ? null : Date.parse(from);
      const { opensAt } = await openAccess(database, acting(parts, mandate), { applicationId, from: at });
      return { opensAt: moment(opensAt) };
    },
    endUnopened: async ({ params: { applicationId }, body: { reason }, mandate }) => {
      await endUnopened(database, acting(parts, mandate), { applicationId, reason });
      return noContent;
    },
  } satisfies Partial<Handlers>;
}

function acting({ accessLog, now }: ApplicationParts, mandate: Mandate) {
  return { mandate, accessLog, now };
}
