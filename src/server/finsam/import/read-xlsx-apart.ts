import { Worker } from 'node:worker_threads';

const deadlineMs = 15_000;

/**
 * The cells of a workbook's first sheet as text, read in a thread of its own: a large or hostile one neither keeps this process
 * from everything else nor ends it. Null where it can't be read, or not in time.
 */
export async function readXlsxApart(bytes: Uint8Array): Promise<readonly (readonly string[])[] | null> {
  const thread = new Worker(new URL('./read-xlsx-thread.js', import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 },
    env: {},
    stdin: false,
    stdout: true, // what the reader has to say about a file is not for our process log
    stderr: true,
  });
  const rows = await new Promise<readonly (readonly string[])[] | null>((resolve) => {
    const late = setTimeout(() => {
      resolve(null);
    }, deadlineMs);
    thread.once('message', resolve);
    thread.once('error', () => {
      resolve(null);
    });
    thread.once('exit', () => {
      clearTimeout(late);
      resolve(null);
    });
  });
  await thread.terminate();
  return rows;
}
