import type { AgencyCode } from '../../values/agency.ts';

/**
 * What can be published. Texts are plain: paragraphs with a blank line between, lines that begin with `## ` (heading),
 * `- ` or `1. ` (lists), and links as `[words](address)`. contract/web-api/portal.yaml says how long each may be.
 */
export type Content =
  | PageContent
  | GuideContent
  | BaseServiceContent
  | SupportContent
  | ReleaseContent
  | NewsContent
  | OperatingMessage;

export interface PageContent {
  readonly kind: 'page';
  readonly title: string;
  readonly summary: string;
  readonly text: string;
}

/** Something that is done step by step. */
export interface GuideContent {
  readonly kind: 'guide';
  readonly title: string;
  readonly summary: string;
  readonly steps: readonly { readonly title: string; readonly text: string }[];
  /** What is good to know besides. */
  readonly text: string;
}

export interface BaseServiceContent {
  readonly kind: 'base-service';
  /** What the base service is called, such as AFLI. */
  readonly title: string;
  readonly agency: AgencyCode;
  readonly owner: string;
  readonly informationUrl: string | null;
  readonly contacts: readonly Contact[];
  /** The day from which it delivers to SSBTEK, `YYYY-MM-DD`; null: not known. */
  readonly deliversSince: string | null;
  /** What it holds, in short (allmän beskrivning 4). */
  readonly holds: readonly string[];
  /** Where what is said here comes from. */
  readonly source: string;
  /** Something of it is not known and stands here until it is. */
  readonly placeholder: boolean;
}

export interface Contact {
  /** What to ask about here. */
  readonly about: string;
  readonly name: string;
  readonly telephone: string | null;
  readonly email: string | null;
  readonly url: string | null;
}

/** Who answers which kind of question (allmän beskrivning 5 and 6). */
export interface SupportContent {
  readonly kind: 'support';
  readonly title: string;
  readonly summary: string;
  readonly levels: readonly {
    readonly question: string;
    readonly responsible: string;
    readonly text: string;
    readonly contacts: readonly Contact[];
  }[];
}

/** One version of a contract, from when until when. */
export interface ReleaseContent {
  readonly kind: 'release';
  readonly title: string;
  /** First and last day in production, `YYYY-MM-DD`; null: not known, or not decided. */
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly text: string;
  readonly source: string;
  readonly placeholder: boolean;
}

export interface NewsContent {
  readonly kind: 'news';
  readonly title: string;
  readonly text: string;
}

/** Planned work or a disturbance. */
export interface OperatingMessage {
  readonly kind: 'operating-message';
  readonly title: string;
  readonly text: string;
  /** Moments, ISO 8601; `endsAt` null: until further notice. */
  readonly beginsAt: string;
  readonly endsAt: string | null;
  /** Empty: all. */
  readonly agencies: readonly AgencyCode[];
}

/** Whose approval the content needs whatever its drafter says: a base service is described by its own agency. */
export function approvalsNeeded(content: Content, asked: readonly AgencyCode[]): readonly AgencyCode[] {
  const own = content.kind === 'base-service' ? [content.agency] : [];
  return [...new Set([...own, ...asked])].sort();
}
