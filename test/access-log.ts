import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import {
  ensureSigningKey,
  openAccessLog,
  type AccessLog,
  type AccessLogOptions,
  type ActRecord,
  type AnswerRecord,
  type Asking,
  type QuestionRecord,
  type RecordReference,
  type RefusalRecord,
} from '../src/server/access-log/index.ts';
import type { Database } from '../src/server/database/index.ts';

export const logName = 'test.samsvar.example/log';

/** A key of its own in a folder of its own. */
export async function aSigningKey(): Promise<{ signingKeyFile: string; publicKeyFile: string }> {
  const signingKeyFile = join(mkdtempSync(join(inject('folder'), 'key-')), 'log.pem');
  return { signingKeyFile, ...(await ensureSigningKey(signingKeyFile)) };
}

export async function anOpenLog(
  database: Database,
  options: Partial<AccessLogOptions> = {},
): Promise<{ log: AccessLog; signingKeyFile: string; publicKeyFile: string }> {
  const made = await aSigningKey();
  const signingKeyFile = options.signingKeyFile ?? made.signingKeyFile;
  const { publicKeyFile } = await ensureSigningKey(signingKeyFile);
  const log = await openAccessLog({ database, logName, now: Date.now, ...options, signingKeyFile });
  return { log, signingKeyFile, publicKeyFile };
}

/** As any change of the registry does, inside its own transaction. A fresh registry stands at version 0. */
export const changeOfRegistry =
  'update registry_version set version = version + 1, changed_at = clock_timestamp()';

const asking: Asking = {
  certificateId: 'certificate-1',
  connectionId: 'connection-1',
  organisationsnummer: '162120001355',
  contract: 'ssbtek-v10',
  role: 'relay',
};

export function aQuestion(fields: Partial<QuestionRecord> = {}): QuestionRecord {
  return {
    kind: 'question',
    asking,
    agencies: ['AF', 'CSN'],
    examination: [{ rule: 'connection-active', version: 1, result: 'passed' }],
    registryVersion: 0,
    personal: {
      person: '198001012389',
      caseReference: 'EB-2026-17',
      caseworker: 'hl01',
      purpose: 'Ekonomiskt bistånd',
    },
    ...fields,
  };
}

export function anAnswer(question: RecordReference, fields: Partial<AnswerRecord> = {}): AnswerRecord {
  return {
    kind: 'answer',
    question,
    outcomes: [
      { agency: 'AF', outcome: 'answered', durationMs: 12 },
      { agency: 'CSN', outcome: 'refused', source: 'BT', code: '-1004', durationMs: 30 },
    ],
    durationMs: 31,
    ...fields,
  };
}

export function aRefusal(fields: Partial<RefusalRecord> = {}): RefusalRecord {
  return {
    kind: 'refusal',
    asking,
    code: 'connection-not-active',
    examination: [{ rule: 'connection-active', version: 1, result: 'refused' }],
    personal: { person: '198001012389' },
    ...fields,
  };
}

export function anAct(fields: Partial<ActRecord> = {}): ActRecord {
  return { kind: 'act', act: 'base-services-tested', asking, facts: { agencies: ['AF'] }, ...fields };
}
