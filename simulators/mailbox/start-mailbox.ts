import { openListener } from '../agencies/index.ts';
import { LetterShelf, type Patience, type ReceivedLetter } from './letter-shelf.ts';
import { openMailServer, type MailManner } from './mail-server.ts';
import { servePages } from './serve-pages.ts';

interface MailboxOptions {
  /** Free ones unless given. */
  readonly smtpPort?: number | undefined;
  readonly pagePort?: number | undefined;
}

export interface RunningMailbox {
  readonly smtp: { readonly host: string; readonly port: number };
  /** Where the letters are read. */
  readonly url: string;
  lettersTo(address: string, patience?: Patience): Promise<readonly ReceivedLetter[]>;
  /** Until told otherwise. */
  tell(manner: MailManner): void;
  /** Letters that a silent one was handed and has not answered, since it came up. */
  unanswered(): number;
  /** Nobody answers on the SMTP port. */
  goDown(): Promise<void>;
  /** Answers on the same port again. */
  comeBack(): Promise<void>;
  stop(): Promise<void>;
}

/** Takes every letter to whomever it is, and shows them; none leaves this machine. */
export async function startMailbox(options: MailboxOptions = {}): Promise<RunningMailbox> {
  const shelf = new LetterShelf();
  const open = (port: number) =>
    openMailServer(port, (to, raw) => {
      shelf.add(to, raw);
    });
  let server = await open(options.smtpPort ?? 0);
  const pages = await openListener(servePages(shelf), { port: options.pagePort });
  const { port } = server;
  return {
    smtp: { host: '127.0.0.1', port },
    url: pages.url,
    lettersTo: (address, patience = { atLeast: 0, withinMs: 0 }) => shelf.to(address, patience),
    tell: (manner) => {
      server.tell(manner);
    },
    unanswered: () => server.unanswered(),
    goDown: () => server.close(),
    comeBack: async () => {
      server = await open(port);
    },
    stop: async () => {
      await Promise.all([server.close(), pages.close()]);
    },
  };
}
