/**
 * Whether a text can be kept, shown and written to files: half a character, and the characters that are not seen and that
 * neither PostgreSQL's text nor XML 1.0 has, can't. Tabs and line breaks can.
 */
export function isKeepableText(text: string): boolean {
  return !unkeepable.test(text);
}

const unkeepable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/u;
