import { addCertificate } from '../../connections/index.ts';
import type { Command } from './command.ts';
import { readPem } from './read-pem.ts';
import { readMoment, readOptions, requireOne } from './read-options.ts';

const options = {
  connection: { type: 'string', multiple: true },
  name: { type: 'string' },
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
    ...(values.name !== undefined && { subjectName: values.name }),
    ...(values.to !== undefined && { validTo: readMoment(values.to, context.now()) }),
  };
  const accessLog = await context.openLog();
  const { id } = await addCertificate(context.database, certificate, accessLog && { accessLog });
  context.write(`Certifikatet är registrerat: ${id}`);
  return 0;
};
