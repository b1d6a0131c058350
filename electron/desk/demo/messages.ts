/**
 * Messages in the demo house: one on its way to a guest, one left as a note, and one for a guest who
 * stays incognito, which the desk took without saying so.
 */
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { messagesHandlers } from '../messages/index.ts';
import type { Stage } from './stage.ts';
import { acknowledge, dispatch, plain } from './steps.ts';

const take = plain(messagesHandlers.take);
const tried = plain(messagesHandlers.tried);
const leave = plain(messagesHandlers.leave);

type Said = { for?: string; place?: string; from: string; contact: string; text: string };

/** Minutes before now it was taken, and what has been done for it since. */
const messages: readonly { ago: number; said: Said; end: 'sent' | 'left' }[] = [
  {
    ago: 190,
    said: {
      place: '1011',
      from: '周经理',
      contact: '021-5555 0187',
      text: '明天的会改到上午十点，地点不变，请带合同原件。',
    },
    end: 'left',
  },
  {
    ago: 5,
    said: {
      place: '0911',
      for: 'Mr. Miller',
      from: 'Ms. Carter',
      contact: '+44 20 7946 0991',
      text: 'Dinner is at 7 instead of 8. I will wait in the lobby.',
    },
    end: 'sent',
  },
  {
    ago: 4,
    said: { for: '林女士', from: '自称朋友的人', contact: '138 0013 8000', text: '请回个电话' },
    end: 'sent',
  },
];

export const planMessages = (stage: Stage, nowMs: number): void => {
  for (const { ago, said, end } of messages) {
    let id = '';
    let request = '';
    const at = (minutes: number, step: () => void) => stage.at(nowMs - minutes * minuteMs, step);
    at(ago, () => {
      const { message } = take(stage.asOperator(), said);
      id = message.id;
      request = message.request.id;
    });
    if (end === 'left') {
      at(ago - 4, () => tried(stage.asOperator(), { id, how: 'phone' }));
      at(ago - 12, () => leave(stage.asOperator(), { id }));
    } else {
      at(ago - 1, () => dispatch(stage.asOperator(), { id: request }));
      at(ago - 2, () => acknowledge(stage.asReporting(request), { id: request }));
    }
  }
};
