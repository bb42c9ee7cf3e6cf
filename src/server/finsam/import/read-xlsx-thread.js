import { parentPort, workerData } from 'node:worker_threads';
import { readSheet } from 'read-excel-file/universal';

/** As many as an archive may unpack to. */
const mostLetters = 12_000_000;

// Reads the first sheet of the one workbook that it was started for, as text. Whoever started it ends it, and takes a thread
// that ended without a word for the answer.
/** @type {unknown} */
const given = workerData;
const sheet = await readSheet(new Uint8Array(/** @type {Uint8Array} */ (given)).buffer);
const rows = sheet.map((cells) => cells.map(shown));
// One text that many cells name stands once in the file, and would be sent once for each of them.
const letters = rows.reduce((sum, cells) => cells.reduce((all, cell) => all + cell.length, sum), 0);
if (letters <= mostLetters) parentPort?.postMessage(rows);

/** @param {unknown} cell */
function shown(cell) {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'string') return cell.trim();
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}
