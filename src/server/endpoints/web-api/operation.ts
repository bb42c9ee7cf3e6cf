import type { Act } from '../../permissions/index.ts';

/** What must hold of whoever calls an operation; `x-act` in the contract. */
export type Demand = 'public' | 'logged-in' | Act;

/** What the act is about, by the operation's path parameter; `x-subject` in the contract. */
export type SubjectKind =
  'none' | 'application' | 'connection' | 'organisation' | 'unit' | 'agency' | 'federation';

/** One operation of contract/web-api. */
export interface Operation {
  /** The document that it stands in, such as `register`. */
  readonly room: string;
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As OpenAPI writes it: `/web-api/register/applications/{applicationId}`. */
  readonly path: string;
  readonly demand: Demand;
  readonly subject: SubjectKind;
  /** Media type of the body; null when the operation takes none. */
  readonly bodyType: string | null;
  /** `x-max-body-bytes`; absent: what the door takes. */
  readonly maxBodyBytes?: number;
  /** `x-records-denial`: that somebody who may not tried is on record before it is told. */
  readonly recordsDenial: boolean;
  /** `x-keeps-session: false`: a call is no sign that the person is still there. */
  readonly keepsSession: boolean;
}
