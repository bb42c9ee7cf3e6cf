import { effectScope, watch } from 'vue';
import { mentionsPersonnummer } from '../../values/mentions-personnummer.ts';
import { hasLoggedOutHere, useSession } from '../parts/session.ts';
import type { Application } from './lefi-connection-api.ts';
import { emptyOrganisation } from './notices/begin-notice.ts';

const place = 'ansokan-lefi-online';

/** An application that nobody has written anything in. */
export const emptyApplication = (): Application => ({
  organisation: emptyOrganisation(),
  recipientKind: 'authority',
  part: '',
  interfaces: { web: false, system: false },
  economicAssistance: { isFor: false, whyNotSsbtek: '' },
  grounds: [{ text: '', purpose: '' }],
  contact: { name: '', telephone: '', email: '' },
  contactPersonnummer: '',
  technicalContact: null,
  managers: [],
  supplier: null,
  certificateName: '',
});

/** What may be kept in the window: all but the numbers of persons, wherever they have been written. */
export function withoutNumbers(application: Application): Application {
  const own = {
    ...application,
    contactPersonnummer: '',
    managers: application.managers.map((one) => ({ ...one, personnummer: '' })),
  };
  const text = JSON.stringify(own, (_key, value: unknown) =>
    typeof value === 'string' && mentionsPersonnummer(value) ? '' : value,
  );
  return JSON.parse(text) as Application;
}

/** What was written here before, in this window; empty when nothing was. */
export function keptApplication(): Application {
  forgetWhenLeft();
  const text = sessionStorage.getItem(place);
  if (text === null) return emptyApplication();
  // Written by this page alone; one from before a release with other fields has the empty ones for those it lacks.
  return { ...emptyApplication(), ...(JSON.parse(text) as Partial<Application>) };
}

export function keepApplication(application: Application): void {
  sessionStorage.setItem(place, JSON.stringify(withoutNumbers(application)));
}

export function forgetApplication(): void {
  sessionStorage.removeItem(place);
}

let follows = false;

/** Whoever logs out takes along what she has written; so does another person who logs in. */
function forgetWhenLeft(): void {
  if (follows) return;
  follows = true;
  const session = useSession();
  let whose = session.value.person?.name ?? null;
  // Not the page's own, whose watching ends when the page is left.
  effectScope(true).run(() => {
    watch(session, ({ person }) => {
      const isOther = person !== null && whose !== null && person.name !== whose;
      if (isOther || (person === null && hasLoggedOutHere())) forgetApplication();
      whose = person?.name ?? whose;
    });
  });
}
