import type { Period } from '../../../values/period.ts';
import type { Personidentitet } from '../../../values/personnummer.ts';
import { discloserOf, type AskedType } from '../information-types.ts';
import { askRegister, type RegisterAnswer } from './ask-register.ts';
import { fkRecords, type FkRecords } from './fk-records.ts';
import { pmRecords, type PmRecords } from './pm-records.ts';
import { openRegisterLine, type RegisterConfig } from './register-line.ts';

/** Null: nothing was to be asked of that discloser. */
export interface RegisterAnswers {
  readonly FK: RegisterAnswer<FkRecords> | null;
  readonly PM: RegisterAnswer<PmRecords> | null;
}

export interface Registers {
  ask(
    types: readonly AskedType[],
    about: { readonly person: Personidentitet; readonly period: Period },
  ): Promise<RegisterAnswers>;
  close(): Promise<void>;
}

/** Keep-alive connections to the two disclosers' registers. */
export function openRegisters(config: {
  readonly FK: RegisterConfig;
  readonly PM: RegisterConfig;
}): Registers {
  const fk = openRegisterLine(config.FK);
  const pm = openRegisterLine(config.PM);
  return {
    ask: async (types, about) => {
      const ofFk = types.filter(({ code }) => discloserOf(code) === 'FK');
      const ofPm = types.filter(({ code }) => discloserOf(code) === 'PM');
      const [FK, PM] = await Promise.all([
        ofFk.length === 0 ? null : askRegister(fk, ofFk, about, fkRecords),
        ofPm.length === 0 ? null : askRegister(pm, ofPm, about, pmRecords),
      ]);
      return { FK, PM };
    },
    close: async () => {
      await Promise.all([fk.close(), pm.close()]);
    },
  };
}
