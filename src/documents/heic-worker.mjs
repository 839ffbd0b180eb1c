// Decodes one HEIC photograph in a thread of its own, which heic.ts ends when it takes too long.
// Plain JavaScript, because on Node 20 a thread has no loader of TypeScript; the build copies it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

const PAGE = 65_536;

/** The decoder asks for memory through this one method: beyond the cap it is told that there is none. */
function capMemory(most) {
  const { prototype } = globalThis.WebAssembly.Memory;
  const { grow } = prototype;
  prototype.grow = function (pages) {
    if (this.buffer.byteLength + pages * PAGE > most) throw new RangeError('no more memory for this picture');
    return grow.call(this, pages);
  };
}

function decoder() {
  const require = createRequire(import.meta.url);
  const make = require('libheif-js/libheif-wasm/libheif.js');
  const wasmBinary = readFileSync(require.resolve('libheif-js/libheif-wasm/libheif.wasm'));
  return make({ wasmBinary, print: () => undefined, printErr: () => undefined });
}

/** Upright pixels (RGBA), or null. */
async function decoded({ bytes, mostPixels, mostMemory }) {
  capMemory(mostMemory);
  const { HeifDecoder } = decoder();
  const images = new HeifDecoder().decode(bytes);
  const image = images.find((one) => one.is_primary()) ?? images[0];
  if (image === undefined) return null;
  const [width, height] = [image.get_width(), image.get_height()];
  if (!(width > 0 && height > 0 && width * height <= mostPixels)) return null;
  const data = new Uint8ClampedArray(width * height * 4);
  return new Promise((resolve) => {
    image.display({ data, width, height }, (shown) => {
      resolve(shown ? { width, height, data: new Uint8Array(data.buffer) } : null);
    });
  });
}

const answer = await decoded(workerData);
parentPort.postMessage(answer, answer === null ? [] : [answer.data.buffer]);
