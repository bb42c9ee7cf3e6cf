export * from './lefi-rights.ts';
export {
  parseProfile,
  recipientKinds,
  type Permitted,
  type Profile,
  type RecipientKind,
  type TypeGrant,
} from './profile.ts';
export { draftGround, draftLongPeriods, draftProfile } from './draft-rights.ts';
export { actThatDecides, decideRights, type Decided } from './decide-rights.ts';
export { endRights, setRecipientKind } from './end-rights.ts';
