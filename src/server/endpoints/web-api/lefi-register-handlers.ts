import {
  approveLefiMatter,
  askForLefiCompletion,
  carryOutLefiMatter,
  changeLefiSupplier,
  deregisterLefiUsers,
  endLefiAgent,
  refuseLefiMatter,
  terminateLefiConnection,
} from '../../connections/index.ts';
import { noContent } from './handlers.ts';
import { tellTaken } from './lefi-act-handlers.ts';
import { acting, type LefiConnectionParts, type LefiHandlers } from './lefi-connection-parts.ts';
import { moment } from './moments.ts';

/** What the operator does: decides, carries out, and records what came by e-mail or post. */
export function lefiRegisterHandlers(parts: LefiConnectionParts) {
  return { ...deciding(parts), ...recording(parts) };
}

function deciding(parts: LefiConnectionParts) {
  const { database } = parts;
  return {
    askForLefiCompletion: async ({ params, body, mandate }) => {
      await askForLefiCompletion(database, acting(parts, mandate), { ...params, ...body });
      return noContent;
    },
    approveLefiMatter: async ({ params, mandate }) => {
      await approveLefiMatter(database, acting(parts, mandate), params);
      return noContent;
    },
    refuseLefiMatter: async ({ params, body, mandate }) => {
      await refuseLefiMatter(database, acting(parts, mandate), { ...params, ...body });
      return noContent;
    },
    carryOutLefiMatter: async ({ params, body, mandate }) => {
      const done = await carryOutLefiMatter(database, acting(parts, mandate), { ...params, ...body });
      const { effectiveAt, connectionId } = done;
      return { matterId: params.applicationId, effectiveAt: moment(effectiveAt), connectionId };
    },
  } satisfies Partial<LefiHandlers>;
}

function recording(parts: LefiConnectionParts) {
  const { database } = parts;
  return {
    recordLefiDeregistration: async ({ params, body: { received, notice: written }, mandate }) => {
      const wish = { ...params, written, received };
      const taken = await deregisterLefiUsers(database, acting(parts, mandate), wish);
      return tellTaken(taken, params.connectionId);
    },
    recordLefiSupplierChange: async ({ params, body: { received, notice: written }, mandate }) => {
      const wish = { ...params, written, received };
      const { matterId } = await changeLefiSupplier(database, acting(parts, mandate), wish);
      return { matterId };
    },
    recordLefiTermination: async ({ params, body: { received, notice: written }, mandate }) => {
      const wish = { ...params, written, received };
      const taken = await terminateLefiConnection(database, acting(parts, mandate), wish);
      return tellTaken(taken, params.connectionId);
    },
    recordLefiAgentEnding: async ({ params, body: { received, notice: written }, mandate }) => {
      const wish = { ...params, written, received };
      const taken = await endLefiAgent(database, acting(parts, mandate), wish);
      return tellTaken(taken, params.connectionId);
    },
  } satisfies Partial<LefiHandlers>;
}
