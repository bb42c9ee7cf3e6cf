import type { FundStatuses } from '../base-service-config.ts';

/**
 * What StatusSvarandeOrganisation means unless configured otherwise. The schema has any string and no list is
 * published; "1" and "all clear" have been seen beside payments. The others are our choice, and our simulators write them.
 */
export const defaultFundStatuses: FundStatuses = {
  '0': 'answered',
  '1': 'answered',
  'all clear': 'answered',
  '2': 'nothing',
  '8': 'cannot-tell',
  '9': 'cannot-tell',
};
