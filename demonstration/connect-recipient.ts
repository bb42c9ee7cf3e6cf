import { readFileSync } from 'node:fs';
import {
  applyForLefi,
  approveLefiMatter,
  carryOutLefiMatter,
  decideRights,
  draftGround,
  draftProfile,
  nameLefiUsers,
  parseProfile,
  signLefiUsers,
  usersTextToSign,
  type WrittenApplication,
} from '../src/server/connections/index.ts';
import { swedishDayAt } from '../src/values/day.ts';
import { demoOperator } from './connect-municipality.ts';
import { acting, introduce, testPerson, type Acting, type DemoOffice } from './demo-office.ts';
import type { DemoRecipient } from './demo-recipients.ts';

/**
 * One organisation's way to LEFI Online, by the people of the demonstration: its contact applies, Bosse approves and Aina carries
 * out, what it may see is drafted by her and decided by him, and its manager signs for those who are to use it.
 */
export async function connectRecipient(office: DemoOffice, recipient: DemoRecipient): Promise<void> {
  const { people, aktorsid } = recipient;
  await introduce(office, people.contact);
  const { matterId } = await applyForLefi(
    office.database,
    await acting(office, people.contact, 'apply-for-lefi'),
    applicationOf(recipient),
  );
  const { connectionId } = await carryOut(office, matterId, aktorsid);
  if (connectionId === null) throw new Error('an application that was carried out without a connection');
  await registerRights(office, recipient, connectionId);
  await registerUsers(office, recipient, connectionId);
}

function applicationOf(recipient: DemoRecipient): WrittenApplication {
  const { recipientKind, grounds, people } = recipient;
  const { name, email } = writtenPerson(recipient, people.contact);
  return {
    organisation: organisationOf(recipient),
    recipientKind,
    part: '',
    interfaces: { web: true, system: false },
    economicAssistance: { isFor: false, whyNotSsbtek: '' },
    grounds: grounds.map(({ text, purpose }) => ({ text, purpose })),
    contact: { name, telephone: '010-123 45 67', email },
    contactPersonnummer: '',
    technicalContact: null,
    managers: [writtenPerson(recipient, people.manager)],
    supplier: null,
    certificateName: '',
  };
}

function organisationOf({ people }: DemoRecipient) {
  const { name, organisationsnummer } = testPerson(people.contact).employer;
  return { name, organisationsnummer };
}

function writtenPerson({ domain }: DemoRecipient, key: string) {
  const { name, personnummer } = testPerson(key);
  return { name, personnummer, email: `${key}@${domain}` };
}

/** Approved by one and carried out by another, neither of whom asked for it. */
async function carryOut(office: DemoOffice, applicationId: string, actorId?: string) {
  const approving = await acting(office, 'bosse', 'approve-lefi-matter');
  await approveLefiMatter(office.database, approving, { applicationId });
  const toCarryOut = { applicationId, ...(actorId === undefined ? {} : { actorId }) };
  const carryingOut = await acting(office, 'aina', 'carry-out-lefi-matter');
  return await carryOutLefiMatter(office.database, carryingOut, toCarryOut);
}

/** Each profile published, and the ground that it is seen by registered: drafted by one and decided by another. */
async function registerRights(
  office: DemoOffice,
  { grounds }: DemoRecipient,
  connectionId: string,
): Promise<void> {
  const { database } = office;
  for (const { profile, ...ground } of grounds) {
    const written = shippedProfile(profile);
    const { mandate: drafting } = await acting(office, 'aina', 'draft-lefi-profile');
    const { draftId } = await draftProfile(database, drafting, written, office);
    const { mandate: publishing } = await acting(office, 'bosse', 'publish-lefi-profile');
    await decideRights(database, publishing, { draftId, approved: true }, office);
    const { mandate: draftingGround } = await acting(office, 'aina', 'draft-lefi-ground');
    const content = { ...ground, profile: written.name, validFrom: null, validTo: null };
    const drafted = await draftGround(database, draftingGround, { connectionId, content }, office);
    const { mandate: registering } = await acting(office, 'bosse', 'register-lefi-ground');
    await decideRights(database, registering, { draftId: drafted.draftId, approved: true }, office);
  }
}

/** As an operator would have it in a file. */
function shippedProfile(file: string) {
  const at = new URL(`../src/server/lefi/profiles/${file}.json`, import.meta.url);
  return parseProfile(JSON.parse(readFileSync(at, 'utf8')));
}

/** The first list, Beslut om behörighet: the contact writes it, the manager reads and signs it, and the operator decides. */
async function registerUsers(
  office: DemoOffice,
  recipient: DemoRecipient,
  connectionId: string,
): Promise<void> {
  const { database, now } = office;
  const { contact, manager, users } = recipient.people;
  const { organisationsnummer } = organisationOf(recipient);
  const of = { organisationsnummer, connectionId, service: 'lefi' } as const;
  const signing = await acting(office, manager, 'sign-lefi-users', of);
  const { matterId } = await nameLefiUsers(database, await acting(office, contact, 'name-lefi-users', of), {
    connectionId,
    written: {
      organisation: organisationOf(recipient),
      formOrder: null,
      manager: signing.mandate.actor.personId,
      users: users.map((key) => ({
        ...writtenPerson(recipient, key),
        fromOn: swedishDayAt(now()),
        untilOn: '',
      })),
    },
  });
  await sign(office, signing, matterId);
  await carryOut(office, matterId);
}

async function sign({ database }: DemoOffice, signing: Acting, applicationId: string): Promise<void> {
  const by = { ...signing, operatorName: demoOperator };
  const { sha256 } = await usersTextToSign(database, by, { applicationId });
  await signLefiUsers(database, by, { applicationId, sha256 });
}
