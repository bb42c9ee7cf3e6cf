import PDFDocument from 'pdfkit';

/** The papers that go with an order – decision, power of attorney, proof of authority, signed form – invented, on one page. */
export async function writeDemoPapers(municipality: string): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', info: { Title: 'Handlingar till en påhittad beställning' } });
  const chunks: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
  });
  pdf.fontSize(18).text(`${municipality}: handlingar till beställningen`);
  pdf.moveDown().fontSize(12);
  for (const paper of [
    'Beslut att ge SKR i uppdrag',
    'Fullmakt',
    'Behörighetshandling',
    'Undertecknat formulär',
  ])
    pdf.text(`${paper}: påhittat, för demonstrationen.`);
  pdf.end();
  return await whole;
}
