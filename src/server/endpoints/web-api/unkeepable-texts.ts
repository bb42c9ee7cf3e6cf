import { isKeepableText } from '../../../values/is-keepable-text.ts';
import type { FieldMistake } from '../../parties/index.ts';

/** Every text in what was sent that nothing could keep, by its pointer; what was written is never repeated. */
export function unkeepableTexts(sent: unknown, pointer = ''): readonly FieldMistake[] {
  if (typeof sent === 'string') return isKeepableText(sent) ? [] : [{ pointer, message }];
  if (typeof sent !== 'object' || sent === null || Buffer.isBuffer(sent)) return [];
  return Object.entries(sent).flatMap(([name, value]) => unkeepableTexts(value, `${pointer}/${name}`));
}

const message = 'Det finns ett tecken i texten som inte syns och inte kan sparas. Skriv texten för hand.';
