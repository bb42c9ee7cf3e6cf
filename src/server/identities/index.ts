export type * from './caller.ts';
export { identifyCaller } from './identify-caller.ts';
export { forwardedCertificateReader, type ForwardedCertificateReader } from './read-forwarded-certificate.ts';
export { readPeerCertificate } from './read-peer-certificate.ts';
export {
  attemptCookie,
  attemptSecretIn,
  noAttemptCookie,
  noOrderAttemptCookie,
  noOrderCookie,
  noSessionCookie,
  orderAttemptCookie,
  orderAttemptIn,
  orderCookie,
  orderTokenIn,
  sessionCookie,
  sessionTokenIn,
} from './session-cookies.ts';
export { createLogins, type Logins } from './create-logins.ts';
export { createOrderIdentifications, type OrderIdentifications } from './create-order-identifications.ts';
export { createSessions, type Session, type Sessions } from './create-sessions.ts';
export { isOwnOrigin } from './is-own-origin.ts';
export { isCarriedBy } from './permission-carried.ts';
export type { LoginProvider } from './login-provider.ts';
export { longestSession, type SessionLimits, type WhyEnded } from './session-state.ts';
