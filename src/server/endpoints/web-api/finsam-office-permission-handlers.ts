import { addDays, swedishDayAt } from '../../../values/day.ts';
import {
  checkFinsamOrder,
  decideFinsamOrder,
  decideOrderer,
  endFinsamAgreement,
  endFinsamUser,
  endOrderer,
  federationsKnown,
  isOpenOn,
  notifyOrderer,
  ordererState,
  readFinsamAgreements,
  readFinsamOrders,
  readFinsamUserReviews,
  readFinsamUsers,
  readOrderers,
  recordFinsamAgreement,
  recordFinsamOrder,
  reviewFinsamUsers,
  rolesInWords,
  type FinsamAgreement,
  type FinsamOrder,
  type FinsamUser,
  type FinsamUserReview,
  type Mandate,
  type Orderer,
} from '../../permissions/index.ts';
import { NotFound } from '../../parties/index.ts';
import {
  actingFinsam,
  type FinsamPermissionsHandlers,
  type FinsamPermissionsParts,
} from './finsam-permissions-parts.ts';
import { noContent } from './handlers.ts';
import { moment, momentOrNull } from './moments.ts';

/** What the operator's people record, check and decide. */
export function finsamOfficePermissionHandlers(parts: FinsamPermissionsParts) {
  return { ...ofAgreements(parts), ...ofOrderers(parts), ...ofOrders(parts), ...ofUsers(parts) };
}

function ofAgreements(parts: FinsamPermissionsParts) {
  const { database, now } = parts;
  return {
    listFinsamAgreements: async () => {
      const today = swedishDayAt(now());
      const agreements = await readFinsamAgreements(database.kysely);
      return { agreements: agreements.map((one) => tellAgreement(one, today)) };
    },
    recordFinsamAgreement: async ({ body, mandate }) => {
      const { agreementId: id } = await recordFinsamAgreement(database, actingFinsam(parts, mandate), body);
      return { id };
    },
    endFinsamAgreement: async ({ params: { id: agreementId }, body, mandate }) =>
      await endFinsamAgreement(database, actingFinsam(parts, mandate), { agreementId, ...body }),
  } satisfies Partial<FinsamPermissionsHandlers>;
}

function tellAgreement(one: FinsamAgreement, today: string) {
  const { agreementId: id, validFrom: from, endsOn, texts, ...rest } = one;
  const isInForce = from <= today && (endsOn === null || today < endsOn);
  return {
    ...rest,
    id,
    from,
    lastOn: endsOn === null ? null : addDays(endsOn, -1),
    texts: [...texts],
    isInForce,
  };
}

function ofOrderers(parts: FinsamPermissionsParts) {
  const { database, now, finsamOrders } = parts;
  return {
    listOrderers: async ({ mandate }) => {
      const orderers = await readOrderers(database.kysely);
      return { orderers: orderers.map((one) => tellOrderer(one, now(), mandate)) };
    },
    notifyOrderer: async ({ body, mandate }) => {
      const acting = { ...actingFinsam(parts, mandate), ...finsamOrders };
      const { noticeId: id, from, until: lastOn } = await notifyOrderer(database, acting, body);
      return { id, from, lastOn };
    },
    decideOrderer: async ({ params: { id: noticeId }, body: { isGranted: isApproved, reason }, mandate }) => {
      await decideOrderer(database, actingFinsam(parts, mandate), { noticeId, isApproved, reason });
      return noContent;
    },
    endOrderer: async ({ params: { id: noticeId }, body, mandate }) => {
      await endOrderer(database, actingFinsam(parts, mandate), { noticeId, ...body });
      return noContent;
    },
  } satisfies Partial<FinsamPermissionsHandlers>;
}

function holds(mandate: Mandate, role: 'approver' | 'connection-officer'): boolean {
  return mandate.permissions.some((held) => held.role === role);
}

function tellOrderer(one: Orderer, now: number, mandate: Mandate) {
  const { noticeId: id, name, organisationsnummer, organisation, receivedOn, signedBy, reason } = one;
  const state = ordererState(one, now);
  const me = mandate.actor.personId;
  return {
    ...{ id, name, organisationsnummer, organisation, receivedOn, signedBy, reason, state },
    from: one.validFrom,
    lastOn: addDays(one.validTo, -1),
    isRenewal: one.renews !== null,
    mayDecide:
      state === 'notified' && holds(mandate, 'approver') && one.recordedBy !== me && one.personId !== me,
    mayEnd:
      ['notified', 'coming', 'in-force'].includes(state) &&
      one.endsAt === null &&
      holds(mandate, 'connection-officer'),
  };
}

