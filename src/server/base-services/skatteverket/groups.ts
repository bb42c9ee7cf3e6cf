/** The only status code whose meaning is known, and that by our own choice: no list is published. */
export const asUsual = '0';

/** What SKV tells of a person, each group with a status of its own. */
export const groups = [
  { name: 'kapitaluppgift', element: 'Kapitaluppgift', status: 'StatusKapitaluppgiftKod' },
  { name: 'skattekontouppgift', element: 'Skattekontouppgift', status: 'StatusSkattekontouppgiftKod' },
] as const;
