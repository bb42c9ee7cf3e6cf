import { parentPort, workerData } from 'node:worker_threads';
import { readSheet } from 'read-excel-file/universal';

// Reads the first sheet of the one workbook that it was started for, as text. Whoever started it ends it, and takes a thread
// that ended without a word for the answer.
/** @type {unknown} */
const given = workerData;
const sheet = await readSheet(new Uint8Array(/** @type {Uint8Array} */ (given)).buffer);
parentPort?.postMessage(sheet.map((cells) => cells.map(shown)));

/** @param {unknown} cell */
function shown(cell) {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'string') return cell.trim();
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}
