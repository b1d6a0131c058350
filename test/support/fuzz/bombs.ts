/** Files made to cost much: small on the disk, large in memory, or endless to read. */
import { Buffer } from 'node:buffer';
import { buffer } from 'node:stream/consumers';
import { constants, crc32, deflateRawSync, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { ZipFile } from 'yazl';

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
};

/** A PNG that says its size and holds whatever was packed. */
export const pngSaying = (width: number, height: number, packed: Buffer): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

export const png = (side: number): Buffer => {
  const image = new PNG({ width: side, height: side });
  image.data.fill(120);
  return PNG.sync.write(image);
};

export const zipOf = (parts: Record<string, Buffer | string>): Promise<Buffer> => {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
};

/** The same zip with the sizes its members are said to unpack to replaced by a small one. */
const lying = (zip: Buffer): Buffer => {
  const copy = Buffer.from(zip);
  for (let at = copy.indexOf('PK\x01\x02'); at >= 0; at = copy.indexOf('PK\x01\x02', at + 4))
    copy.writeUInt32LE(10, at + 24);
  return copy;
};

const types =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';
const book =
  '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets><sheet name="a" sheetId="1"/></sheets></workbook>';
const sheetOf = (rows: string): string =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData></worksheet>`;
const workbook = (sheet: Buffer | string): Promise<Buffer> =>
  zipOf({
    '[Content_Types].xml': types,
    'xl/workbook.xml': book,
    'xl/worksheets/sheet1.xml': sheet,
  });

const megabytes = (count: number, fill = 0): Buffer => Buffer.alloc(count * 1_048_576, fill);

const laughs = [
  '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a0 "lol">',
  ...Array.from(
    { length: 12 },
    (_, level) => `<!ENTITY a${level + 1} "${`&a${level};`.repeat(10)}">`,
  ),
  ']><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&a12;</v></c></row></sheetData></worksheet>',
].join('');

export type Bomb = { what: string; name: string; bytes: Buffer };

/** Tables that would burst, or are something else. */
export const tableBombs = async (): Promise<Bomb[]> => [
  { what: 'a workbook of 400 MB', name: 'a.xlsx', bytes: await workbook(megabytes(400, 0x20)) },
  {
    what: 'a workbook that lies about its size',
    name: 'a.xlsx',
    bytes: lying(await workbook(megabytes(200, 0x20))),
  },
  { what: 'entities within entities', name: 'a.xlsx', bytes: await workbook(laughs) },
  {
    what: 'a cell at the end of the largest sheet',
    name: 'a.xlsx',
    bytes: await workbook(sheetOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
  },
  {
    what: 'a million empty rows',
    name: 'a.xlsx',
    bytes: await workbook(sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(400_000))),
  },
  {
    what: 'a workbook of 2,500 parts',
    name: 'a.xlsx',
    bytes: await zipOf(
      Object.fromEntries(Array.from({ length: 2_500 }, (_, at) => [`p${at}`, 'x'])),
    ),
  },
  { what: 'nothing but quotation marks', name: 'a.csv', bytes: megabytes(4, 0x22) },
  { what: 'one line of eight megabytes', name: 'a.csv', bytes: megabytes(8, 0x61) },
  { what: 'eight megabytes of spaces', name: 'a.csv', bytes: megabytes(8, 0x20) },
  {
    what: 'a word, eight megabytes of spaces, a word',
    name: 'a.csv',
    bytes: Buffer.concat([Buffer.from('a'), megabytes(8, 0x20), Buffer.from('a')]),
  },
  { what: 'eight megabytes of commas', name: 'a.csv', bytes: megabytes(8, 0x2c) },
  { what: 'eight megabytes of line ends', name: 'a.csv', bytes: megabytes(8, 0x0a) },
  { what: 'a picture called a table', name: 'a.csv', bytes: png(40) },
  { what: 'a program called a workbook', name: 'a.xlsx', bytes: Buffer.from('MZ\x90\0\x03\0\0\0') },
];

/** Pictures that would fill the memory, or are none. */
export const pictureBombs = (): Bomb[] => [
  {
    what: 'a picture of 60,000 × 60,000',
    name: 'a.png',
    bytes: pngSaying(60_000, 60_000, deflateSync(megabytes(1))),
  },
  {
    what: 'a picture of 2³¹ × 1',
    name: 'a.png',
    bytes: pngSaying(0x7fffffff, 1, deflateSync(megabytes(1))),
  },
  {
    what: 'a small picture with 500 MB in it',
    name: 'a.png',
    bytes: pngSaying(10, 10, deflateSync(megabytes(500), { level: constants.Z_BEST_SPEED })),
  },
  {
    what: 'a picture without an end',
    name: 'a.png',
    bytes: pngSaying(4_000, 4_000, deflateRawSync(megabytes(1))),
  },
  { what: 'nothing', name: 'a.png', bytes: Buffer.alloc(0) },
  {
    what: 'nothing but a beginning',
    name: 'a.jpg',
    bytes: Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0xff, 0xff, 0xff, 0xff, 3]),
  },
  {
    what: 'segments without end',
    name: 'a.jpg',
    bytes: Buffer.concat([Buffer.from([0xff, 0xd8]), megabytes(6, 0xff)]),
  },
  {
    what: 'a segment of no length',
    name: 'a.jpg',
    bytes: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]), Buffer.alloc(4_000)]),
  },
  {
    what: 'a drawing',
    name: 'a.png',
    bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  },
];
