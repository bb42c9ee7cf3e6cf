export * from './lefi-rights.ts';
export {
  parseProfile,
  recipientKinds,
  type Permitted,
  type Profile,
  type RecipientKind,
  type TypeGrant,
} from './profile.ts';
