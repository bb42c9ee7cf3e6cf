import { agreementDocumentNames } from '../../../values/agreement-document.ts';
import { addDays, swedishDayAt } from '../../../values/day.ts';
import {
  noOrderAttemptCookie,
  noOrderCookie,
  orderAttemptCookie,
  orderAttemptIn,
  orderCookie,
  orderTokenIn,
} from '../../identities/index.ts';
import { agreementDocumentVersions, agreementTextsOn, ChangeRefused, NotFound } from '../../parties/index.ts';
import {
  federationsKnown,
  finsamOrderText,
  isOpenOn,
  organisationsToOrderFor,
  placeFinsamOrder,
  type IdentifiedOrderer,
} from '../../permissions/index.ts';
import type { FinsamPermissionsHandlers, FinsamPermissionsParts } from './finsam-permissions-parts.ts';
import { Reply } from './handlers.ts';
import { moment } from './moments.ts';
import { writeOrderReceipt } from './write-order-receipt.ts';

/** The surface where orderers order: apart from every session, by an identification for that order alone. */
export function finsamOrderSurfaceHandlers(parts: FinsamPermissionsParts) {
  return { ...identifying(parts), ...ordering(parts), ...texts(parts) };
}

function identifying(parts: FinsamPermissionsParts) {
  const { orderIdentifications, publicUrl } = parts;
  return {
    beginOrderIdentification: async ({ params: { providerId } }) => {
      const begun = await orderIdentifications.begin(providerId, callbackOf(providerId, publicUrl));
      if (begun === null) throw noSuchProvider();
      return begun.kind === 'failed'
        ? backTo(publicUrl, `?orsak=${begun.why}`, [])
        : new Reply(303, {
            location: begun.address.href,
            'set-cookie': [orderAttemptCookie(begun.secret)],
          });
    },
    finishOrderIdentification: async ({ params: { providerId }, cookie, url }) => {
      const finished = await orderIdentifications.finish(providerId, {
        address: new URL(url, publicUrl),
        secret: orderAttemptIn(cookie),
      });
      if (finished === null) throw noSuchProvider();
      return finished.kind === 'failed'
        ? backTo(publicUrl, `?orsak=${finished.why}`, [noOrderAttemptCookie])
        : backTo(publicUrl, '', [orderCookie(finished.token), noOrderAttemptCookie]);
    },
    readOrderIdentification: async ({ cookie }) => {
      const found = await orderIdentifications.look(orderTokenIn(cookie));
      const providers = orderIdentifications.providers.map(({ id, name }) => ({ id, name }));
      const always = { providers, federations: await federationsOpen(parts) };
      if (found === null) return { ...always, person: null, endsAt: null, organisations: [] };
      const organisations = await organisationsOf(parts, found);
      return { ...always, person: found.name, endsAt: moment(found.endsAt), organisations };
    },
  } satisfies Partial<FinsamPermissionsHandlers>;
}

async function federationsOpen({ database, now }: FinsamPermissionsParts) {
  const today = swedishDayAt(now());
  const known = await federationsKnown(database.kysely);
  return known.filter((one) => isOpenOn(one, today)).map(({ federation, name }) => ({ federation, name }));
}

async function organisationsOf(
  { database, now }: FinsamPermissionsParts,
  {
    personId,
    organisationsnummer,
  }: { readonly personId: string; readonly organisationsnummer: string | null },
) {
  const who = { personId, organisationsnummer, now: now() };
  const organisations = await organisationsToOrderFor(database.kysely, who);
  return organisations.map(({ validTo, ...one }) => ({
    ...one,
    lastOn: validTo === null ? null : addDays(validTo, -1),
  }));
}

function ordering(parts: FinsamPermissionsParts) {
  const { database, accessLog, now, operator, orderIdentifications, isDemonstration } = parts;
  const surfaceOf = async (cookie: string | undefined) => {
    const token = orderTokenIn(cookie);
    const found = await orderIdentifications.look(token);
    if (token === null || found === null)
      throw new ChangeRefused(
        'Du har inte legitimerat dig för en beställning, eller så har det gått mer än en kvart. Legitimera dig igen; det du har skrivit finns kvar.',
      );
    const { personId, name, organisationsnummer, provider, level } = found;
    const orderer: IdentifiedOrderer = {
      ...{ personId, name, organisationsnummer },
      signedWith: `${provider} ${level}`,
    };
    return { token, surface: { orderer, operatorName: operator.name, now } };
  };
  return {
    readFinsamOrderText: async ({ body, cookie }) => {
      const { surface } = await surfaceOf(cookie);
      const { warnings, ...text } = await finsamOrderText(database, surface, body);
      return { ...text, warnings: [...warnings] };
    },
    placeFinsamOrder: async ({ body, cookie }) => {
      const { token, surface } = await surfaceOf(cookie);
      const { sha256 } = body;
      const { orderId, text, orderedAt } = await placeFinsamOrder(
        database,
        {
          ...surface,
          accessLog,
          useUp: (transaction) => orderIdentifications.useUp(transaction, token),
        },
        body,
      );
      const pdf = await writeOrderReceipt(
        { orderId, text, sha256, orderedAt, orderer: surface.orderer.name },
        { operator: operator.name, demonstration: isDemonstration },
      );
      const receipt = {
        id: orderId,
        text,
        sha256,
        orderedAt: moment(orderedAt),
        pdf: pdf.toString('base64'),
      };
      return new Reply(
        200,
        { 'content-type': 'application/json; charset=utf-8', 'set-cookie': noOrderCookie },
        JSON.stringify(receipt),
      );
    },
  } satisfies Partial<FinsamPermissionsHandlers>;
}

function texts({ database, now }: FinsamPermissionsParts) {
  return {
    listFinsamAgreementTexts: async () => {
      const today = swedishDayAt(now());
      const versions = await agreementDocumentVersions(database.kysely, 'finsam');
      const applying = new Set(
        (await agreementTextsOn(database.kysely, today, 'finsam')).map(({ id }) => id),
      );
      return {
        documents: versions.map(
          ({ id, document, version, appliesFrom, announcement, isPlaceholder, text }) => ({
            ...{ id, document, version, appliesFrom, isPlaceholder, text },
            name: agreementDocumentNames[document],
            change: announcement,
            standing: standingOf(appliesFrom > today, applying.has(id)),
          }),
        ),
      };
    },
  } satisfies Partial<FinsamPermissionsHandlers>;
}

function standingOf(isComing: boolean, applies: boolean): 'announced' | 'applies' | 'replaced' {
  if (isComing) return 'announced';
  return applies ? 'applies' : 'replaced';
}

function callbackOf(providerId: string, publicUrl: string): URL {
  return new URL(`/web-api/finsam-permissions/identifications/callback/${providerId}`, publicUrl);
}

function backTo(publicUrl: string, query: string, setCookies: readonly string[]): Reply {
  return new Reply(303, {
    location: new URL(`/bestall-finsam${query}`, publicUrl).href,
    'set-cookie': setCookies,
  });
}

function noSuchProvider(): NotFound {
  return new NotFound('Det finns inget sådant sätt att legitimera sig.');
}
