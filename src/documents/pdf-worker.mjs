// Measures a PDF, or draws one page of it, in a thread of its own, which pdf-pages.ts ends when it takes too long.
// Plain JavaScript, because on Node 20 a thread has no loader of TypeScript; the build copies it.
import { parentPort, workerData } from 'node:worker_threads';
import { PDFiumLibrary } from '@hyzyla/pdfium';

const PAGE = 65_536;
const POINTS = 72; // an inch
const SHORTEST = 16; // points: a page is a page
const LONGEST = 14_400; // what the standard allows

/** The renderer asks for memory through this one method: beyond the cap it is told that there is none. */
function capMemory(most) {
  const { prototype } = globalThis.WebAssembly.Memory;
  const { grow } = prototype;
  prototype.grow = function (pages) {
    if (this.buffer.byteLength + pages * PAGE > most) throw new RangeError('no more memory for this page');
    return grow.call(this, pages);
  };
}

/** The page as large as it is drawn: 150 dots an inch where that is no more than `side`. Null for what is no page. */
function drawnSize(document, index, side) {
  const { module, documentIdx } = document;
  const at = module.wasmExports.malloc(8);
  try {
    if (!module._FPDF_GetPageSizeByIndexF(documentIdx, index, at)) return null;
    const [width, height] = new Float32Array(module.HEAPU8.buffer, at, 2);
    const sane = (points) => points >= SHORTEST && points <= LONGEST;
    if (!sane(width) || !sane(height)) return null;
    const scale = Math.min(150 / POINTS, side / Math.max(width, height));
    return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  } finally {
    module.wasmExports.free(at);
  }
}

async function opened(bytes, compiled) {
  const library = await PDFiumLibrary.init({
    instantiateWasm: (imports, done) => {
      const instance = new globalThis.WebAssembly.Instance(compiled, imports);
      done(instance, compiled);
      return instance.exports;
    },
  });
  try {
    return await library.loadDocument(bytes);
  } catch (error) {
    return /password|security/i.test(String(error)) ? 'locked' : 'broken';
  }
}

async function drawn(document, number, side) {
  const size = drawnSize(document, number - 1, side);
  if (size === null) return { kind: 'broken' };
  const [width, height] = size;
  const page = document.getPage(number - 1);
  const { data } = await page.render({ width, height, scale: 1, render: 'bitmap' });
  return { kind: 'drawn', width, height, data: new Uint8Array(data) };
}

/** What the PDF has to show: the sizes of its first pages; or the one page that is asked for, in pixels. */
async function answered({ bytes, compiled, number, most, side, mostMemory }) {
  capMemory(mostMemory);
  const document = await opened(bytes, compiled);
  if (typeof document === 'string') return { kind: document };
  if (number !== null) return drawn(document, number, side);
  const pages = document.getPageCount();
  if (!(pages > 0)) return { kind: 'broken' };
  const sizes = Array.from({ length: Math.min(pages, most) }, (_, index) => drawnSize(document, index, side));
  return { kind: 'measured', pages, sizes };
}

const answer = await answered(workerData).catch(() => ({ kind: 'broken' }));
parentPort.postMessage(answer, answer.kind === 'drawn' ? [answer.data.buffer] : []);
