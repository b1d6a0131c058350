/** Everything of the house that falls due by itself, the keeping of the house apart. */
import type { Subject } from '../../shared/kernel/subjects.ts';
import { attendWatch } from './alarms/index.ts';
import { presenceDue } from './attendance/index.ts';
import { rosterDue } from './demo/index.ts';
import { handoverDue } from './handover/index.ts';
import { boundariesDue } from './house/boundaries.ts';
import { clockDue } from './house/clock-due.ts';
import { roundsDue } from './housekeeping/index.ts';
import { type DeskWork, desk } from './kernel/pipeline.ts';
import type { Due } from './kernel/scheduler.ts';
import { recallDue } from './loans/index.ts';
import { attend, handOver } from './requests/index.ts';
import { closuresDue, turnDue } from './rooms/index.ts';
import { welfareDue } from './welfare/index.ts';

/** Each escalation at its own moment, the one that is due first. */
const attentionDue = ({ reads, pipeline }: DeskWork): Due => ({
  nextAtMs: () => reads.requests.nextAttention()?.attentionAtMs ?? null,
  run: () => {
    const next = reads.requests.nextAttention();
    if (next) pipeline.perform(desk, 'desk', (context) => attend(context, next.id));
  },
});

const watchesDue = ({ reads, pipeline }: DeskWork): Due => ({
  nextAtMs: () => reads.alarms.nextWatch()?.attentionAtMs ?? null,
  run: () => {
    const next = reads.alarms.nextWatch();
    if (next) pipeline.perform(desk, 'desk', (context) => attendWatch(context, next.id));
  },
});

type Given = {
  /** Where floors turn from one way of service to the other. */
  turns: Due;
  /** Shows the boards anew what changes by the clock alone. */
  nudge: (touched: readonly Subject[]) => void;
};

/** Of two at the same moment the one named first here is done first. */
export const duesOf = (work: DeskWork, { turns, nudge }: Given): readonly Due[] => [
  attentionDue(work),
  watchesDue(work),
  recallDue(work),
  rosterDue({ ...work, handOver }),
  turns,
  boundariesDue({ ...work, nudge }),
  presenceDue({ ...work, nudge }),
  roundsDue(work),
  handoverDue(work),
  closuresDue(work),
  turnDue(work),
  welfareDue(work),
  clockDue(work),
];
