/**
 * Undoes the row filters of PNG (RFC 2083, 6): each row begins with the number of its filter.
 * @param {Buffer} data
 * @param {number} rowBytes without the filter's number
 * @param {number} pixelBytes how far to the left the neighbour stands
 */
export function withoutPngPrediction(data, rowBytes, pixelBytes) {
  let above = Buffer.alloc(rowBytes);
  const rows = [];
  for (let start = 0; start < data.length; start += rowBytes + 1) {
    const row = Buffer.alloc(rowBytes);
    data.copy(row, 0, start + 1, start + 1 + rowBytes);
    undoRow(data[start] ?? 0, row, above, pixelBytes);
    rows.push(row);
    above = row;
  }
  return Buffer.concat(rows);
}

/** @type {(filter: number, row: Buffer, above: Buffer, pixelBytes: number) => void} */
function undoRow(filter, row, above, pixelBytes) {
  const at = (/** @type {Buffer} */ one, /** @type {number} */ column) => one[column] ?? 0; // 0 outside
  for (let column = 0; column < row.length; column++) {
    const [left, up] = [at(row, column - pixelBytes), at(above, column)];
    row[column] = at(row, column) + predicted(filter, left, up, at(above, column - pixelBytes));
  }
}

/** @type {(filter: number, left: number, above: number, corner: number) => number} */
function predicted(filter, left, above, corner) {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  return filter === 4 ? paeth(left, above, corner) : 0;
}

/** @type {(left: number, above: number, corner: number) => number} */
function paeth(left, above, corner) {
  const estimate = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(estimate - value));
  if (toLeft !== undefined && toLeft <= (toAbove ?? 0) && toLeft <= (toCorner ?? 0)) return left;
  return (toAbove ?? 0) <= (toCorner ?? 0) ? above : corner;
}
