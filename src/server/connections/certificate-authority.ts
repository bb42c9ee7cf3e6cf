import { Client } from 'undici';
import { ChangeRefused, FieldMistakes } from '../parties/index.ts';

/** The authority that issues signing certificates, where the operator has one. */
export interface CertificateAuthorityLine {
  /**
   * Sends a municipality's request (PKCS#10, PEM) and gives the certificate (PEM), issued to `subjectName` and to nobody else.
   * Throws FieldMistakes when the authority refuses it, and ChangeRefused when it does not answer in time.
   */
  issue(request: string, subjectName: string): Promise<string>;
  close(): Promise<void>;
}

export interface CertificateAuthorityOptions {
  /** Where certificates are asked for, https. */
  readonly url: string;
  /** What we trust, and what we show, in PEM. */
  readonly tls: { readonly ca: string; readonly certificate?: string; readonly key?: string };
  readonly deadlineMs: number;
}

/** Speaks the authority's protocol: POST {request, subjectName} → 201 {certificate}, or 422 {reason}. */
export function createCertificateAuthorityLine(
  options: CertificateAuthorityOptions,
): CertificateAuthorityLine {
  const { origin, pathname } = new URL(options.url);
  const { ca, certificate, key } = options.tls;
  const client = new Client(origin, { connect: { ca, cert: certificate, key } });
  return {
    issue: async (request, subjectName) => {
      const { status, body } = await ask(client, {
        path: pathname,
        body: JSON.stringify({ request, subjectName }),
        deadlineMs: options.deadlineMs,
      });
      if (status === 201 && isIssued(body)) return body.certificate;
      if (status === 422) throw new FieldMistakes([{ pointer: '/certificateOrRequest', message: refused }]);
      throw new ChangeRefused(noAnswer);
    },
    close: () => client.close(),
  };
}

const refused =
  'Certifikatutfärdaren godtog inte begäran. Kontrollera att den är hel, undertecknad med sin egen nyckel och ställd på namnet i beställningen.';
const noAnswer =
  'Certifikatutfärdaren svarade inte som den ska. Inget är registrerat. Försök igen om en stund.';

async function ask(
  client: Client,
  { path, body, deadlineMs }: { path: string; body: string; deadlineMs: number },
): Promise<{ status: number; body: unknown }> {
  try {
    const answer = await client.request({
      method: 'POST',
      path,
      headers: { 'content-type': 'application/json' },
      body,
      signal: AbortSignal.timeout(deadlineMs),
    });
    return { status: answer.statusCode, body: await answer.body.json() };
  } catch (cause) {
    throw new ChangeRefused(noAnswer, { cause });
  }
}

function isIssued(body: unknown): body is { readonly certificate: string } {
  return (
    typeof body === 'object' && body !== null && 'certificate' in body && typeof body.certificate === 'string'
  );
}
