/** The directory of a zip file, as far as a place in the file is to be named by it. Reads and trusts nothing. */

export type Entry = {
  name: string;
  /** Where its local header begins, and its packed bytes. */
  offset: number;
  data: number;
  method: number;
  packed: number;
  size: number;
};

const entrySignature = 0x02014b50;
const entryBytes = 46;
const headerBytes = 30;

/** The members in the order of the directory; as many as can be read. */
export const readDirectory = (bytes: Buffer, from: number, until: number): Entry[] => {
  const entries: Entry[] = [];
  for (let at = from; at + entryBytes <= until && at + entryBytes <= bytes.length; ) {
    if (bytes.readUInt32LE(at) !== entrySignature) break;
    const nameBytes = bytes.readUInt16LE(at + 28);
    const offset = bytes.readUInt32LE(at + 42);
    if (offset + headerBytes > bytes.length) break;
    const data =
      offset + headerBytes + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    entries.push({
      name: bytes.subarray(at + entryBytes, at + entryBytes + nameBytes).toString(),
      offset,
      data,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
    });
    at += entryBytes + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
};
