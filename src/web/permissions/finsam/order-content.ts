import type { WrittenOrder } from './kept-order.ts';
import type { OrderContent } from './order-api.ts';

/** As it is sent; what is missing is told by the server, at the field. */
export function contentOf({ personnummer, role, manager, ...rest }: WrittenOrder): OrderContent {
  return {
    ...rest,
    personnummer: personnummer.replaceAll('-', ''),
    role: role === '' ? 'participant-lead' : role,
    ...(manager === '' ? {} : { manager }),
  };
}
