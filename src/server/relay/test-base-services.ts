import type { AgencyCode } from '../../values/agency.ts';
import type { TestOutcome } from '../../values/outcome.ts';
import { refuseAgency } from './agency-refusals.ts';
import type { RelayParts } from './answer-question.ts';
import { withinDeadline } from './ask-base-services.ts';
import type { Speaker } from './examined.ts';

export type TestOutcomes = Readonly<Partial<Record<AgencyCode, TestOutcome>>>;

/** A caller's ping: calls each agency's own test service; one that has none is left out. Carries no personal data, and is recorded. */
export async function testBaseServices(
  { contract, speaker }: { contract: string; speaker: Speaker },
  parts: RelayParts,
): Promise<TestOutcomes> {
  const { accessLog, baseServices } = parts;
  const withTest = baseServices.filter(({ test }) => test !== undefined);
  await accessLog.recordAct({
    kind: 'act',
    act: 'base-services-tested',
    asking: {
      certificateId: speaker.certificate.id,
      connectionId: null,
      organisationsnummer: null,
      contract,
      role: 'relay',
    },
    facts: { agencies: withTest.map(({ agency }) => agency) },
  });
  return await pingBaseServices(parts);
}

/** The same by the server itself, to know how it stands: nobody asked, and nothing is recorded. */
export async function pingBaseServices({
  baseServices,
  totalDeadlineMs,
  onBug,
}: Pick<RelayParts, 'baseServices' | 'totalDeadlineMs' | 'onBug'>): Promise<TestOutcomes> {
  const withTest = baseServices.filter(({ test }) => test !== undefined);
  const tested = withTest.map(async ({ agency, test, deadlineMs }) => {
    const { outcome } = await withinDeadline(Math.min(deadlineMs, totalDeadlineMs), async (signal) => {
      try {
        return (await test?.(signal)) ?? { kind: 'called' as const };
      } catch (error) {
        onBug(error);
        return refuseAgency('INTERNT_FEL');
      }
    });
    return [agency, outcome] as const;
  });
  return Object.fromEntries(await Promise.all(tested));
}
