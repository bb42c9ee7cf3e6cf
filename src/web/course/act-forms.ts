import { writtenDay } from '../parts/written-moment.ts';
import type { ActForm, Field, Organisation, Side } from './act-form.ts';
import type { ConnectionView } from './course-api.ts';
import { organisationsnummerInWords } from '../parts/organisationsnummer-in-words.ts';
import { maySend } from './may-send.ts';
import { agentForms } from './agent-forms.ts';
import { spanInWords } from './course-words.ts';
import { fromOn, fromWhen, letters, list, nameOf, text } from './form-words.ts';

const ownOrganisation = ({ municipality, organisationsnummer }: ConnectionView): Organisation => ({
  name: municipality,
  organisationsnummer: organisationsnummerInWords(organisationsnummer),
});

function supplierNow({ processors }: ConnectionView): Organisation | null {
  const supplier = processors.find(({ role, isNow }) => role === 'supplier' && isNow);
  if (supplier === undefined) return null;
  const { name, organisationsnummer } = supplier;
  return { name, organisationsnummer: organisationsnummerInWords(organisationsnummer) };
}

/** Those that speak now, or will: what a choice among certificates is made from. */
function certificateOptions({ certificates, asOf }: ConnectionView) {
  return certificates
    .filter(({ until }) => until === null || until > asOf)
    .map((one) => ({ value: one.id, text: `${one.name}, ${spanInWords(one)}` }));
}

/** What a new one comes in place of: when none speaks any more, those that did. */
function renewableOptions(view: ConnectionView) {
  const speaking = certificateOptions(view);
  if (speaking.length > 0) return speaking;
  return view.certificates
    .map((one) => ({ value: one.id, text: `${one.name}, ${spanInWords(one)}` }))
    .reverse();
}

const municipality: Field = { key: 'municipality', kind: 'organisation', label: 'Användande organisation' };

