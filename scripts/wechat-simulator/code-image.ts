// A picture that stands in for a 小程序码: an ordinary QR, so that any phone can scan a demo poster.
import { encode } from 'jpeg-js';
import { create } from 'qrcode';

/** The white border that the QR standard asks for, in modules. */
export const QUIET_MODULES = 4;
const QUALITY = 90;

/**
 * Draws `text` as a square JPEG of `width` pixels, dark on white with its quiet zone.
 * `note` goes into the picture's comment segment, where a test can read what was asked for.
 */
export function drawCode(text: string, width: number, note: string): Buffer {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const scale = Math.floor(width / (modules.size + 2 * QUIET_MODULES));
  if (scale < 2) throw new RangeError(`${width} px cannot hold a readable code for ${text.length} characters`);
  const margin = Math.floor((width - modules.size * scale) / 2);
  const data = Buffer.alloc(width * width * 4, 0xff);
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (!modules.data[row * modules.size + column]) continue;
      for (let dy = 0; dy < scale; dy += 1) {
        const start = ((margin + row * scale + dy) * width + margin + column * scale) * 4;
        for (let dx = 0; dx < scale; dx += 1) data.fill(0, start + dx * 4, start + dx * 4 + 3);
      }
    }
  }
  return encode({ data, width, height: width, comments: [asciiOnly(note)] }, QUALITY).data;
}

/** The comment segment holds one byte a character, so anything wider is written as a JSON escape. */
function asciiOnly(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
