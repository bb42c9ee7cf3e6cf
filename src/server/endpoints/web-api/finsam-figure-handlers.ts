import {
  readCounts,
  readEconomy,
  readFigureHistory,
  setFigures,
  type Counts,
  type Economy,
} from '../../finsam/index.ts';
import { rolesInWords, type Mandate } from '../../permissions/index.ts';
import type { operations } from '../../../web-contract/finsam-figures.ts';
import type { FinsamFigureParts } from './finsam-figure-parts.ts';
import { finsamImportHandlers } from './finsam-import-handlers.ts';
import type { HandlersOf } from './handlers.ts';
import { moment } from './moments.ts';
import { tellState, tellStateIfAny } from './tell-figure.ts';

/** The figures of Uppföljning Finsam: economy, numbers of participants, and what each figure has been. */
export function finsamFigureHandlers(parts: FinsamFigureParts): HandlersOf<operations> {
  return { ...setAndRead(parts), ...finsamImportHandlers(parts) };
}

function setAndRead(parts: FinsamFigureParts) {
  const { database, accessLog, now, finsam: settings } = parts;
  const reading = (mandate: Mandate) => ({ mandate, settings, now });
  const setting = (mandate: Mandate) => ({ mandate, settings, now, accessLog });
  return {
    readEconomy: async ({ params: { year }, mandate }) =>
      tellEconomy(await readEconomy(database, reading(mandate), year)),
    setEconomy: async ({ params: { federation, year }, body, mandate }) => {
      const changes = body.changes.map(({ initiativeId: initiative, ...change }) => ({
        ...{ ...change, initiative, period: 'year' },
      }));
      await setFigures(database, setting(mandate), { federation, year, changes });
      return tellEconomy(await readEconomy(database, reading(mandate), year));
    },
    readCounts: async ({ params: { year }, mandate }) =>
      tellCounts(await readCounts(database, reading(mandate), year)),
    setCounts: async ({ params: { federation, year }, body, mandate }) => {
      const changes = body.changes.map(({ initiativeId: initiative, ...change }) => ({
        ...{ ...change, initiative, about: '' },
      }));
      await setFigures(database, setting(mandate), { federation, year, changes });
      return tellCounts(await readCounts(database, reading(mandate), year));
    },
    readFigureHistory: async ({ params: { year }, query, mandate }) => ({
      entries: (await readFigureHistory(database, { mandate }, { ...query, year })).map(
        ({ initiative: initiativeId, initiativeName: initiative, setAt, role, ...entry }) => ({
          ...{ ...entry, initiativeId, initiative },
          ...{ setAt: moment(setAt), role: rolesInWords[role] },
        }),
      ),
    }),
  } satisfies Partial<HandlersOf<operations>>;
}

function tellEconomy({ allotted, ownCapital, administration, initiatives, ...economy }: Economy) {
  return {
    ...economy,
    allotted: allotted.map(({ funds, ...one }) => ({ ...one, funds: tellState(funds) })),
    ownCapital: tellState(ownCapital),
    administration: administration.map(({ budget, outcome, ...one }) => ({
      ...{ ...one, budget: tellState(budget), outcome: tellState(outcome) },
    })),
    initiatives: initiatives.map(({ budget, outcome, esfBudget, esfOutcome, planned, ...one }) => ({
      ...{ ...one, budget: tellState(budget), outcome: tellState(outcome) },
      ...{ esfBudget: tellStateIfAny(esfBudget), esfOutcome: tellStateIfAny(esfOutcome) },
      planned: tellStateIfAny(planned),
    })),
    warnings: [...economy.warnings],
    warningRules: {
      ...economy.warningRules,
      ownCapitalSteps: [...economy.warningRules.ownCapitalSteps],
    },
  };
}

function tellCounts({ periods, rows, warnings, ...counts }: Counts) {
  return {
    ...{ ...counts, periods: [...periods], warnings: [...warnings] },
    rows: rows.map(({ counts: cells, lastYear, ...row }) => ({
      ...{ ...row, lastYear: [...lastYear] },
      counts: cells.map(({ state, ...cell }) => ({ ...cell, state: tellState(state) })),
    })),
  };
}
