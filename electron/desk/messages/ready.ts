/** What every step of a message asks first: is there such a one, may it be seen, is the step legal for it. */
import { legalMessageSteps, type MessageStep } from '../../../shared/messages/model.ts';
import type { MessageRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';

/** @throws DeskError NOT_FOUND */
export const messageById = ({ reads }: Pick<ReadContext, 'reads'>, id: string): MessageRow =>
  found(reads.messages.byId(id), 'messages.unknown', { id });

/** The message if the step is legal for it now. @throws DeskError WRONG_STATE with the state it is in */
export const ready = (context: ReadContext, id: string, step: MessageStep): MessageRow => {
  const row = messageById(context, id);
  const number = context.reads.requests.byId(row.requestId)?.number ?? 0;
  if (!legalMessageSteps(row.state).includes(step))
    throw new DeskError('WRONG_STATE', 'messages.wrongState', {
      number,
      messageState: row.state,
      messageStep: step,
    });
  return row;
};
