// SHA-256 (FIPS 180-4) in plain JS, because a mini-program has no WebCrypto and a code must be shown offline.

/** The first `count` primes; the constants are the fractional bits of their roots. */
function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) if (found.every((p) => n % p !== 0)) found.push(n);
  return found;
}

const fractionBits = (root: number): number => ((root - Math.floor(root)) * 0x100000000) | 0;
const ROUND_CONSTANTS = primes(64).map((p) => fractionBits(cubeRoot(p)));
const INITIAL_STATE = primes(8).map((p) => fractionBits(Math.sqrt(p)));

/** Newton's steps, because Math.cbrt may differ in its last bit from engine to engine. */
function cubeRoot(n: number): number {
  let root = n / 3 + 1;
  for (let i = 0; i < 64; i += 1) root -= (root * root * root - n) / (3 * root * root);
  return root;
}

const rotate = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits));

function padded(message: Uint8Array): Uint8Array {
  const blocks = Math.ceil((message.length + 9) / 64);
  const bytes = new Uint8Array(blocks * 64);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 8, Math.floor(message.length / 0x20000000));
  view.setUint32(bytes.length - 4, (message.length << 3) >>> 0);
  return bytes;
}

function compress(state: Int32Array, block: DataView, at: number, schedule: Int32Array): void {
  for (let i = 0; i < 16; i += 1) schedule[i] = block.getInt32(at + i * 4);
  for (let i = 16; i < 64; i += 1) {
    const w15 = schedule[i - 15]!;
    const w2 = schedule[i - 2]!;
    const s0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3);
    const s1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10);
    schedule[i] = (schedule[i - 16]! + s0 + schedule[i - 7]! + s1) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let i = 0; i < 64; i += 1) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUND_CONSTANTS[i]! + schedule[i]!) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] = (state[i]! + word) | 0;
  });
}

export function sha256(message: Uint8Array): Uint8Array {
  const state = Int32Array.from(INITIAL_STATE);
  const schedule = new Int32Array(64);
  const bytes = padded(message);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length; at += 64) compress(state, view, at, schedule);
  const digest = new Uint8Array(32);
  const out = new DataView(digest.buffer);
  state.forEach((word, i) => out.setInt32(i * 4, word));
  return digest;
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
