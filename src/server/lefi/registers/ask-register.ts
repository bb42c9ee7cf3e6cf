import { z } from 'zod';
import type { Period } from '../../../values/period.ts';
import type { Personidentitet } from '../../../values/personnummer.ts';
import type { RegisterState } from '../answer.ts';
import { bareCode, subsystemOf, type AskedType } from '../information-types.ts';
import type { RegisterLine } from './register-line.ts';

/** What one register said: its state, and each asked sub-system's records; null where a sub-system did not answer. */
export interface RegisterAnswer<Records> {
  readonly state: RegisterState;
  readonly bySubsystem: ReadonlyMap<string, Records | null>;
  readonly durationMs: number;
}

const stateAnswer = z.object({ state: z.enum(['OK', 'FELANDE', 'OTILLGANGLIG']) });

/** Asks the register how it is and the sub-systems behind the types, all at once, each with its own deadline. */
export async function askRegister<Schema extends z.ZodType>(
  line: RegisterLine,
  types: readonly AskedType[],
  about: { readonly person: Personidentitet; readonly period: Period },
  records: Schema,
): Promise<RegisterAnswer<z.infer<Schema>>> {
  const started = performance.now();
  const asked = [...codesBySubsystem(types)].map(async ([subsystem, benefits]) => {
    const reply = await line.ask(`/${subsystem}`, { ...about, benefits: [...benefits] }, records);
    return [subsystem, reply.kind === 'answered' ? reply.records : null] as const;
  });
  const [state, ...answers] = await Promise.all([askState(line, about.person), ...asked]);
  return { state, bySubsystem: new Map(answers), durationMs: Math.round(performance.now() - started) };
}

// A register that does not even say how it is, is out of reach; one whose front answers wrongly is failing.
async function askState(line: RegisterLine, person: Personidentitet): Promise<RegisterState> {
  const reply = await line.ask('/state', { person }, stateAnswer);
  if (reply.kind === 'answered') return reply.records.state;
  return reply.kind === 'silent' ? 'OTILLGANGLIG' : 'FELANDE';
}

function codesBySubsystem(types: readonly AskedType[]): Map<string, Set<string>> {
  const codes = new Map<string, Set<string>>();
  for (const type of types) {
    const subsystem = subsystemOf(type);
    if (subsystem === null) continue;
    codes.set(subsystem, (codes.get(subsystem) ?? new Set()).add(bareCode(type.code)));
  }
  return codes;
}
