import {
  applicationDocument,
  confirmationTexts,
  draftApplication,
  encloseDocument,
  findApplication,
  inviteToSign,
  listOwnApplications,
  saveOrder,
  sendApplication,
  signApplication,
  textToSign,
  withdrawApplication,
  type Acting,
  type FoundApplication,
} from '../../connections/index.ts';
import { readLetters } from '../../notices/index.ts';
import { holdersOfAct, permissionsInForce, type Holder, type Mandate } from '../../permissions/index.ts';
import type { operations } from '../../../web-contract/connection.ts';
import { commonShape, lineShape, signatureShape } from './application-shapes.ts';
import { fileReply, noContent, type HandlersOf } from './handlers.ts';
import type { ApplicationParts } from './application-parts.ts';

/** From an empty order form to the sent-in order: the municipality's side. */
export function connectionHandlers(parts: ApplicationParts): HandlersOf<operations> {
  return { ...readingHandlers(parts), ...writingHandlers(parts), ...signingHandlers(parts) };
}

type Handlers = HandlersOf<operations>;

function readingHandlers(parts: ApplicationParts) {
  const { database, now, operator } = parts;
  const find = (applicationId: string) =>
    findApplication(database, applicationId, { now: now(), operatorName: operator.name });
  return {
    readForm: () =>
      Promise.resolve({
        operator: { name: operator.name, address: operator.address },
        confirmations: confirmationTexts,
      }),
    listOwnApplications: async ({ actor, mayUse }) => {
      const held = await permissionsInForce(database.kysely, actor.personId, now());
      const reading = held.filter((one) => readers.includes(one.role) && mayUse(one));
      const organisationsnummer = reading.map((permission) => permission.organisationsnummer);
      const own = { personId: actor.personId, organisationsnummer };
      return (await listOwnApplications(database, own, now())).map(lineShape);
    },
    readOwnApplication: async ({ params: { applicationId }, actor }) => {
      const found = await find(applicationId);
      const letters = await readLetters(database, { applicationId });
      return { ...ownShape(found, actor.personId), ...commonShape(found, letters) };
    },
    readOwnDocument: async ({ params }) => {
      const { bytes, mediaType, name } = await applicationDocument(database, params);
      return fileReply(bytes, mediaType, name);
    },
  } satisfies Partial<Handlers>;
}

/** Who reads a municipality's applications beside whoever drafted them. */
const readers: readonly Holder[] = holdersOfAct['read-own-application'];

function ownShape(found: FoundApplication, personId: string) {
  const { version, order, mistakes, acts, signature, startedBy } = found;
  return {
    line: lineShape(found),
    isApplicant: startedBy === personId,
    version,
    order,
    mistakes,
    signature: signatureShape(acts, signature?.id ?? null),
  };
}

function writingHandlers(parts: ApplicationParts) {
  const { database } = parts;
  return {
    draftApplication: async ({ mandate }) => await draftApplication(database, acting(parts, mandate)),
    saveOrder: async ({ params: { applicationId }, body, mandate }) =>
      await saveOrder(database, acting(parts, mandate), { applicationId, ...body }),
    encloseDocument: async ({ params: { applicationId }, fileName, body, mandate }) =>
      await encloseDocument(
        database,
        { ...acting(parts, mandate), uploads: parts.uploads },
        { applicationId, name: fileName, bytes: body },
      ),
    sendApplication: async ({ params: { applicationId }, mandate }) =>
      await sendApplication(database, acting(parts, mandate), { applicationId }),
    withdrawApplication: async ({ params: { applicationId }, body: { reason }, mandate }) => {
      await withdrawApplication(database, acting(parts, mandate), { applicationId, reason });
      return noContent;
    },
  } satisfies Partial<Handlers>;
}

function signingHandlers(parts: ApplicationParts) {
  const { database } = parts;
  return {
    inviteToSign: async ({ params: { applicationId }, body, mandate }) =>
      await inviteToSign(database, acting(parts, mandate), { applicationId, ...body }),
    readTextToSign: async ({ params: { applicationId }, body, mandate }) =>
      await textToSign(database, acting(parts, mandate), { applicationId, ...body }),
    signApplication: async ({ params: { applicationId }, body, mandate }) => {
      await signApplication(database, acting(parts, mandate), { applicationId, ...body });
      return noContent;
    },
  } satisfies Partial<Handlers>;
}

function acting(
  { accessLog, now, publicUrl, operator }: ApplicationParts,
  mandate: Mandate,
): Acting & { readonly publicUrl: string; readonly operatorName: string } {
  return { mandate, accessLog, now, publicUrl, operatorName: operator.name };
}
