import { day } from '../../../values/day.ts';
import { isValidAt, writeAssurance } from '../../connections/index.ts';
import {
  acceptUnassured,
  assuranceTexts,
  endAcceptingUnassured,
  publishAssuranceText,
  readOwnAssurance,
  signAssurance,
  type AssuranceText,
  type OwnAssurance,
} from '../../permissions/index.ts';
import { findPartyName } from '../../parties/index.ts';
import { fileReply, type HandlersOf } from './handlers.ts';
import { momentOrNull } from './moments.ts';
import type { PermissionsHandlerParts, PermissionsOperations } from './permissions-parts.ts';

type AssuranceOperations = Pick<
  PermissionsOperations,
  | 'readOwnAssurance'
  | 'signAssurance'
  | 'printOwnAssurance'
  | 'listAssuranceTexts'
  | 'publishAssuranceText'
  | 'listGraces'
  | 'acceptUnassured'
  | 'endAcceptingUnassured'
>;

/** The assurance: a caseworker's own, its texts, and the connections that may do without for a time. */
export function assuranceHandlers(parts: PermissionsHandlerParts): HandlersOf<AssuranceOperations> {
  const { database, now, today } = parts;
  return {
    readOwnAssurance: async ({ mandate, actor, params: { organisationsnummer } }) => ({
      name: actor.name,
      employer: (await findPartyName(database, organisationsnummer)) ?? '',
      today: today(),
      ...tellOwn(await readOwnAssurance(database, mandate, now())),
    }),
    signAssurance: async ({ mandate, body }) => {
      await signAssurance(database, mandate, body, parts);
      return {};
    },
    printOwnAssurance: async ({ mandate, actor }) => {
      const { signed, text } = await readOwnAssurance(database, mandate, now());
      const [newest] = signed;
      const bytes = await writeAssurance(
        newest?.text ?? text,
        newest === undefined ? null : signatureOf(newest),
        parts.printing(actor),
      );
      return fileReply(bytes, 'application/pdf', 'försäkran.pdf');
    },
    listAssuranceTexts: async () => ({
      texts: (await assuranceTexts(database.kysely)).map(tellAssuranceText),
    }),
    publishAssuranceText: async ({ mandate, body: { demandedFrom, ...text } }) => {
      const from = demandedFrom === undefined ? null : day(demandedFrom);
      await publishAssuranceText(database, mandate, { ...text, demandedFrom: from }, parts);
      return {};
    },
    ...graceHandlers(parts),
  };
}

function graceHandlers(
  parts: PermissionsHandlerParts,
): HandlersOf<Pick<PermissionsOperations, 'listGraces' | 'acceptUnassured' | 'endAcceptingUnassured'>> {
  const { database, now, registry, acceptUnassuredForDays: longestDays } = parts;
  return {
    listGraces: () => {
      const at = now();
      const connections = [...registry.current().connections.values()]
        .filter((one) => one.service === 'ssbtek' && isValidAt(one, at))
        .map(({ id, partyName, board, caseworkers, acceptsUnassured }) => ({
          id,
          municipality: partyName,
          board,
          caseworkers: caseworkers.size,
          acceptsUntil: momentOrNull(acceptsUnassured.find((one) => isValidAt(one, at))?.validTo ?? null),
        }));
      return Promise.resolve({ longestDays, connections });
    },
    acceptUnassured: async ({ mandate, params: { connectionId }, body: { until } }) => {
      await acceptUnassured(database, mandate, { connectionId, until: day(until), longestDays }, parts);
      return {};
    },
    endAcceptingUnassured: async ({ mandate, params: { connectionId }, body: { from } }) => {
      await endAcceptingUnassured(database, mandate, { connectionId, from: day(from) }, parts);
      return {};
    },
  };
}

export function tellAssuranceText({ demandedFrom, ...text }: AssuranceText) {
  return { ...text, demandedFrom: momentOrNull(demandedFrom) };
}

function tellOwn({ text, signed, ...own }: OwnAssurance) {
  return {
    ...own,
    text: tellAssuranceText(text),
    signed: signed.map(tellSigned),
  };
}

function tellSigned(one: OwnAssurance['signed'][number]) {
  const { version, kind, place, signedOn, printedName, employer, textSha256, validTo } = one;
  return {
    ...{ version, kind, place, signedOn, printedName, employer, textSha256 },
    to: momentOrNull(validTo),
  };
}

function signatureOf({ text, kind, textSha256, ...signed }: OwnAssurance['signed'][number]) {
  return {
    ticked: text.statements.map(() => true), // nothing else can have been signed
    place: signed.place,
    signedOn: signed.signedOn,
    printedName: signed.printedName,
    employer: signed.employer,
    textSha256: kind === 'login' ? textSha256 : null,
  };
}
