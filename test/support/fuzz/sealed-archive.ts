/** An archive of a month taken apart and sealed again with other members in it: what somebody with the program’s
 * sources could make. Its sums and its seal are right, what it holds is not. */
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { fromBufferPromise } from 'yauzl';
import { writeZip } from '../../../electron/desk/archive/zip.ts';

export type Members = Map<string, string>;

/** The members of an archive as texts, without the seal. */
export const membersOf = async (bytes: Buffer): Promise<Members> => {
  const members: Members = new Map();
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  for await (const entry of zip.eachEntry())
    if (entry.fileName !== 'seal.txt')
      members.set(
        entry.fileName,
        (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8'),
      );
  return members;
};

const linesOf = (text: string): string[] =>
  (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');

/** Writes them sealed, the list of members made anew to fit. */
export const seal = async (file: string, members: Members): Promise<void> => {
  const parts = [...members].filter(([name]) => name !== 'manifest.json');
  const sums = parts.map(([name, text]) => {
    const whole = `${linesOf(text).join('\n')}\n`;
    return {
      name,
      rows: linesOf(text).length,
      bytes: Buffer.byteLength(whole),
      sha256: createHash('sha256').update(whole).digest('hex'),
    };
  });
  let manifest = members.get('manifest.json') ?? '{}';
  try {
    manifest = JSON.stringify({ ...JSON.parse(manifest), members: sums });
  } catch {
    // A list that is none stays as it was spoilt.
  }
  await writeZip(
    file,
    [...parts, ['manifest.json', manifest] as const].map(([name, text]) => ({
      name,
      lines: () => linesOf(text),
    })),
    new Date(0),
  );
};

/** One line of one member made another, taken out, doubled or drawn out. */
export const spoiltMembers = (sound: Members): fc.Arbitrary<Members> =>
  fc
    .record({
      // Those that are read by their meaning, and all others.
      member: fc.oneof(
        fc.constantFrom('events.jsonl', 'requests.jsonl', 'manifest.json', 'fields.json'),
        fc.constantFrom(...sound.keys()),
      ),
      line: fc.nat(1_000),
      how: fc.nat(5),
      text: fc.oneof(
        fc.json(),
        fc.string({ unit: 'binary' }),
        fc.constantFrom('', 'null', '[]', '{', '0'),
      ),
    })
    .map(({ member, line, how, text }) => {
      const members = new Map(sound);
      if (!members.has(member)) return members;
      const lines = linesOf(members.get(member) ?? '');
      const at = line % lines.length;
      const plain = text.replaceAll('\n', ' ').toWellFormed();
      if (how === 0) lines[at] = plain;
      else if (how === 1) lines.splice(at, 1);
      else if (how === 2) lines.splice(at, 0, lines[at] ?? '');
      else if (how === 3) lines[at] = (lines[at] ?? '').replace(/[a-z0-9]/, 'q');
      else if (how === 4) lines[at] = (lines[at] ?? '').replace(/:[^,}]*/, `:${plain || 'null'}`);
      else members.delete(member);
      if (how !== 5) members.set(member, lines.join('\n'));
      return members;
    });
