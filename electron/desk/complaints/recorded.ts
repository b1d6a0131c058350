/** How a complaint is written and enters the record, and what is watched of it: one way for every step. */
import { committedCents, isOpenComplaint, isSensitive } from '../../../shared/complaints/model.ts';
import type { ComplaintRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow, type Step } from '../events/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { outdateArchives } from '../personal/index.ts';
import { keepOutOfCall } from './call-words.ts';
import { watchComplaint } from './due.ts';

/** What was said, by the guest and to them, and whom it is about. */
const recorded: Recorded<ComplaintRow> = {
  kind: 'complaint',
  personal: [
    'words',
    'wants',
    'aboutId',
    'options',
    'replies',
    'followUps',
    'resolution',
    'causeWords',
    'noMeasure',
  ],
  derived: ['open', 'sensitive', 'compensationCents'],
};

type Derived = 'open' | 'sensitive' | 'compensationCents';
export type NewComplaint = Omit<ComplaintRow, Derived>;

const derive = (row: NewComplaint): ComplaintRow => ({
  ...row,
  open: isOpenComplaint(row.state),
  sensitive: isSensitive(row.kind),
  compensationCents: committedCents(row.options),
});

export const insertComplaint = (
  context: WriteContext,
  row: NewComplaint,
  step: Step,
): ComplaintRow => {
  const made = derive(row);
  context.writes.complaints.insert(made);
  recordRow(context, recorded, made, step);
  keepOutOfCall(context, made);
  watchComplaint(context, made);
  return made;
};

const watched = [
  'state',
  'severity',
  'sensitive',
  'place',
  'ownerId',
  'dueAtMs',
  'dueFromMs',
] as const;

/** Saves a step. What is watched is set anew where it has moved. */
export const changeComplaint = (
  context: WriteContext,
  before: ComplaintRow,
  patch: Partial<Omit<ComplaintRow, 'id' | 'number' | Derived>>,
  step: Step,
): ComplaintRow => {
  const after = derive({ ...before, ...patch });
  context.writes.complaints.save(after);
  recordChange(context, recorded, before, after, step);
  // Whether its words may stand in a file is another matter from now on.
  if (before.sensitive !== after.sensitive) {
    keepOutOfCall(context, after);
    outdateArchives(context, after.openedAtMs, context.nowMs);
  }
  const listed = patch.followUps !== undefined || patch.options !== undefined;
  if (listed || watched.some((name) => before[name] !== after[name]))
    watchComplaint(context, after);
  return after;
};
