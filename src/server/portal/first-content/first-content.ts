import type { Content } from '../content.ts';
import { baseServices } from './base-services.ts';
import { guides } from './guides.ts';
import { news } from './news.ts';
import { pages } from './pages.ts';
import { releases } from './releases.ts';
import { support } from './support.ts';

/**
 * What a new portal begins with, by the content's id. The facts are those of the agreements and of what the agencies and
 * SKR have published; the words are ours.
 */
export const firstContent: Readonly<Record<string, Content>> = {
  ...pages,
  ...guides,
  ...support,
  ...baseServices,
  ...releases,
  ...news,
};
