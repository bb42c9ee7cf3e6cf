import { createHash } from 'node:crypto';
import type { Personidentitet } from '../../../values/personnummer.ts';
import { rolesInWords } from '../roles.ts';
import type { FinsamRole } from './order.ts';

interface OrderToWrite {
  readonly operatorName: string;
  readonly orderer: string;
  readonly organisation: string;
  readonly employee: { readonly name: string; readonly personnummer: Personidentitet };
  readonly role: FinsamRole;
  readonly federation: string;
  readonly manager: string;
  readonly variant: 'orderer' | 'employment-service' | 'insurance-agency';
}

/** What is certified with an order, after 'Jag intygar att': on the surface and on paper. */
export const orderStatements: readonly string[] = [
  'användaren är anställd av organisationen och behöver behörigheten i sitt arbete',
  'användaren inte ska ha mer behörighet än arbetet kräver',
  'användaren inte har skyddade personuppgifter; systemet har inget särskilt skydd för dem',
  'vi genast meddelar när behörigheten inte behövs längre',
];

/** What an orderer signs: shown whole before, kept as it was. The number's last four digits are not repeated in it. */
export function writeOrderText(order: OrderToWrite): string {
  const { operatorName, orderer, organisation, employee, role, federation, manager, variant } = order;
  return [
    'Beställning av behörighet till Uppföljning Finsam',
    '',
    `Till: ${operatorName}`,
    `Beställare: ${orderer}, ${organisation}`,
    ...(variant === 'orderer' || manager === orderer ? [] : [`På begäran av chef: ${manager}`]),
    `Användare: ${employee.name}, född ${birthDayOf(employee.personnummer)}`,
    `Arbetsgivare: ${organisation}`,
    `Roll: ${rolesInWords[role]}`,
    `Samordningsförbund: ${federation}`,
    '',
    'Jag intygar att',
    ...orderStatements.map((one, place) => `– ${one}${place === orderStatements.length - 1 ? '.' : ','}`),
  ].join('\n');
}

/** '199207192387' → '1992-07-19'; a samordningsnummer has sixty added to its day. */
function birthDayOf(personnummer: Personidentitet): string {
  const day = Number(personnummer.slice(6, 8)) % 60;
  return `${personnummer.slice(0, 4)}-${personnummer.slice(4, 6)}-${String(day).padStart(2, '0')}`;
}

/** Lower-case hex. */
export function orderTextSha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
