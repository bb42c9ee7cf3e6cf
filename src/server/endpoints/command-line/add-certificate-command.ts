import { addCertificate } from '../../connections/index.ts';
import type { Command } from './command.ts';
import { recordedAs, refuseForSsbtek } from './outside-process.ts';
import { readPem } from './read-pem.ts';
import { readMoment, readOptions, requireOne } from './read-options.ts';

const options = {
  as: { type: 'string' },
  connection: { type: 'string', multiple: true },
  name: { type: 'string' },
  processor: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  operator: { type: 'boolean', default: false },
} as const;

export const addCertificateCommand: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, options);
  const certificate = {
    pem: readPem(requireOne(positionals, 'Certifikatets fil')),
    validFrom: readMoment(values.from, context.now()),
    speaksFor: values.connection ?? [],
    isOperators: values.operator,
    ...(values.processor !== undefined && { processor: values.processor }),
    ...(values.name !== undefined && { subjectName: values.name }),
    ...(values.to !== undefined && { validTo: readMoment(values.to, context.now()) }),
  };
  await refuseForSsbtek(
    context,
    certificate.speaksFor,
    'Certifikatet registreras med samsvar connection register, change-supplier eller renew-certificate.',
  );
  const recorded = await recordedAs(context, values.as, 'register-connection');
  const { id } = await addCertificate(context.database, certificate, recorded);
  context.write(`Certifikatet är registrerat: ${id}`);
  return 0;
};
