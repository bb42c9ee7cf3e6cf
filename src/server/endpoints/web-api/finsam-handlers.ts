import type { operations } from '../../../web-contract/finsam.ts';
import { day, swedishDayAt } from '../../../values/day.ts';
import type { AccessLog } from '../../access-log/index.ts';
import type { Database } from '../../database/index.ts';
import {
  addInitiative,
  annulInitiative,
  editFederation,
  editInitiative,
  federationState,
  initiativeHistory,
  isValidOn,
  linkParticipantLead,
  listCodes,
  listFederations,
  participantLeads,
  readFederation,
  readInitiatives,
  unlinkParticipantLead,
  type ToldInitiative,
} from '../../finsam/index.ts';
import { finsamRoles, permissionsInForce, type Mandate } from '../../permissions/index.ts';
import { noContent, type HandlersOf } from './handlers.ts';
import { moment, momentOrNull } from './moments.ts';

/** What the handlers of Uppföljning Finsam are built with. */
export interface FinsamHandlerParts {
  readonly database: Database;
  readonly accessLog: AccessLog;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly finsam: {
    readonly countPeriod: 'year' | 'third' | 'month';
    readonly graceDaysAfterEnd: number;
  };
}

type Handlers = HandlersOf<operations>;
type Role = 'federation-administrator' | 'participant-lead';

/** A federation, its initiatives and its links: for its administrators and its participant leads. */
export function finsamHandlers(parts: FinsamHandlerParts): Handlers {
  return { ...federations(parts), ...initiatives(parts), ...links(parts) };
}

function acting({ accessLog, now }: FinsamHandlerParts, mandate: Mandate) {
  return { mandate, accessLog, now };
}

function federations(parts: FinsamHandlerParts) {
  const { database, now, finsam } = parts;
  return {
    listFederations: async ({ actor, mayUse }) => {
      const held = (await permissionsInForce(database.kysely, actor.personId, now())).filter(mayUse);
      const all = await listFederations(database.kysely);
      const own = all.flatMap((one) => {
        const permission = held.find(
          ({ role, federation }) => federation === one.federation && finsamRoles.includes(role),
        );
        if (permission === undefined) return [];
        const { federation, name } = one;
        const state = federationState(one, swedishDayAt(now()));
        return [{ federation, name, role: permission.role as Role, state }];
      });
      return { federations: own };
    },
    listCodes: async () => {
      const today = swedishDayAt(now());
      const codes = await listCodes(database.kysely);
      return { codes: codes.map((code) => ({ ...code, mayBeChosen: isValidOn(code, today) })) };
    },
    readFederation: async ({ mandate }) =>
      tellFederation(await readFederation(database.kysely, mandate, now()), mandate.holder as Role, finsam),
    editFederation: async ({ body, mandate }) => await editFederation(database, acting(parts, mandate), body),
  } satisfies Partial<Handlers>;
}

function initiatives(parts: FinsamHandlerParts) {
  const { database, now } = parts;
  return {
    listInitiatives: async ({ query: { year = null }, mandate }) => {
      const found = await readInitiatives(database.kysely, mandate, { year, now: now() });
      return {
        initiatives: found.map(tellInitiative),
      };
    },
    addInitiative: async ({ body, mandate }) =>
      await addInitiative(database, acting(parts, mandate), { ...body, ...daysOf(body) }),
    editInitiative: async ({ params, body, mandate }) =>
      await editInitiative(database, acting(parts, mandate), { ...params, ...body, ...daysOf(body) }),
    annulInitiative: async ({ params, body, mandate }) =>
      await annulInitiative(database, acting(parts, mandate), { ...params, ...body }),
    readInitiativeHistory: async ({ params: { initiativeId }, mandate }) => {
      const told = await initiativeHistory(database.kysely, mandate, { initiativeId, now: now() });
      return {
        versions: told.versions.map(({ at, targetGroups, ...one }) => ({
          ...one,
          targetGroups: [...targetGroups],
          at: moment(at),
        })),
        links: told.links.map(({ fromAt, endedAt, ...one }) => ({
          ...one,
          fromAt: moment(fromAt),
          endedAt: momentOrNull(endedAt),
        })),
      };
    },
  } satisfies Partial<Handlers>;
}

function links(parts: FinsamHandlerParts) {
  const { database, now } = parts;
  return {
    listParticipantLeads: async ({ body, mandate }) => {
      const leads = await participantLeads(database.kysely, mandate, { ...body, now: now() });
      return { leads: leads.map(({ linkedTo, ...lead }) => ({ ...lead, linkedTo: [...linkedTo] })) };
    },
    linkParticipantLead: async ({ body, mandate }) =>
      await linkParticipantLead(database, acting(parts, mandate), body),
    unlinkParticipantLead: async ({ params: { linkId }, mandate }) => {
      await unlinkParticipantLead(database, acting(parts, mandate), { linkId });
      return noContent;
    },
  } satisfies Partial<Handlers>;
}

function tellFederation(
  read: Awaited<ReturnType<typeof readFederation>>,
  role: Role,
  { countPeriod, graceDaysAfterEnd }: FinsamHandlerParts['finsam'],
) {
  const { federation, name, state, formedOn, lastOn, years, mayLink } = read;
  const { absorbed, administrators, details, members, ownLinks, into, intoName } = read;
  return {
    ...{ federation, name, state, formedOn, lastOn, years, mayLink, role, countPeriod, graceDaysAfterEnd },
    into: into === null ? null : { federation: into, name: intoName ?? into },
    absorbed: [...absorbed],
    administrators: [...administrators],
    details: { ...details, at: moment(details.at) },
    members: members.map((one) => ({
      organisationsnummer: one.member,
      name: one.name,
      party: one.party,
      isFinancier: one.isFinancier,
      fromOn: one.fromOn,
      endsOn: one.endsOn,
    })),
    ownLinks: ownLinks.map(({ linkId, initiative }) => ({ linkId, initiativeId: initiative })),
  };
}

function tellInitiative(one: ToldInitiative) {
  const { id, orientation, followUpMethod, esfFinanced, version, state } = one;
  const { name, focus, description, startsOn, endsOn, isLinked, by } = one;
  return {
    ...{ id, orientation, followUpMethod, esfFinanced, version, state },
    ...{ name, focus, description, startsOn, endsOn, isLinked, by },
    targetGroups: [...one.targetGroups],
    leads: [...one.leads],
    at: moment(one.at),
  };
}

/** The contract has seen that they are days. */
function daysOf({ startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string | null }) {
  return { startsOn: day(startsOn), endsOn: endsOn === null ? null : day(endsOn) };
}
