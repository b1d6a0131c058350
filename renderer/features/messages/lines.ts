/** The lines of the book: what may miss its guest, what is to be brought, notes left, who is yet to come. Pure. */
import type { MessageView } from '../../../shared/messages/contract.ts';
import { findableBy } from '../../ui/find.ts';

export const groupOrder = ['expired', 'waiting', 'left', 'expected', 'closed'] as const;
export type MessageGroup = (typeof groupOrder)[number];
export type MessageLine = MessageView & { group: MessageGroup };

const groupOf = ({ state, expired, guestState }: MessageView): MessageGroup => {
  if (state !== 'waiting' && state !== 'left') return 'closed';
  if (expired) return 'expired';
  if (state === 'left') return 'left';
  return guestState === 'expected' ? 'expected' : 'waiting';
};

/** Open ones by age, then those that are over, the last of them on top. */
export const linesOf = (messages: readonly MessageView[]): MessageLine[] => {
  const when = ({ group, closedAt, receivedAt }: MessageLine): number =>
    group === 'closed' ? -Date.parse(closedAt ?? receivedAt) : Date.parse(receivedAt);
  return messages
    .map((message) => ({ ...message, group: groupOf(message) }))
    .sort(
      (one, other) =>
        groupOrder.indexOf(one.group) - groupOrder.indexOf(other.group) || when(one) - when(other),
    );
};

export const wordsOf = (line: MessageLine): readonly string[] =>
  findableBy(line.place, line.guest, line.for, line.from, line.text, String(line.request.number));
