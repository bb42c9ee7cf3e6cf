import {
  applyForLefi,
  changeLefiSupplier,
  completeLefiAgent,
  completeLefiApplication,
  completeLefiSupplierChange,
  completeLefiUsers,
  confirmLefiUsers,
  deregisterLefiUsers,
  encloseSignedLefiForm,
  endLefiAgent,
  nameLefiUsers,
  orderLefiForm,
  registerLefiAgent,
  sendSignedLefiForm,
  signLefiUsers,
  terminateLefiConnection,
  usersTextToSign,
  withdrawLefiMatter,
} from '../../connections/index.ts';
import { noContent } from './handlers.ts';
import { acting, type LefiConnectionParts, type LefiHandlers } from './lefi-connection-parts.ts';
import { moment } from './moments.ts';

/** What an organisation and its agent do. */
export function lefiActHandlers(parts: LefiConnectionParts) {
  return { ...notices(parts), ...completions(parts), ...signing(parts) };
}

/** When a notice takes effect that takes effect by itself. */
export function tellTaken(
  { matterId, effectiveAt }: { readonly matterId: string; readonly effectiveAt: number },
  connectionId: string | null,
) {
  return { matterId, effectiveAt: moment(effectiveAt), connectionId };
}

function notices(parts: LefiConnectionParts) {
  const { database } = parts;
  return {
    applyForLefi: async ({ body, mandate }) => await applyForLefi(database, acting(parts, mandate), body),
    orderLefiForm: async ({ params, body: written, mandate }) => {
      const wish = { ...params, written };
      const { matterId } = await orderLefiForm(database, acting(parts, mandate), wish);
      return { matterId };
    },
    nameLefiUsers: async ({ params, body: written, mandate }) => {
      const { matterId } = await nameLefiUsers(database, acting(parts, mandate), { ...params, written });
      return { matterId };
    },
    deregisterLefiUsers: async ({ params, body: written, mandate }) => {
      const wish = { ...params, written };
      const taken = await deregisterLefiUsers(database, acting(parts, mandate), wish);
      return tellTaken(taken, params.connectionId);
    },
    confirmLefiUsers: async ({ params, body, mandate }) => {
      await confirmLefiUsers(database, acting(parts, mandate), { ...params, ...body });
      return noContent;
    },
    changeLefiSupplier: async ({ params, body: written, mandate }) => {
      const wish = { ...params, written };
      const { matterId } = await changeLefiSupplier(database, acting(parts, mandate), wish);
      return { matterId };
    },
    registerLefiAgent: async ({ params, body: written, mandate }) => {
      const { matterId } = await registerLefiAgent(database, acting(parts, mandate), { ...params, written });
      return { matterId };
    },
    terminateLefiConnection: async ({ params, body: written, mandate }) => {
      const wish = { ...params, written };
      const taken = await terminateLefiConnection(database, acting(parts, mandate), wish);
      return tellTaken(taken, params.connectionId);
    },
    endLefiAgent: async ({ body: { connectionId, ...written }, mandate }) => {
      const taken = await endLefiAgent(database, acting(parts, mandate), { connectionId, written });
      return tellTaken(taken, connectionId);
    },
  } satisfies Partial<LefiHandlers>;
}

function completions(parts: LefiConnectionParts) {
  const { database } = parts;
  return {
    completeLefiApplication: async ({ params, body: written, mandate }) => {
      await completeLefiApplication(database, acting(parts, mandate), { ...params, written });
      return noContent;
    },
    completeLefiUsers: async ({ params, body: written, mandate }) => {
      await completeLefiUsers(database, acting(parts, mandate), { ...params, written });
      return noContent;
    },
    completeLefiSupplierChange: async ({ params, body: written, mandate }) => {
      await completeLefiSupplierChange(database, acting(parts, mandate), { ...params, written });
      return noContent;
    },
    completeLefiAgent: async ({ params, body: written, mandate }) => {
      await completeLefiAgent(database, acting(parts, mandate), { ...params, written });
      return noContent;
    },
    withdrawLefiMatter: async ({ params, body, mandate }) => {
      await withdrawLefiMatter(database, acting(parts, mandate), { ...params, ...body });
      return noContent;
    },
  } satisfies Partial<LefiHandlers>;
}

function signing(parts: LefiConnectionParts) {
  const { database } = parts;
  return {
    readLefiTextToSign: async ({ params, mandate }) =>
      await usersTextToSign(database, acting(parts, mandate), params),
    signLefiUsers: async ({ params, body, mandate }) => {
      await signLefiUsers(database, acting(parts, mandate), { ...params, ...body });
      return noContent;
    },
    encloseSignedLefiForm: async ({ params, fileName: name, body: bytes, mandate }) =>
      await encloseSignedLefiForm(database, acting(parts, mandate), { ...params, name, bytes }),
    sendSignedLefiForm: async ({ params, body, mandate }) => {
      await sendSignedLefiForm(database, acting(parts, mandate), { ...params, ...body });
      return noContent;
    },
  } satisfies Partial<LefiHandlers>;
}
