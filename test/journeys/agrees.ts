/** Whether a value of the JSON answer is the same as a text of the SOAP answer, whatever their forms. */
export function agrees(value: unknown, text: string): boolean {
  if (typeof value === 'boolean') return (value ? yes : no).includes(text.trim());
  if (typeof value !== 'string') return false;
  return sameForms.some((isSame) => isSame(value, text));
}

const yes = ['true', 'Ja', 'J', '1'];
const no = ['false', 'Nej', 'N', '0', ''];

const sameForms: readonly ((value: string, text: string) => boolean)[] = [
  (value, text) => value === text || value === text.trim(),
  (value, text) => isNumber(value) && isNumber(text.trim()) && Number(value) === Number(text),
  (value, text) =>
    isDay(value) && (text.startsWith(`${value}T`) || value.replaceAll('-', '') === text.trim()),
  (value, text) => isDay(value) && /^\d{6}$/.test(text) && weekOf(value) === text,
  (value, text) => text === JSON.stringify(fraction(value)),
  // AF writes a message as its code, a blank and its text.
  (value, text) => /^\d{3} ./.test(text) && (text.slice(0, 3) === value || text.slice(4) === value),
];

function isNumber(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}

function fraction(value: string): unknown {
  const [taljare, namnare] = value.split('/').map(Number);
  return { taljare, namnare };
}

/** ISO 8601: the week belongs to the year that its Thursday is in. */
function weekOf(day: string): string {
  const thursday = new Date(day);
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  const year = thursday.getUTCFullYear();
  const week = Math.ceil(((thursday.getTime() - Date.UTC(year, 0, 1)) / 86_400_000 + 1) / 7);
  return `${year}${String(week).padStart(2, '0')}`;
}