function ofOrders(parts: FinsamPermissionsParts) {
  const { database, now } = parts;
  return {
    listFinsamOrders: async ({ mandate }) => {
      const today = swedishDayAt(now());
      const [orders, federations] = [
        await readFinsamOrders(database.kysely),
        await federationsKnown(database.kysely),
      ];
      return {
        orders: orders.map((one) => tellOrder(one, mandate)),
        federations: federations
          .filter((one) => isOpenOn(one, today))
          .map(({ federation, name }) => ({ federation, name })),
      };
    },
    recordFinsamOrder: async ({ body, mandate }) => {
      const { orderId: id, warnings } = await recordFinsamOrder(database, actingFinsam(parts, mandate), body);
      return { id, warnings: [...warnings] };
    },
    readFinsamOrder: async ({ params: { id: orderId }, mandate }) => {
      const [order] = await readFinsamOrders(database.kysely, { orderId });
      if (order === undefined) throw new NotFound('Det finns ingen sådan beställning.');
      return tellOrder(order, mandate);
    },
    checkFinsamOrder: async ({ params: { id: orderId }, body, mandate }) => {
      const { warnings } = await checkFinsamOrder(database, actingFinsam(parts, mandate), {
        orderId,
        ...body,
      });
      return { warnings: [...warnings] };
    },
    decideFinsamOrder: async ({ params: { id: orderId }, body, mandate }) => {
      await decideFinsamOrder(database, actingFinsam(parts, mandate), { orderId, ...body });
      return noContent;
    },
  } satisfies Partial<FinsamPermissionsHandlers>;
}

function tellOrder(one: FinsamOrder, mandate: Mandate) {
  const { orderId: id, name, role, organisationsnummer, organisation, federation, federationName } = one;
  const { variant, orderedBy, manager, cameBy, shownText, shownSha256, state } = one;
  const { checkedBy, checkNote, decidedBy, reason } = one;
  const me = mandate.actor.personId;
  const isHers = one.personId === me || one.orderedById === me;
  const hasTouched = (cameBy === 'paper' && one.recordedBy === me) || one.checkedById === me;
  const isOpen = state === 'ordered' || state === 'checked';
  return {
    ...{ id, name, role, organisationsnummer, organisation, federation, federationName },
    ...{ variant, orderedBy, manager, cameBy, shownText, shownSha256, state },
    ...{ checkedBy, checkNote, decidedBy, reason },
    roleInWords: rolesInWords[role],
    orderedAt: moment(one.orderedAt),
    mayCheck: state === 'ordered' && !isHers && holds(mandate, 'connection-officer'),
    mayDecide: isOpen && !isHers && !hasTouched && holds(mandate, 'approver'),
  };
}

function ofUsers(parts: FinsamPermissionsParts) {
  const { database, now } = parts;
  return {
    listFinsamUsers: async ({ mandate }) => {
      const users = await readFinsamUsers(database.kysely, now());
      const reviews = await readFinsamUserReviews(database.kysely);
      const today = swedishDayAt(now());
      return {
        users: users.map((one) => tellUser(one, { mandate, today })),
        reviews: reviews.map(tellReview),
        mayReview: holds(mandate, 'connection-officer'),
      };
    },
    reviewFinsamUsers: async ({ body, mandate }) => {
      const { reviewId: id } = await reviewFinsamUsers(database, actingFinsam(parts, mandate), body);
      return { id };
    },
    endFinsamUser: async ({ params: { id: permissionId }, body, mandate }) => {
      await endFinsamUser(database, actingFinsam(parts, mandate), { permissionId, ...body });
      return noContent;
    },
  } satisfies Partial<FinsamPermissionsHandlers>;
}

function tellReview({ reviewId: id, ...review }: FinsamUserReview) {
  return { ...review, id };
}

function tellUser(one: FinsamUser, { mandate, today }: { mandate: Mandate; today: string }) {
  const { permissionId: id, name, role, organisationsnummer, organisation, federation, federationName } = one;
  const { isInForce, why, reason, reviewDueOn, since, endsAt } = one;
  return {
    ...{ id, name, role, organisationsnummer, organisation, federation, federationName },
    ...{ isInForce, why, reason, reviewDueOn },
    roleInWords: rolesInWords[role],
    since: moment(since),
    endsAt: momentOrNull(endsAt),
    isReviewDue: isInForce && reviewDueOn <= today,
    mayEnd: isInForce && holds(mandate, 'connection-officer'),
  };
}
