import type { operations } from '../../../web-contract/finsam-office.ts';
import { day, swedishDayAt, type Day } from '../../../values/day.ts';
import {
  changeFederation,
  codeVersions,
  endMembership,
  extendFederation,
  listFederations,
  listOfficeFederations,
  listOrganisations,
  listYearActs,
  lockYear,
  mergeFederation,
  publishCode,
  readOfficeFederation,
  registerFederation,
  reopenYear,
  windUpFederation,
  yearStates,
  type RecordedYearAct,
} from '../../finsam/index.ts';
import type { Mandate } from '../../permissions/index.ts';
import type { FinsamHandlerParts } from './finsam-handlers.ts';
import { finsamLogHandlers } from './finsam-log-handlers.ts';
import { noContent, type HandlersOf } from './handlers.ts';
import { moment } from './moments.ts';

/** What the handlers of the operator's back office are built with. */
export interface FinsamOfficeHandlerParts extends FinsamHandlerParts {
  readonly finsam: FinsamHandlerParts['finsam'] & {
    readonly municipalitiesOutsideRegions: readonly string[];
    /** Month and day, MM-DD. */
    readonly lockSuggestedOn: string;
  };
}

type Handlers = HandlersOf<operations>;

/** Federations, code lists, locked years and the log: the operator's side of Uppföljning Finsam. */
export function finsamOfficeHandlers(parts: FinsamOfficeHandlerParts): Handlers {
  return {
    ...reading(parts),
    ...changing(parts),
    ...ending(parts),
    ...codes(parts),
    ...years(parts),
    ...finsamLogHandlers(parts),
  };
}

function acting({ accessLog, now }: FinsamOfficeHandlerParts, mandate: Mandate) {
  return { mandate, accessLog, now };
}

function reading({ database, now, finsam }: FinsamOfficeHandlerParts) {
  const { municipalitiesOutsideRegions } = finsam;
  return {
    listOfficeFederations: async ({ mandate }) => {
      const wish = { now: now(), municipalitiesOutsideRegions };
      const all = await listOfficeFederations(database.kysely, mandate, wish);
      return { federations: all.map((one) => ({ ...one, lacks: [...one.lacks] })) };
    },
    readOfficeFederation: async ({ params: { federation }, mandate }) => {
      const found = await readOfficeFederation(database.kysely, mandate, { federation, now: now() });
      return {
        ...found,
        members: found.members.map(({ id: membershipId, member: organisationsnummer, ...one }) => ({
          ...{ membershipId, organisationsnummer },
          ...one,
        })),
        events: found.events.map(({ at, ...one }) => ({ ...one, at: moment(at) })),
        details: found.details.map(({ at, ...one }) => ({ ...one, at: moment(at) })),
        yearActs: found.yearActs.map(tellYearAct),
        administrators: [...found.administrators],
      };
    },
    listFinsamOrganisations: async ({ mandate }) => ({
      organisations: [...(await listOrganisations(database.kysely, mandate))],
    }),
  } satisfies Partial<Handlers>;
}

function changing(parts: FinsamOfficeHandlerParts) {
  const { database, finsam } = parts;
  return {
    registerFederation: async ({ body, mandate }) => {
      const written = { ...body, formedOn: day(body.formedOn) };
      const { federation } = await registerFederation(database, acting(parts, mandate), written, finsam);
      return { federation };
    },
    changeFederation: async ({ params, body, mandate }) => {
      const { version } = await changeFederation(database, acting(parts, mandate), { ...params, ...body });
      return { version };
    },
    extendFederation: async ({ params, body, mandate }) => {
      await extendFederation(database, acting(parts, mandate), { ...params, ...body, ...dayOf(body) });
      return noContent;
    },
    endMembership: async ({ params, body, mandate }) => {
      const wish = { ...params, endsOn: day(body.endsOn) };
      await endMembership(database, acting(parts, mandate), wish, finsam);
      return noContent;
    },
  } satisfies Partial<Handlers>;
}

function ending(parts: FinsamOfficeHandlerParts) {
  const { database, finsam } = parts;
  const graceDays = finsam.graceDaysAfterEnd;
  return {
    mergeFederation: async ({ params, body, mandate }) => {
      const wish = { ...params, ...body, ...dayOf(body), graceDays };
      return await mergeFederation(database, acting(parts, mandate), wish);
    },
    windUpFederation: async ({ params, body, mandate }) => {
      const wish = { ...params, ...body, ...dayOf(body), graceDays };
      return await windUpFederation(database, acting(parts, mandate), wish);
    },
  } satisfies Partial<Handlers>;
}

function codes(parts: FinsamOfficeHandlerParts) {
  const { database } = parts;
  return {
    listCodeVersions: async ({ mandate }) => ({
      codes: (await codeVersions(database.kysely, mandate)).map(({ at, ...one }) => ({
        ...one,
        at: moment(at),
      })),
    }),
    publishCode: async ({ body, mandate }) => {
      const untilOn = body.untilOn === null ? null : day(body.untilOn);
      const wish = { ...body, fromOn: day(body.fromOn), untilOn };
      return await publishCode(database, acting(parts, mandate), wish);
    },
  } satisfies Partial<Handlers>;
}

function years(parts: FinsamOfficeHandlerParts) {
  const { database, now, finsam } = parts;
  return {
    listFinsamYears: async () => {
      const today = swedishDayAt(now());
      const acts = await listYearActs(database.kysely);
      const states = yearStates(await listFederations(database.kysely), acts, today);
      return {
        lockSuggestedOn: finsam.lockSuggestedOn,
        years: states.map(({ year, locked, open }) => ({
          year,
          federations: locked.length + open.length,
          locked: [...locked],
          open: [...open],
          isSuggested: open.length > 0 && today >= `${year + 1}-${finsam.lockSuggestedOn}`,
        })),
        acts: acts.map(tellYearAct),
      };
    },
    lockFinsamYear: async ({ params, body, mandate }) => {
      await lockYear(database, acting(parts, mandate), { ...params, ...body });
      return noContent;
    },
    reopenFinsamYear: async ({ params, body, mandate }) => {
      await reopenYear(database, acting(parts, mandate), { ...params, ...body });
      return noContent;
    },
  } satisfies Partial<Handlers>;
}

function tellYearAct({ at, ...one }: RecordedYearAct) {
  return { ...one, at: moment(at) };
}

/** The contract has seen that it is a day. */
function dayOf({ effectiveOn }: { readonly effectiveOn: string }): { readonly effectiveOn: Day } {
  return { effectiveOn: day(effectiveOn) };
}
