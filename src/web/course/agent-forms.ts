import { organisationsnummerInWords } from '../parts/organisationsnummer-in-words.ts';
import type { ActForm, Organisation } from './act-form.ts';
import type { ConnectionView } from './course-api.ts';
import { fromOn, fromWhen, letters, list, nameOf, text } from './form-words.ts';

/** An agent's assignment: that it begins, and that it ends. */
export const agentForms: Readonly<Record<string, ActForm>> = {
  'anmal-ombud': {
    title: 'Anmäl ombud',
    intro:
      'Ett ombud behandlar personuppgifter för kommunen. Kommunen ansvarar för att ett personuppgiftsbiträdesavtal är upprättat mellan de två (antagande efter LEFI Online).',
    sentTo: { own: 'register-agent', operator: 'carry-out/register-agent' },
    fields: [
      { key: 'agent', kind: 'organisation', label: 'Ombud' },
      {
        key: 'agreementOn',
        kind: 'day',
        label: 'Personuppgiftsbiträdesavtalets datum',
        hint: 'ÅÅÅÅ-MM-DD.',
      },
      {
        key: 'agreementReference',
        kind: 'text',
        label: 'Avtalets beteckning',
        hint: 'Till exempel diarienumret.',
      },
      fromOn('Uppdraget gäller från och med'),
    ],
    begin: (_view, today) => ({
      agent: { name: '', organisationsnummer: '' },
      agreementOn: '',
      agreementReference: '',
      fromOn: today,
    }),
    consequences: (written, { municipality }, today) => [
      `${fromWhen(text(written, 'fromOn'), today)} får frågor från ${municipality} ange ${nameOf(written, 'agent')} som personuppgiftsbiträde.`,
      'Inget certifikat ändras. Uppdraget gäller tills det anmäls att det upphör.',
      'Kontaktpersonen för avtal får brev om det.',
    ],
  },
  'avsluta-ombud': {
    title: 'Ombudets uppdrag upphör',
    intro: 'Ombudet eller kommunen har skriftligen meddelat att uppdraget upphör.',
    sentTo: { own: 'end-agent', operator: 'carry-out/end-agent' },
    fields: [
      { key: 'agent', kind: 'organisation', label: 'Ombud' },
      {
        key: 'notifiedBy',
        kind: 'choice',
        label: 'Anmält av',
        options: [
          { value: 'municipality', text: 'Kommunen' },
          { value: 'agent', text: 'Ombudet' },
        ],
      },
      fromOn('Uppdraget upphör från och med'),
      {
        key: 'endingCertificates',
        kind: 'certificates',
        label: 'Certifikat som ombudet frågar med',
        hint: 'De slutar gälla för anslutningen samma dag.',
      },
    ],
    begin: ({ processors }, today) => ({
      agent: agentNow(processors),
      notifiedBy: 'municipality',
      fromOn: today,
      endingCertificates: [],
    }),
    consequences: (written, _view, today) => [
      `${fromWhen(text(written, 'fromOn'), today)} är ${nameOf(written, 'agent')} inte längre ombud, och frågor som anger det nekas.`,
      `${list(written, 'endingCertificates').length} certifikat slutar gälla.`,
      letters,
    ],
    fits: ({ processors }) => processors.some(({ isNow }) => isNow),
  },
};

function agentNow(processors: ConnectionView['processors']): Organisation {
  const agent = processors.find(({ role, isNow }) => role === 'agent' && isNow);
  return agent === undefined
    ? { name: '', organisationsnummer: '' }
    : { name: agent.name, organisationsnummer: organisationsnummerInWords(agent.organisationsnummer) };
}
