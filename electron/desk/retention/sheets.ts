/** The signed sheets on which a guest is named: their texts go with the guest, those of other days stay. */
import type { HandoverSheet } from '../../../shared/handover/contract.ts';
import type { StayRow } from '../database/schema/index.ts';
import type { Raw } from '../personal/index.ts';

/** As it stands in a text within a text: the record keeps the sheet as one. */
const asStored = (name: string): string =>
  JSON.stringify(JSON.stringify(name).slice(1, -1)).slice(1, -1);

/** Names of the house's own people, who may be called as a guest is. */
const isOfStaff = (key: string): boolean => key === 'name' || key === 'byName';

/** What the sheet says, without who signed, who answered and who has a job in hand. */
const saidOn = (text: string): string => {
  const sheet = JSON.parse(text, (key, value: unknown) => (isOfStaff(key) ? '' : value)) as Pick<
    HandoverSheet,
    'items'
  >;
  const items = sheet.items.map((item) =>
    item.subject.kind === 'found-item' ? item : { ...item, who: [] },
  );
  return JSON.stringify({ ...sheet, items });
};

/** “Li” is not in “Lift”; of a script without spaces whatever holds the name has it. */
const isNamed = (said: string, name: string): boolean => {
  const written = JSON.stringify(name).slice(1, -1);
  const isLetter = (at: number): boolean => /\p{Script=Latin}/u.test(said.charAt(at));
  for (let at = said.indexOf(written); at >= 0; at = said.indexOf(written, at + 1)) {
    const end = at + written.length;
    const goesOn = isLetter(at) && isLetter(at - 1);
    if (!goesOn && !(isLetter(end - 1) && isLetter(end))) return true;
  }
  return false;
};

export const prepareSheets = (raw: Raw) => {
  const between = raw.prepare(
    `SELECT seq, boundary_at_ms AS atMs, body FROM handovers JOIN event_personal ON seq = signed_seq
      WHERE boundary_at_ms BETWEEN ? AND ? AND (instr(body, ?) > 0 OR instr(body, ?) > 0)`,
  );
  const drop = raw.prepare('DELETE FROM event_personal WHERE seq = ?');
  const atOf = raw.prepare('SELECT boundary_at_ms FROM handovers WHERE signed_seq = ?').pluck();
  return {
    /** Erases the text of the sheet signed with an event. Returns the change of shift; null: it has none any more. */
    eraseSigned: (seq: number): number | null =>
      drop.run(seq).changes > 0 ? ((atOf.get(seq) as number | undefined) ?? null) : null,
    /**
     * Erases the texts of the sheets between two moments that name the guest, or say under their stay what they
     * like and what is to be minded. Returns the changes of shift they were signed for.
     */
    erase: ({ id, guest }: Pick<StayRow, 'id' | 'guest'>, fromMs: number, untilMs: number) => {
      const name = guest.trim();
      if (name === '') return [];
      const found = between.all(fromMs, untilMs, asStored(name), id) as {
        seq: number;
        atMs: number;
        body: string;
      }[];
      return found.flatMap(({ seq, atMs, body }) => {
        const { text } = JSON.parse(body) as { text: string };
        if (!text.includes(id) && !isNamed(saidOn(text), name)) return [];
        drop.run(seq);
        return [atMs];
      });
    },
  };
};
