import { grantCertificate, revokeCertificateGrant } from '../../connections/index.ts';
import type { Command } from './command.ts';
import { momentInWords } from './in-words.ts';
import { readMoment, readOptions, requireOne, requireOption } from './read-options.ts';

/** A registered certificate may speak for one more connection. */
export const grantCertificateCommand: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, {
    connection: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
  });
  const right = {
    certificateId: requireOne(positionals, 'Certifikatets id'),
    connectionId: requireOption(values.connection, '--connection ID'),
    validFrom: readMoment(values.from, context.now()),
    validTo: values.to === undefined ? null : readMoment(values.to, context.now()),
  };
  const accessLog = await context.openLog();
  await grantCertificate(context.database, right, accessLog && { accessLog });
  context.write(`Certifikatet får tala för anslutningen från och med ${momentInWords(right.validFrom)}.`);
  return 0;
};

/** It may speak for one connection less. */
export const revokeCertificateCommand: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, {
    connection: { type: 'string' },
    from: { type: 'string' },
  });
  const right = {
    certificateId: requireOne(positionals, 'Certifikatets id'),
    connectionId: requireOption(values.connection, '--connection ID'),
    at: readMoment(values.from, context.now()),
  };
  const accessLog = await context.openLog();
  await revokeCertificateGrant(context.database, right, accessLog && { accessLog });
  context.write(`Certifikatet får inte tala för anslutningen från och med ${momentInWords(right.at)}.`);
  return 0;
};
