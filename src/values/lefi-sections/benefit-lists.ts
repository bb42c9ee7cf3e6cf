import { familyLists } from './fk-family.ts';
import type { FkLists } from './fk-lists.ts';
import { sicknessLists } from './fk-sickness.ts';
import { supportLists } from './fk-support.ts';
import { workLists } from './fk-work.ts';

/** Which of FK's lists answer a code. BST and ET have payments and no lists of their own (docs/contract-choices.md). */
export const benefitLists: FkLists = { ...sicknessLists, ...familyLists, ...supportLists, ...workLists };
