/** Into whose hands a request goes: the proposal or an override, handed on, left behind at sign-off. */

import { isLegal } from '../../../shared/requests/model.ts';
import type { RequestRow, StaffRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { personWithCode } from '../staff/index.ts';
import { changeRequest, type Facts, type Patch } from './change.ts';
import { answerAnew } from './clocks.ts';
import { ready, requestById } from './ready.ts';
import { proposeAt } from './situation.ts';
import { afterWaiting } from './waiting.ts';

type Chosen = { person: StaffRow; facts: Facts };

/** The person named, or the proposal; an override is recorded beside what was proposed. */
const choose = (context: WriteContext, row: RequestRow, to: string | undefined): Chosen => {
  const proposal = proposeAt(context, row);
  const code = to ?? proposal.to;
  if (code === null)
    throw new DeskError('CONFLICT', 'requests.nobodyOnDuty', { number: row.number });
  const person = personWithCode(context, code);
  if (!person.active)
    throw new DeskError('CONFLICT', 'staff.inactive', { code, name: person.name });
  const onDuty = context.reads.staff.dutyOf(person.id) !== undefined;
  if (!onDuty && code !== proposal.to)
    throw new DeskError('CONFLICT', 'staff.notOnDuty', { code, name: person.name });
  return {
    person,
    facts: {
      to: code,
      toName: person.name,
      proposed: proposal.to,
      because: proposal.because,
      ...(code === proposal.to ? {} : { overridden: true }),
    },
  };
};

export const dispatch = (context: WriteContext, id: string, to?: string): RequestRow => {
  const row = ready(context, id, 'dispatch');
  const { person, facts } = choose(context, row, to);
  const patch: Patch = {
    state: 'dispatched',
    assigneeId: person.id,
    dispatchedAtMs: context.nowMs,
  };
  return changeRequest(context, row, patch, { kind: 'dispatched', facts });
};

/** A new pair of hands has to say yes anew: it goes back to dispatched, the clock running on. */
export const reassign = (context: WriteContext, id: string, to?: string): RequestRow => {
  const row = ready(context, id, 'reassign');
  const { person, facts } = choose(context, row, to);
  const patch: Patch = {
    ...(row.state === 'waiting' ? afterWaiting(context, row) : {}),
    state: 'dispatched',
    assigneeId: person.id,
    dispatchedAtMs: context.nowMs,
    acknowledgedAtMs: null,
    climb: 0,
    ...answerAnew(row, context.nowMs),
  };
  return changeRequest(context, row, patch, { kind: 'reassigned', facts });
};

/** To this person, whatever it was before: sent, or sent on. Whoever has it already keeps it. */
export const handTo = (context: WriteContext, id: string, to: string | undefined): RequestRow => {
  const row = requestById(context, id);
  const holder = row.assigneeId === null ? undefined : context.reads.staff.byId(row.assigneeId);
  if (holder && holder.code === to) return row;
  return isLegal('dispatch', row.state) ? dispatch(context, id, to) : reassign(context, id, to);
};

/** Leaves a person's open job to whoever is proposed now; what waits keeps waiting. */
export const handOver = (context: WriteContext, id: string): void => {
  const row = requestById(context, id);
  if (row.state !== 'waiting' && isLegal('reassign', row.state)) reassign(context, id);
};
