import {
  SMTPServer,
  type SMTPServerDataStream,
  type SMTPServerOptions,
  type SMTPServerSession,
} from 'smtp-server';

/** How the mail server behaves: refusing answers the recipient with a code; silent takes a letter and never answers. */
export type MailManner =
  | { readonly kind: 'working' }
  | { readonly kind: 'refusing'; readonly code: number; readonly text: string }
  | { readonly kind: 'silent' };

export interface MailServer {
  readonly port: number;
  /** Until told otherwise. */
  tell(manner: MailManner): void;
  /** Letters that were handed in and never answered. */
  unanswered(): number;
  close(): Promise<void>;
}

/** The largest letter; ours are a few thousand bytes. */
const largestLetter = 1024 * 1024;

/** SMTP on this machine alone, without TLS and without login. Port 0 takes a free one. */
export async function openMailServer(
  port: number,
  take: (to: readonly string[], raw: Buffer) => void,
): Promise<MailServer> {
  let manner: MailManner = { kind: 'working' };
  let unanswered = 0;
  const options: SMTPServerOptions = {
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    hideSTARTTLS: true,
    disableReverseLookup: true,
    size: largestLetter,
    closeTimeout: 100,
    onRcptTo: (_address, _session, answer) => {
      answer(manner.kind === 'refusing' ? withCode(manner.code, manner.text) : null);
    },
    onData: (stream, session, answer) => {
      readAll(stream).then(
        (raw) => {
          if (manner.kind === 'silent') {
            unanswered += 1;
            return;
          }
          take(recipientsOf(session), raw);
          answer(null);
        },
        () => undefined, // a caller that hung up in the middle of a letter has sent none
      );
    },
  };
  const server = new SMTPServer(options);
  server.on('error', () => undefined); // likewise
  await new Promise<void>((done, failed) => {
    server.server.once('error', failed);
    server.listen(port, '127.0.0.1', done);
  });
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('the mail server has no port');
  return {
    port: address.port,
    tell: (told) => {
      manner = told;
    },
    unanswered: () => unanswered,
    close: () =>
      new Promise((done) => {
        server.close(done);
      }),
  };
}

function recipientsOf({ envelope }: SMTPServerSession): readonly string[] {
  return envelope.rcptTo.map(({ address }) => address);
}

async function readAll(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function withCode(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}
