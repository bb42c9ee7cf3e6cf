import {
  applicationDocument,
  assignmentsOf,
  findLefiMatter,
  lefiProcess,
  lefiProcesses,
  listLefiMatters,
  listOwnLefiMatters,
  matterFacts,
  usersFormName,
  writeLefiForm,
  type FoundMatter,
  type MatterKind,
} from '../../connections/index.ts';
import { swedishDayAt } from '../../../values/day.ts';
import { permissionsInForce, type Actor } from '../../permissions/index.ts';
import { fileReply, type Reply } from './handlers.ts';
import type { LefiConnectionParts, LefiHandlers } from './lefi-connection-parts.ts';
import { tellLefiConnection, tellLefiHistory, tellLefiLine } from './tell-lefi-connection.ts';
import { tellMatter, tellMatterLine } from './tell-lefi-matter.ts';

/** What is read, and printed, of matters and connections. */
export function lefiReadingHandlers(parts: LefiConnectionParts) {
  return { ...aboutProcesses(parts), ...ownReading(parts), ...operatorsReading(parts) };
}

/** Where a notice on paper is sent. */
function addressOf({ lefi }: LefiConnectionParts, kind: MatterKind) {
  const { email = null, lines } = lefi.addresses[kind] ?? lefi.address;
  return { email, lines: [...lines] };
}

function aboutProcesses(parts: LefiConnectionParts) {
  return {
    listLefiProcesses: () =>
      Promise.resolve({
        operator: parts.operator.name,
        reviewEveryMonths: parts.lefi.reviewEveryMonths,
        processes: lefiProcesses.map(({ mustContain, ...process }) => ({
          ...process,
          mustContain: [...mustContain],
          address: addressOf(parts, process.kind),
        })),
      }),
    printLefiForm: async ({ params: { form: kind } }) =>
      await print(parts, { kind, found: null, actor: null }),
  } satisfies Partial<LefiHandlers>;
}

async function print(
  parts: LefiConnectionParts,
  wish: { readonly kind: MatterKind; readonly found: FoundMatter | null; readonly actor: Actor | null },
): Promise<Reply> {
  const { kind, found, actor } = wish;
  const { form, mustContain } = lefiProcess(kind);
  const name = found?.kind === 'users' ? usersFormName(found.content) : form;
  const { email, lines } = addressOf(parts, kind);
  const signed = found?.course.signature ?? null;
  const bytes = await writeLefiForm(
    {
      form: name,
      mustContain,
      facts: found === null ? null : matterFacts(found),
      address: [...lines, ...(email === null ? [] : [email])],
      isSigned: kind === 'users',
      signature:
        signed === null
          ? null
          : { name: String(signed.content['name']), at: swedishDayAt(signed.effectiveAt) },
    },
    {
      operator: parts.operator.name,
      at: parts.now(),
      by: actor?.name ?? null,
      demonstration: parts.isDemonstration,
    },
  );
  return fileReply(bytes, 'application/pdf', `${name}.pdf`);
}

function ownReading(parts: LefiConnectionParts) {
  const { database, now, registry } = parts;
  return {
    listOwnLefi: async ({ actor, mayUse }) => {
      const held = (await permissionsInForce(database.kysely, actor.personId, now())).filter(mayUse);
      const reading = held.filter(({ role }) => role === 'lefi-contact' || role === 'responsible-manager');
      const own = [...registry.current().connections.values()].filter(
        ({ id, service, organisationsnummer }) =>
          service === 'lefi' &&
          reading.some((one) =>
            one.connectionId === null
              ? one.organisationsnummer === organisationsnummer
              : one.connectionId === id,
          ),
      );
      const agencies = held.filter(({ role }) => role === 'agent');
      const assignments = assignmentsOf(
        registry.current(),
        agencies.map(({ organisationsnummer }) => organisationsnummer),
      );
      const connectionIds = own.map(({ id }) => id);
      const matters = await listOwnLefiMatters(database, { personId: actor.personId, connectionIds }, now());
      return {
        connections: await Promise.all(own.map((connection) => tellLefiLine(parts, connection))),
        matters: matters.map(tellMatterLine),
        assignments: assignments.map(({ validFrom, validTo, ...rest }) => ({
          ...rest,
          fromOn: swedishDayAt(validFrom),
          untilOn: validTo === null ? null : swedishDayAt(validTo),
        })),
      };
    },
    readOwnLefiMatter: async ({ params: { applicationId }, actor, mayUse }) =>
      await tellMatter(parts, await findLefiMatter(database, applicationId, now()), { actor, mayUse }),
    printOwnLefiMatter: async ({ params: { applicationId }, actor }) => {
      const found = await findLefiMatter(database, applicationId, now());
      return await print(parts, { kind: found.kind, found, actor });
    },
    readOwnLefiDocument: async ({ params }) => {
      const { bytes, mediaType, name } = await applicationDocument(database, params);
      return fileReply(bytes, mediaType, name);
    },
    readOwnLefiConnection: async ({ params: { connectionId }, actor, mayUse }) =>
      await tellLefiConnection(parts, connectionId, { actor, mayUse }),
    readOwnLefiHistory: async ({ params: { connectionId }, query: { at } }) =>
      await tellLefiHistory(parts, connectionId, at),
  } satisfies Partial<LefiHandlers>;
}

function operatorsReading(parts: LefiConnectionParts) {
  const { database, now, registry } = parts;
  return {
    listLefiMatters: async () => ({
      matters: (await listLefiMatters(database, now())).map(tellMatterLine),
    }),
    readLefiMatter: async ({ params: { applicationId }, actor, mayUse }) =>
      await tellMatter(parts, await findLefiMatter(database, applicationId, now()), { actor, mayUse }),
    printLefiMatter: async ({ params: { applicationId }, actor }) => {
      const found = await findLefiMatter(database, applicationId, now());
      return await print(parts, { kind: found.kind, found, actor });
    },
    readLefiDocument: async ({ params }) => {
      const { bytes, mediaType, name } = await applicationDocument(database, params);
      return fileReply(bytes, mediaType, name);
    },
    listLefiConnections: async () => {
      const all = [...registry.current().connections.values()].filter(({ service }) => service === 'lefi');
      return { connections: await Promise.all(all.map((connection) => tellLefiLine(parts, connection))) };
    },
    readLefiConnection: async ({ params: { connectionId }, actor, mayUse }) =>
      await tellLefiConnection(parts, connectionId, { actor, mayUse }),
    readLefiHistory: async ({ params: { connectionId }, query: { at } }) =>
      await tellLefiHistory(parts, connectionId, at),
  } satisfies Partial<LefiHandlers>;
}
