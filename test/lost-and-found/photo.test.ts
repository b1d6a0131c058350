// Photos: only pictures, made anew by the desk, with nothing of the file but its pixels.
import { deflateSync } from 'node:zlib';
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import { beforeEach, describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

const pixels = (width: number, height: number) => ({
  width,
  height,
  data: Buffer.from(Uint8Array.from({ length: width * height * 4 }, (_, at) => (at * 7) % 256)),
});
const photograph = (width = 640, height = 480): Buffer =>
  jpeg.encode(pixels(width, height), 80).data;

/** The same JPEG with a camera's note of where it was taken. */
const withExif = (file: Buffer): Buffer => {
  const note = Buffer.from('Exif\0\0GPS 31.2304N 121.4737E Canon 李雷');
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(note.length + 2, 2);
  return Buffer.concat([file.subarray(0, 2), head, note, file.subarray(2)]);
};

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  let crc = 0xffffffff;
  for (const byte of body) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  out.writeUInt32BE((crc ^ 0xffffffff) >>> 0, body.length + 4);
  return out;
};

/** A PNG that says one size and holds whatever data. */
const pngOf = (width: number, height: number, data: Buffer, interlaced = 0): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, interlaced], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

let house: TestHouse;
let id: string;
beforeEach(async () => {
  house = await createTestHouse();
  ({ id } = await house.as('002').lostAndFound.found({ what: '黑色皮夹', place: '1011' }));
});

const add = (file: Buffer) =>
  house.as('002').lostAndFound.addPhoto({ id, photo: file.toString('base64') });

describe('a photo', () => {
  it('is made anew: smaller, as JPEG, without a word of the camera’s', async () => {
    const item = await add(withExif(photograph(1_600, 1_200)));
    expect(item.photos).toMatchObject([{ width: 1_280, height: 960 }]);
    const [stored] = house.rows<{ data: Buffer }>('SELECT data FROM photos');
    for (const word of ['Exif', 'GPS', 'Canon', '李雷'])
      expect(stored?.data.includes(word)).toBe(false);
    const shown = await house.as('002').lostAndFound.photo({ id: item.photos[0]?.id ?? '' });
    expect(jpeg.decode(Buffer.from(shown.data, 'base64'))).toMatchObject({
      width: 1_280,
      height: 960,
    });
  });

  it('may be a PNG, and may come with the item itself', async () => {
    const png = new PNG({ width: 40, height: 30 });
    png.data = pixels(40, 30).data;
    const item = await house
      .as('002')
      .lostAndFound.found({ what: '围巾', photo: PNG.sync.write(png).toString('base64') });
    expect(item.photos).toMatchObject([{ width: 40, height: 30 }]);
  });

  it('can be taken off by a supervisor; the record keeps that it was there', async () => {
    const { photos } = await add(photograph());
    const photo = photos[0]?.id ?? '';
    expect(
      await refusal(house.as('002').lostAndFound.hidePhoto({ id: photo, reason: 'x' })),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(
      (await house.as('011').lostAndFound.hidePhoto({ id: photo, reason: '拍到客人' })).photos,
    ).toEqual([]);
    expect(await refusal(house.as('002').lostAndFound.photo({ id: photo }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(house.rows('SELECT hidden FROM photos')).toEqual([{ hidden: 1 }]);
  });

  const bomb = deflateSync(Buffer.alloc(80_000_000));
  const hostile: [string, Buffer][] = [
    ['a text', Buffer.from('this is no picture')],
    [
      'an SVG with a script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
    ],
    ['a JPEG cut in half', photograph().subarray(0, 3_000)],
    [
      'a JPEG head before a page',
      Buffer.concat([
        Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
        Buffer.from('<html><script>1</script>'),
      ]),
    ],
    ['a PNG of 60,000 × 60,000', pngOf(60_000, 60_000, bomb)],
    ['a small PNG that swells to 80 MB', pngOf(64, 64, bomb, 1)],
    ['a PNG with too little in it', pngOf(640, 480, deflateSync(Buffer.alloc(10)))],
    ['a GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000')],
    ['nothing', Buffer.from(' ')],
  ];
  it.each(hostile)('is refused for %s, and nothing is kept', async (_, file) => {
    const before = house.contents();
    expect(await refusal(add(file))).toMatchObject({
      code: 'INVALID_INPUT',
      reason: 'lostAndFound.noPhoto',
    });
    expect(house.contents()).toBe(before);
  });

  it('of 50 MB is refused before it is looked at', async () => {
    const before = house.contents();
    expect(await refusal(add(Buffer.alloc(50_000_000, 1)))).toMatchObject({ code: 'TOO_LARGE' });
    expect(house.contents()).toBe(before);
  });

  it('that hides more behind its end keeps only its pixels', async () => {
    await add(Buffer.concat([photograph(), Buffer.from('PK\u0003\u0004<script>hidden</script>')]));
    const [stored] = house.rows<{ data: Buffer }>('SELECT data FROM photos');
    expect(stored?.data.includes('script')).toBe(false);
  });
});
