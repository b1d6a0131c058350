/**
 * Makes the house's own picture of whatever was sent: decoded, scaled down, encoded anew as JPEG. What is
 * kept is pixels only; names of cameras, places and authors are gone because nothing of the file is copied.
 * Pure; slow, and not to be trusted with the desk's own thread (see photo.worker.ts).
 */
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';

export type Picture = { width: number; height: number; data: Uint8Array };
type Raw = { width: number; height: number; data: Uint8Array };

const mostPixels = 16_000_000;
const longestSide = 1_280;
const quality = 80;

/** Thrown for anything that is no picture the desk takes; the message says which rule it broke. */
export class NoPicture extends Error {}

const startsWith = (bytes: Buffer, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

const fitting = (width: number, height: number): void => {
  if (width < 1 || height < 1 || width * height > mostPixels) throw new NoPicture('size');
};

/** The frame header's size, read before anything is decoded. */
const jpegSize = (bytes: Buffer): { width: number; height: number } => {
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) throw new NoPicture('jpeg');
    const marker = bytes[at + 1] ?? 0;
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  throw new NoPicture('jpeg');
};

const decode = (bytes: Buffer): Raw => {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) {
    const { width, height } = jpegSize(bytes);
    fitting(width, height);
    return jpeg.decode(bytes, {
      useTArray: true,
      tolerantDecoding: false,
      maxResolutionInMP: mostPixels / 1_000_000,
      maxMemoryUsageInMB: 256,
    });
  }
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) && bytes.length > 33) {
    fitting(bytes.readUInt32BE(16), bytes.readUInt32BE(20));
    // Interlaced data is inflated without a bound: no camera and no clipboard makes any.
    if (bytes[28] !== 0) throw new NoPicture('interlaced');
    return PNG.sync.read(bytes, { checkCRC: true });
  }
  throw new NoPicture('kind');
};

/** Each new pixel is the mean of those it stands for; what was see-through becomes white. */
const scaled = ({ width, height, data }: Raw): Raw => {
  const share = Math.min(1, longestSide / Math.max(width, height));
  const [toWidth, toHeight] = [
    Math.max(1, Math.round(width * share)),
    Math.max(1, Math.round(height * share)),
  ];
  const out = new Uint8Array(toWidth * toHeight * 4);
  for (let y = 0; y < toHeight; y += 1) {
    const [top, bottom] = [
      Math.floor((y * height) / toHeight),
      Math.max(Math.floor((y * height) / toHeight) + 1, Math.floor(((y + 1) * height) / toHeight)),
    ];
    for (let x = 0; x < toWidth; x += 1) {
      const left = Math.floor((x * width) / toWidth);
      const right = Math.max(left + 1, Math.floor(((x + 1) * width) / toWidth));
      const sums = [0, 0, 0];
      for (let row = top; row < bottom; row += 1)
        for (let column = left; column < right; column += 1) {
          const at = (row * width + column) * 4;
          const alpha = (data[at + 3] ?? 255) / 255;
          for (let part = 0; part < 3; part += 1)
            sums[part] = (sums[part] ?? 0) + (data[at + part] ?? 0) * alpha + 255 * (1 - alpha);
        }
      const count = (bottom - top) * (right - left);
      const to = (y * toWidth + x) * 4;
      for (let part = 0; part < 3; part += 1)
        out[to + part] = Math.round((sums[part] ?? 0) / count);
      out[to + 3] = 255;
    }
  }
  return { width: toWidth, height: toHeight, data: out };
};

/** @throws NoPicture, or whatever a decoder says of damaged data */
export const makePicture = (bytes: Buffer): Picture => {
  const raw = decode(bytes);
  fitting(raw.width, raw.height);
  if (raw.data.length < raw.width * raw.height * 4) throw new NoPicture('short');
  const small = scaled(raw);
  return { width: small.width, height: small.height, data: jpeg.encode(small, quality).data };
};
