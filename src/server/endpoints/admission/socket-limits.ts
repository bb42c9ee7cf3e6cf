/** What a door bears from callers before, between and after their questions. */
export interface SocketLimits {
  /** Open sockets, in all and from one network. */
  readonly max: number;
  readonly perAddress: number;
  /** TLS handshakes that have been begun and not finished: in all, where the oldest gives way to the newest. */
  readonly unfinished: number;
  /** Those that one network has begun within `handshakeMs` without finishing; more are refused. */
  readonly unfinishedPerAddress: number;
  /** How long a handshake may take. */
  readonly handshakeMs: number;
  /** How long a caller may take to send a question's headers, and the whole of it. */
  readonly headersMs: number;
  readonly requestMs: number;
  /** How long a socket is kept open between two questions. */
  readonly idleMs: number;
  /** How long a caller may take to receive an answer that has been written whole. */
  readonly takeAnswerMs: number;
  /** Bytes of such answers that are held in all; beyond it the oldest is given up. */
  readonly untakenBytes: number;
}

/** Why a socket was closed. */
export type SocketEnd =
  | 'too-many'
  | 'too-many-from-address'
  | 'unfinished-handshakes'
  | 'handshake-too-slow'
  | 'handshake-gave-way'
  | 'question-too-slow'
  | 'answer-not-taken';
