import type { operations } from '../../../web-contract/finsam-figures.ts';
import { importTemplate, previewImport, setFigures } from '../../finsam/index.ts';
import { mandateFor, PermissionDenied, type Mandate } from '../../permissions/index.ts';
import type { FinsamFigureParts } from './finsam-figure-parts.ts';
import { fileReply, type Call, type HandlersOf } from './handlers.ts';

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Figures from a file: a template, what it would change, and the change itself. */
export function finsamImportHandlers(parts: FinsamFigureParts) {
  const { database, accessLog, now, finsam: settings } = parts;
  return {
    readImportTemplate: async ({ params, query: { format = 'xlsx' }, ...call }) => {
      const also = await economyMandate(parts, call, params.federation);
      const by = { mandate: call.mandate, also, settings, now };
      const file = await importTemplate(database, by, { ...params, format });
      return fileReply(file, mediaTypes[format], `finsam-${params.year}-mall.${format}`);
    },
    previewImport: async ({ params, body: bytes, ...call }) => {
      const also = await economyMandate(parts, call, params.federation);
      const by = { mandate: call.mandate, also, settings, now };
      const { changes, unchanged, mistakes } = await previewImport(database, by, { ...params, bytes });
      return {
        ...{ unchanged, mistakes: [...mistakes] },
        changes: changes.map(({ initiative: initiativeId, initiativeName: initiative, ...change }) => ({
          ...{ ...change, initiativeId, initiative },
        })),
      };
    },
    applyImport: async ({ params, body, ...call }) => {
      const also = await economyMandate(parts, call, params.federation);
      const changes = body.changes.map(({ initiativeId: initiative, ...change }) => ({
        ...change,
        initiative,
      }));
      const isCount = ({ figure }: { readonly figure: string }) => counts.includes(figure);
      if (also === null && !changes.every(isCount))
        throw new PermissionDenied('Som deltagaransvarig registrerar du antal deltagare, och inte ekonomi.');
      const by = { mandate: call.mandate, also, accessLog, settings, now };
      return { ...(await setFigures(database, by, { ...params, changes })) };
    },
  } satisfies Partial<HandlersOf<operations>>;
}

const counts = ['women', 'men', 'participants'];

/** The right to set the economy, for whoever has it beside that to register participants. */
async function economyMandate(
  { database, now }: FinsamFigureParts,
  { actor, mayUse }: Pick<Call, 'actor' | 'mayUse'>,
  federation: string,
): Promise<Mandate | null> {
  try {
    return await mandateFor(database, actor, {
      act: 'set-economy',
      subject: { federation },
      now: now(),
      mayUse,
    });
  } catch (error) {
    if (error instanceof PermissionDenied) return null;
    throw error;
  }
}
