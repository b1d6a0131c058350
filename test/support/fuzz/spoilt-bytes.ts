/** Files spoilt: bits turned, ends cut off, lengths that lie, parts of other files in them. */
import fc from 'fast-check';

type Cut = { how: number; at: number; value: number; length: number };

/** Numbers that make a reader ask for more than there is. */
const lengths = [0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff];

const beginnings = [
  'PK\x03\x04',
  'PK\x05\x06',
  '%PDF-1.7',
  '\x89PNG\r\n\x1a\n',
  '\xff\xd8\xff\xe0',
  'GIF89a',
  'MZ',
  '\xd0\xcf\x11\xe0',
  '<svg xmlns="http://www.w3.org/2000/svg">',
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "b">]>',
];

const spoil = (bytes: Buffer, { how, at, value, length }: Cut): Buffer => {
  if (bytes.length === 0) return Buffer.from(beginnings[value % beginnings.length] ?? '', 'latin1');
  const place = at % bytes.length;
  const copy = Buffer.from(bytes);
  switch (how) {
    case 0:
      copy[place] = (copy[place] ?? 0) ^ (1 << (value % 8));
      return copy;
    case 1:
      copy[place] = value % 256;
      return copy;
    case 2:
      return copy.subarray(0, place);
    case 3:
      return copy.subarray(place);
    case 4: {
      if (place + 4 > copy.length) return copy;
      const said = lengths[value % lengths.length] ?? 0;
      if (value % 2 === 0) copy.writeUInt32LE(said, place);
      else copy.writeUInt32BE(said, place);
      return copy;
    }
    case 5:
      return Buffer.concat([
        copy.subarray(0, place),
        Buffer.alloc(length, value),
        copy.subarray(place),
      ]);
    case 6:
      return Buffer.concat([copy.subarray(0, place), copy.subarray(Math.max(0, place - length))]);
    case 7:
      return Buffer.concat([copy.subarray(0, place), copy.subarray(place + length)]);
    case 8:
      Buffer.from(beginnings[value % beginnings.length] ?? '', 'latin1').copy(copy);
      return copy;
    default:
      return Buffer.concat([copy, copy]);
  }
};

/** The file with one to four of these done to it. */
export const spoiltBytes = (sound: Buffer): fc.Arbitrary<Buffer> =>
  fc
    .array(
      fc.record({
        how: fc.nat(9),
        // Readers decide by the beginning and the end.
        at: fc.oneof(
          fc.nat(64),
          fc.nat(0xffffff),
          fc.nat(64).map((back) => Math.max(0, sound.length - 1 - back)),
        ),
        value: fc.nat(0xffff),
        length: fc.nat(600),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((cuts) => cuts.reduce(spoil, sound));
