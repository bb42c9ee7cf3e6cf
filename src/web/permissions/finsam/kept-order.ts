import { mentionsPersonnummer } from '../../../values/mentions-personnummer.ts';

/** An order as it is being written. */
export interface WrittenOrder {
  personnummer: string;
  name: string;
  role: '' | 'federation-administrator' | 'participant-lead';
  organisationsnummer: string;
  federation: string;
  manager: string;
}

const place = 'bestallning-finsam';

const emptyOrder = (): WrittenOrder => ({
  personnummer: '',
  name: '',
  role: '',
  organisationsnummer: '',
  federation: '',
  manager: '',
});

/** What was written here before the identification, in this window. */
export function keptOrder(): WrittenOrder {
  const text = sessionStorage.getItem(place);
  return text === null ? emptyOrder() : { ...emptyOrder(), ...(JSON.parse(text) as Partial<WrittenOrder>) };
}

/** All but a person's number, which is kept in no window. */
export function keepOrder(order: WrittenOrder): void {
  const name = mentionsPersonnummer(order.name) ? '' : order.name;
  const manager = mentionsPersonnummer(order.manager) ? '' : order.manager;
  sessionStorage.setItem(place, JSON.stringify({ ...order, personnummer: '', name, manager }));
}

export function forgetOrder(): void {
  sessionStorage.removeItem(place);
}
