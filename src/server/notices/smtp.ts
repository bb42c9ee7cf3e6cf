import { createTransport } from 'nodemailer';
import type { LetterRecipient, WrittenLetter } from './letter.ts';

export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** none: only to this machine. starttls: refused unless the server offers it. implicit: TLS from the first byte. */
  readonly tls: 'none' | 'starttls' | 'implicit';
  /** PEM of the authority that the server's certificate is from; absent: those that Node trusts. */
  readonly ca?: string;
  readonly login?: { readonly user: string; readonly password: string };
}

export interface LetterSender {
  readonly name: string;
  readonly address: string;
}

/** A letter on its way: its id, words and recipient. */
export interface LetterToDeliver extends WrittenLetter {
  readonly id: string;
  readonly to: LetterRecipient;
}

/** What the mail server made of a letter. permanent: it will never take it. */
export type SmtpOutcome = { readonly kind: 'sent' | 'failed' | 'permanent'; readonly reply: string };

export interface SmtpLine {
  /** `host:port` */
  readonly server: string;
  /** Never rejects for a server that fails; takes at most `longestMs`. */
  send(letter: LetterToDeliver): Promise<SmtpOutcome>;
}

/** One conversation of a letter, from the first byte to the last, takes at most this. */
const longestMs = 45_000;

/** One connection for each letter: there are few, and a connection that lies idle is one that can be lost. */
export function openSmtp(settings: SmtpSettings, from: LetterSender): SmtpLine {
  return {
    server: `${settings.host}:${settings.port}`,
    async send(letter) {
      const transport = createTransport({
        host: settings.host,
        port: settings.port,
        secure: settings.tls === 'implicit',
        requireTLS: settings.tls === 'starttls',
        ignoreTLS: settings.tls === 'none',
        ...(settings.ca === undefined ? {} : { tls: { ca: settings.ca } }),
        ...(settings.login === undefined
          ? {}
          : { auth: { user: settings.login.user, pass: settings.login.password } }),
        connectionTimeout: 10_000,
        greetingTimeout: 10_000,
        socketTimeout: 30_000,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      const sent = transport.sendMail(messageOf(letter, from)).then(taken, refused);
      try {
        return await Promise.race([sent, afterLongest()]);
      } finally {
        transport.close();
      }
    },
  };
}

function messageOf({ id, to, subject, body }: LetterToDeliver, from: LetterSender) {
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  return {
    from: { name: from.name, address: from.address },
    to: { name: to.name, address: to.email },
    subject,
    text: `${body}\n\nMed vänlig hälsning\n${from.name}\n`,
    // The same at every attempt: a letter that came twice all the same can be told from two letters.
    messageId: `<${id}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

function taken(info: { readonly response: string }): SmtpOutcome {
  return { kind: 'sent', reply: info.response };
}

/**
 * RFC 5321 4.2.1: 5yz to the recipient or to the message itself is the server's last word about this letter. To anything
 * else – the login, our own address – it speaks of the settings, which somebody mends, and then the letter goes out.
 */
function refused(error: unknown): SmtpOutcome {
  if (!(error instanceof Error)) throw error;
  const { code, command, response, responseCode } = error as SmtpError;
  const isAboutLetter = command === 'RCPT TO' || command === 'DATA';
  return {
    kind: isAboutLetter && (responseCode ?? 0) >= 500 ? 'permanent' : 'failed',
    reply: response ?? `${code ?? error.name}: servern svarade inte som väntat`,
  };
}

interface SmtpError extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
}

function afterLongest(): Promise<SmtpOutcome> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve({ kind: 'failed', reply: 'ETIMEDOUT: servern blev inte klar i tid' });
    }, longestMs).unref();
  });
}
