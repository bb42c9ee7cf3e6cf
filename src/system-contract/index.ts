import type { components } from './generated.ts';

// The types of contract/system-api, used by the door and by its client.

type Schemas = components['schemas'];

export type SystemQuestion = Schemas['Question'];
export type Role = Schemas['Role'];
export type Answer = Schemas['Answer'];
export type AnsweredPerson = Schemas['AnsweredPerson'];
export type RefusedPerson = Schemas['RefusedPerson'];
export type AgencyAnswer = Schemas['AgencyAnswer'];
export type SystemOutcome = Schemas['Outcome'];
export type IncomePerMonth = Schemas['IncomePerMonth'];
export type CheckResult = Schemas['CheckResult'];
export type CheckedPerson = Schemas['CheckedPerson'];
export type RepeatOf = Schemas['RepeatOf'];
export type Raw = Schemas['Raw'];
export type Problem = Schemas['Problem'];
export type FieldProblem = Schemas['FieldProblem'];
