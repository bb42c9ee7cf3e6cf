import { addFirstFact, type RegistryChange } from '../../parties/index.ts';
import { certificateAsRegistered } from '../course/certificate-as-registered.ts';

/** The certificate in a PEM text, registered if it was not, speaks for the connection from a moment. Empty: none does. */
export async function letSpeak(
  change: RegistryChange,
  wish: {
    readonly pem: string;
    readonly connectionId: string;
    /** The supplier or agent that asks with it; null: the organisation itself. */
    readonly processor: string | null;
    readonly at: number;
  },
): Promise<void> {
  const { pem, connectionId, processor, at } = wish;
  if (pem.trim() === '') return;
  const { id, validTo } = await certificateAsRegistered(change, { pem, validFrom: at });
  await addFirstFact(
    change,
    'certificate_right',
    {
      certificate_id: id,
      connection_id: connectionId,
      ...(processor === null ? {} : { processor }),
    },
    { validFrom: at, validTo },
  );
}
