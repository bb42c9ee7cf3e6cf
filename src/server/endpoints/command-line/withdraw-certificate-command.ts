import { readRegistry, withdrawCertificate, withdrawConnectionCertificate } from '../../connections/index.ts';
import { ChangeRefused } from '../../parties/index.ts';
import { PermissionDenied } from '../../permissions/index.ts';
import type { Command, CommandContext } from './command.ts';
import { readOptions, requireOne, requireOption } from './read-options.ts';
import { takeMandate } from './take-actor.ts';

/**
 * At once, for every connection that the certificate speaks for, each with its act and its letters; then it is withdrawn
 * whole. For a key that has come into wrong hands.
 */
export const withdrawCertificateCommand: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, { as: { type: 'string' }, reason: { type: 'string' } });
  const id = requireOne(positionals, 'Certifikatets id');
  const reason = requireOption(values.reason, '--reason TEXT');
  const { mandate, accessLog } = await takeMandate(context, values.as, 'withdraw-certificate');
  // What is withdrawn whole may be another's, or the operator's own.
  if (mandate.holder !== 'connection-officer')
    throw new PermissionDenied(
      'Ett certifikat återkallas helt av driftspartens anslutningshandläggare. För den egna anslutningen: samsvar connection withdraw-certificate.',
    );
  const parts = { database: context.database, accessLog, now: context.now };
  for (const connectionId of await ssbtekConnections(context, id)) {
    await withdrawConnectionCertificate(parts, { mandate, connectionId }, { certificateId: id, reason });
    context.write(`Certifikatet talar inte längre för anslutningen ${connectionId}.`);
  }
  if (await isStillValid(context, id)) {
    await withdrawCertificate(context.database, id, context.now(), { accessLog, by: mandate.by });
  }
  context.write('Certifikatet är återkallat.');
  return 0;
};

/** Those it speaks for now, and those it was to speak for later. */
async function ssbtekConnections(context: CommandContext, id: string): Promise<readonly string[]> {
  const { connections, certificate } = await find(context, id);
  const now = context.now();
  return certificate.speaksFor
    .filter(({ validFrom, validTo }) => validFrom !== validTo && (validTo === null || now < validTo))
    .filter((right) => connections.get(right.connectionId)?.service === 'ssbtek')
    .map(({ connectionId }) => connectionId);
}

async function isStillValid(context: CommandContext, id: string): Promise<boolean> {
  const { certificate } = await find(context, id);
  const { validFrom, validTo } = certificate;
  return validTo === null || (context.now() < validTo && validFrom !== validTo);
}

async function find({ database }: CommandContext, id: string) {
  const { connections, certificates } = await readRegistry(database);
  const certificate = [...certificates.values()].flat().find((one) => one.id === id);
  if (certificate === undefined) throw new ChangeRefused('Det finns inget certifikat med det id:t.');
  return { connections, certificate };
}