export const actForms: Readonly<Record<string, ActForm>> = {
  'byt-leverantor': {
    title: 'Byt tjänsteleverantör',
    intro:
      'Anmälan innehåller det som krävs vid byte av leverantör (antagande efter LEFI Online). Den nuvarande leverantören frågar som förut fram till dagen.',
    sentTo: { own: 'change-supplier', operator: 'carry-out/change-supplier' },
    fields: [
      municipality,
      { key: 'current', kind: 'organisation', label: 'Nuvarande tjänsteleverantör' },
      { key: 'next', kind: 'organisation', label: 'Ny tjänsteleverantör' },
      fromOn('Den nya leverantören gäller från och med'),
      {
        key: 'certificate',
        kind: 'certificate',
        label: 'Den nya leverantörens certifikat (valfritt)',
        hint: 'PEM-text. Lämna tomt om ett av dagens certifikat fortsätter att gälla.',
      },
      {
        key: 'keptCertificates',
        kind: 'certificates',
        label: 'Certifikat som fortsätter att gälla',
        hint: 'Alla andra slutar gälla för anslutningen den dagen.',
      },
    ],
    begin: (view, today) => ({
      municipality: ownOrganisation(view),
      current: supplierNow(view),
      next: { name: '', organisationsnummer: '' },
      fromOn: today,
      certificate: '',
      keptCertificates: [],
    }),
    consequences: (written, view, today) => {
      const ending = certificateOptions(view).filter(
        ({ value }) => !list(written, 'keptCertificates').includes(value),
      );
      return [
        `${fromWhen(text(written, 'fromOn'), today)} är ${nameOf(written, 'next')} leverantör för ${view.municipality}.`,
        ending.length === 0
          ? 'Inget certifikat slutar gälla.'
          : `Då slutar de här certifikaten att gälla för anslutningen: ${ending.map((one) => one.text).join('; ')}.`,
        letters,
      ];
    },
  },
  'andra-kontakter': {
    title: 'Ändra kontaktpersoner',
    intro:
      'Brev om anslutningen går till kontaktpersonerna. Både de tidigare och de nya får veta att de har ändrats.',
    sentTo: { own: 'change-contacts', operator: 'carry-out/change-contacts' },
    fields: [
      { key: 'agreementContact', kind: 'contact', label: 'Kontaktperson för avtal och administration' },
      {
        key: 'technicalContact',
        kind: 'perhaps-contact',
        label: 'Kontaktperson för tekniska frågor',
        hint: 'Utan egen kontaktperson för tekniska frågor används den för avtal.',
      },
      fromOn('Gäller från och med'),
    ],
    begin: ({ contacts }, today) => ({
      agreementContact: { ...(contacts?.agreement ?? { name: '', telephone: '', email: '' }) },
      technicalContact: contacts?.technical ? { ...contacts.technical } : null,
      fromOn: today,
    }),
    consequences: (written, _view, today) => [
      `${fromWhen(text(written, 'fromOn'), today)} går brev till ${nameOf(written, 'agreementContact')}.`,
      written['technicalContact'] === null
        ? 'Tekniska frågor går till samma person.'
        : `Tekniska frågor går till ${nameOf(written, 'technicalContact')}.`,
      'De tidigare och de nya kontaktpersonerna får brev.',
    ],
  },
  'fornya-certifikat': {
    title: 'Förnya certifikat',
    intro:
      'Det nya och det gamla certifikatet kan gälla samtidigt en tid. Det nya ska vara utställt på samma namn.',
    sentTo: { own: 'renew-certificate', operator: 'carry-out/renew-certificate' },
    fields: [
      { key: 'replaces', kind: 'choice', label: 'Certifikat som ersätts' },
      { key: 'certificate', kind: 'certificate', label: 'Det nya certifikatet', hint: 'PEM-text.' },
      fromOn('Det nya gäller från och med'),
      { key: 'oldUntilOn', kind: 'day', label: 'Det gamla gäller till och med', hint: 'ÅÅÅÅ-MM-DD.' },
    ],
    begin: (view, today) => ({
      replaces: renewableOptions(view)[0]?.value ?? '',
      certificate: '',
      fromOn: today,
      oldUntilOn: certificateOptions(view).length > 0 ? '' : today,
    }),
    consequences: (written, _view, today) => [
      `${fromWhen(text(written, 'fromOn'), today)} kan frågor ställas med det nya certifikatet.`,
      `Det gamla kan användas till och med ${text(written, 'oldUntilOn')}.`,
      'Kontaktpersonen för tekniska frågor får brev.',
    ],
    fits: (view) => renewableOptions(view).length > 0,
  },
  'aterkalla-certifikat': {
    title: 'Återkalla certifikat',
    intro: 'Ett certifikat vars nyckel kan ha kommit i orätta händer återkallas genast. Det kan inte ångras.',
    sentTo: { own: 'withdraw-certificate', operator: 'withdraw-certificate' },
    fields: [
      { key: 'certificateId', kind: 'choice', label: 'Certifikat som återkallas' },
      { key: 'reason', kind: 'long-text', label: 'Skäl' },
    ],
    begin: (view) => ({ certificateId: certificateOptions(view)[0]?.value ?? '', reason: '' }),
    consequences: (written, view) => [
      `Genast nekas varje fråga som ställs med ${certificateOptions(view).find(({ value }) => value === written['certificateId'])?.text ?? 'certifikatet'}.`,
      certificateOptions(view).length === 1
        ? 'Det är anslutningens enda certifikat: inga frågor besvaras förrän ett nytt är registrerat.'
        : 'Anslutningens övriga certifikat gäller som förut.',
      'Det kan inte ångras. Kontaktpersonerna får brev.',
    ],
    fits: (view) => certificateOptions(view).length > 0,
  },
  patala: {
    title: 'Påtala brist',
    intro:
      'Ett skriftligt påtalande enligt avtalet 7.1. Kommunen har trettio dagar på sig att åtgärda bristen.',
    sentTo: { operator: 'notify-breach' },
    fields: [
      { key: 'text', kind: 'long-text', label: 'Det här uppfyller kommunen inte' },
      { key: 'toRemedy', kind: 'long-text', label: 'Det här ska kommunen åtgärda' },
    ],
    begin: () => ({ text: '', toRemedy: '' }),
    consequences: () => [
      'Texten skickas som brev till kommunens kontaktperson för avtal, i dag.',
      'Frågor besvaras som förut. Trettio hela dagar löper från i morgon.',
      'Inget avslutas av sig självt: därefter får anslutningen avslutas genom ett eget beslut.',
    ],
    fits: ({ state }) => state === 'open' || state === 'breach-notified',
  },
  'registrera-atgard': {
    title: 'Registrera att bristen är åtgärdad',
    intro: 'De trettio dagarna slutar löpa för det påtalande som du väljer.',
    sentTo: { operator: 'record-remedy' },
    fields: [
      { key: 'notice', kind: 'choice', label: 'Påtalande' },
      { key: 'text', kind: 'long-text', label: 'Vad kommunen har gjort, och vad som visar det' },
      { key: 'remediedOn', kind: 'day', label: 'Åtgärdat den', hint: 'ÅÅÅÅ-MM-DD.' },
    ],
    begin: ({ breaches }, today) => ({ notice: breaches[0]?.actId ?? '', text: '', remediedOn: today }),
    consequences: () => ['Anslutningen gäller som förut. Kontaktpersonen för avtal får brev.'],
    fits: ({ breaches, state }) => breaches.length > 0 && state !== 'ended',
  },
  'avsluta-for-brist': {
    title: 'Avsluta på grund av brist',
    intro:
      'När trettio hela dagar har gått utan att bristen är åtgärdad får anslutningen avslutas genast (avtalet 7.1).',
    sentTo: { operator: 'end-for-breach' },
    fields: [{ key: 'notice', kind: 'choice', label: 'Påtalande' }],
    begin: ({ breaches }) => ({ notice: breaches[0]?.actId ?? '' }),
    consequences: (_written, { municipality: name }) => [
      `Genast nekas varje fråga från ${name}. Det kan inte ångras: kommunen ansluts på nytt med en ny beställning.`,
      letters,
    ],
    fits: ({ breaches, state }) => breaches.length > 0 && state !== 'ended',
  },
  'saga-upp': {
    title: 'Säg upp anslutningen',
    intro:
      'Uppsägningen innehåller det som krävs (antagande efter LEFI Online). Den kan ångras fram till dagen.',
    sentTo: { own: 'terminate', operator: 'carry-out/terminate' },
    fields: [municipality, fromOn('Uppsägningen gäller från och med')],
    begin: (view) => ({ municipality: ownOrganisation(view), fromOn: '' }),
    consequences: (written, { municipality: name }, today) => [
      `${fromWhen(text(written, 'fromOn'), today)} nekas varje fråga från ${name}.`,
      text(written, 'fromOn') > today
        ? 'Fram till dess besvaras frågor som förut, och uppsägningen kan ångras.'
        : 'Det kan inte ångras: kommunen ansluts på nytt med en ny beställning.',
      letters,
    ],
  },
  ...agentForms,
};

/** The choices of a field that follow from the connection. */
export function optionsOf({ key, options }: Field, view: ConnectionView) {
  if (options !== undefined) return options;
  if (key === 'notice') {
    return view.breaches.map((one) => ({
      value: one.actId,
      text: `${writtenDay(one.noticedAt)}: ${one.text.slice(0, 80)}`,
    }));
  }
  return key === 'replaces' ? renewableOptions(view) : certificateOptions(view);
}

/** The acts that somebody with the roles may take from a page, while the connection lasts. */
export function actsFor(
  side: Side,
  view: ConnectionView,
  roles: readonly string[],
): readonly { key: string; title: string }[] {
  if (view.state === 'ended') return [];
  return Object.entries(actForms)
    .filter(([, form]) => maySend(form.sentTo[side], roles) && (form.fits?.(view) ?? true))
    .map(([key, { title }]) => ({ key, title }));
}
