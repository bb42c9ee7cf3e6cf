import { z } from 'zod';
import { parseDay, type Day } from '../../src/values/day.ts';
import type { Population } from '../population/index.ts';
import type { Register } from './register.ts';

/** `silent`: the sub-system that keeps it says nothing about this person. */
export type Answered =
  | { readonly status: 200; readonly records: object }
  | { readonly status: 400 | 404 | 503 }
  | { readonly status: 'silent' };

type Find = Population['find'];

const day = z.string().transform((text, context): Day => {
  const parsed = parseDay(text);
  if (parsed !== null) return parsed;
  context.addIssue({ code: 'custom', message: 'not a day' });
  return z.NEVER;
});
const stateAsking = z.object({ person: z.string() });
const recordsAsking = stateAsking.extend({
  period: z.object({ from: day, to: day }),
  benefits: z.array(z.string()),
});

/** One asking in, one answer out. */
export function answerAsking(
  register: Register,
  find: Find,
  { target, body }: { readonly target: string; readonly body: unknown },
): Answered {
  return target === 'state'
    ? answerState(register, find, body)
    : answerRecords(register, find, { target, body });
}

function answerState(register: Register, find: Find, body: unknown): Answered {
  const asked = stateAsking.safeParse(body);
  if (!asked.success) return { status: 400 };
  const person = find(asked.data.person);
  return { status: 200, records: { state: person === null ? 'OK' : register.state(person) } };
}

function answerRecords(
  register: Register,
  find: Find,
  { target, body }: { readonly target: string; readonly body: unknown },
): Answered {
  const subsystem = register.subsystems[target];
  if (subsystem === undefined) return { status: 404 };
  const asked = recordsAsking.safeParse(body);
  if (!asked.success) return { status: 400 };
  const person = find(asked.data.person);
  if (person === null) return { status: 200, records: {} };
  if (register.state(person) !== 'OK') return { status: 503 };
  if (!register.knows(person)) return { status: 200, records: {} };
  const isSilent = register.silent(person).some((benefit) => subsystem.keeps.includes(benefit));
  return isSilent ? { status: 'silent' } : { status: 200, records: subsystem.records(person, asked.data) };
}
