/** Notes of a shift: told to the next one, put right only by another. */
import type { HandoverItem } from '../../../shared/handover/contract.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { ShiftNoteRow } from '../database/schema/index.ts';
import { type Recorded, recordRow } from '../events/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';

type Here = Pick<ReadContext, 'reads' | 'timeZone'>;

const recorded: Recorded<ShiftNoteRow> = { kind: 'handover', personal: ['text'], derived: [] };

export const viewNote = ({ reads, timeZone }: Here, row: ShiftNoteRow) => {
  const person = reads.staff.byId(row.byId);
  return {
    id: row.id,
    at: isoAt(row.atMs, timeZone),
    by: person?.code ?? '',
    byName: person?.name ?? '',
    text: row.text,
  };
};

export const addNote = (context: WriteContext, text: string): ShiftNoteRow => {
  const row: ShiftNoteRow = {
    id: context.newId(),
    atMs: context.nowMs,
    byId: context.actor.id,
    text,
  };
  context.writes.handover.insertNote(row);
  recordRow(context, recorded, row, { kind: 'shift-noted' });
  return row;
};

/** What was noted since the last sheet was signed. */
export const notesForHandover = (context: Here, fromMs: number, untilMs: number): HandoverItem[] =>
  context.reads.handover.notes(fromMs, untilMs).map((row) => {
    const { at, byName, text } = viewNote(context, row);
    return {
      id: `note:${row.id}`,
      subject: { kind: 'handover', id: row.id },
      section: 'notes',
      head: { at },
      words: [{ key: 'said', facts: { text } }],
      who: [byName],
      tag: null,
      since: at,
      due: null,
    };
  });
