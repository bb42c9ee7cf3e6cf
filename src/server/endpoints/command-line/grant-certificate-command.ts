import { grantCertificate, revokeCertificateGrant } from '../../connections/index.ts';
import type { Command } from './command.ts';
import { momentInWords } from './in-words.ts';
import { recordedAs, refuseForSsbtek } from './outside-process.ts';
import { readMoment, readOptions, requireOne, requireOption } from './read-options.ts';

/** A registered certificate may speak for one more connection. */
export const grantCertificateCommand: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, {
    as: { type: 'string' },
    connection: { type: 'string' },
    processor: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
  });
  const right = {
    ...(values.processor === undefined ? {} : { processor: values.processor }),
    certificateId: requireOne(positionals, 'Certifikatets id'),
    connectionId: requireOption(values.connection, '--connection ID'),
    validFrom: readMoment(values.from, context.now()),
    validTo: values.to === undefined ? null : readMoment(values.to, context.now()),
  };
  await refuseForSsbtek(context, [right.connectionId], instead);
  const recorded = await recordedAs(context, values.as, 'carry-out-change');
  await grantCertificate(context.database, right, recorded);
  context.write(`Certifikatet får tala för anslutningen från och med ${momentInWords(right.validFrom)}.`);
  return 0;
};

/** It may speak for one connection less. */
export const revokeCertificateCommand: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, {
    as: { type: 'string' },
    connection: { type: 'string' },
    from: { type: 'string' },
  });
  const right = {
    certificateId: requireOne(positionals, 'Certifikatets id'),
    connectionId: requireOption(values.connection, '--connection ID'),
    at: readMoment(values.from, context.now()),
  };
  await refuseForSsbtek(context, [right.connectionId], instead);
  const recorded = await recordedAs(context, values.as, 'carry-out-change');
  await revokeCertificateGrant(context.database, right, recorded);
  context.write(`Certifikatet får inte tala för anslutningen från och med ${momentInWords(right.at)}.`);
  return 0;
};

const instead =
  'Vilka certifikat som talar för den ändras med samsvar connection change-supplier, renew-certificate eller withdraw-certificate.';
