/**
 * The library of the demo house: most of it written, two answers past their day, four still blank; a month
 * of questions, floor 9 asking for the network most; and what nobody could answer.
 */
import { dayMs, minuteMs } from '../../../../shared/kernel/durations.ts';
import { dateAt, startOfDay } from '../../../../shared/kernel/time.ts';
import type { Department } from '../../../../shared/staff/contract.ts';
import { answersHandlers } from '../../answers/index.ts';
import { beginCall, endCall } from '../../calls/index.ts';
import { createDice, type Dice } from '../dice.ts';
import type { Stage } from '../stage.ts';
import { asSupervisor, plain } from '../steps.ts';
import { equipmentAnswers } from './equipment.ts';
import { serviceAnswers } from './services.ts';

const change = plain(answersHandlers.change);
const use = plain(answersHandlers.use);
const ask = plain(answersHandlers.ask);

/** Still to be written by the house. */
const blank = new Set(['lights', 'curtains', 'smoking', 'money']);
/** The last day of those that have one, in days from now. */
const lastDay: Record<string, number> = { pool: -4, airport: -12, restaurant: 9 };
const owners: Record<Department, string> = {
  housekeeping: '010',
  engineering: '201',
  'food-beverage': '221',
  'front-office': '011',
  laundry: '211',
  concierge: '231',
  security: '241',
};
/** How often each is asked, more or less; the others now and then. */
const asked: Record<string, number> = {
  wifi: 9,
  breakfast: 7,
  'check-out': 5,
  tv: 4,
  'air-conditioning': 4,
  parking: 3,
  gym: 3,
  adapter: 2,
  'hair-dryer': 2,
};
const otherDepartments: readonly Department[] = ['concierge', 'front-office', 'food-beverage'];

/** Days before now, the words, and the code of the answer that could not be given. */
const unanswered: readonly { ago: number; room?: string; words: string; about?: string }[] = [
  { ago: 9, room: '0714', words: '有没有麻将房？' },
  { ago: 5, room: '1016', words: '有没有麻将房' },
  { ago: 1, room: '0216', words: '有没有麻将房？' },
  { ago: 3, room: '0918', words: 'Is there a running track nearby?' },
  { ago: 2, words: 'Is there a running track nearby' },
  { ago: 3, room: '0312', words: '游泳池冬天开吗', about: 'pool' },
  { ago: 2, room: '0817', words: 'pool hours', about: 'pool' },
  { ago: 1, words: '可以带宠物吗？' },
];

const fill = (stage: Stage, nowMs: number): void => {
  const supervisor = asSupervisor(stage);
  for (const { id, code, department } of supervisor.reads.answers.all()) {
    const [zh, en] = { ...equipmentAnswers, ...serviceAnswers }[code ?? ''] ?? [];
    if (code === null || zh === undefined || en === undefined || blank.has(code)) continue;
    const days = lastDay[code];
    change(supervisor, {
      id,
      answerZh: zh,
      answerEn: en,
      owner: owners[department ?? 'housekeeping'],
      ...(days === undefined ? {} : { validUntil: dateAt(nowMs + days * dayMs, stage.timeZone) }),
    });
  }
};

type Whence = {
  place?: string;
  department?: Department;
  caller: 'guest' | 'department' | 'outside';
};

const drawWhence = (dice: Dice, code: string, rooms: readonly string[]): Whence => {
  const chance = dice.whole(0, 99);
  if (chance < 14) return { caller: 'department', department: dice.pick(otherDepartments) };
  if (chance < 20) return { caller: 'outside' };
  const ninth = rooms.filter((room) => room.startsWith('09'));
  return { caller: 'guest', place: dice.pick(code === 'wifi' && chance < 75 ? ninth : rooms) };
};

/** A short call that an answer ends. */
const planCall = (
  stage: Stage,
  atMs: number,
  code: string,
  { caller, place, department }: Whence,
) =>
  stage.at(atMs, () => {
    const context = stage.asOperator();
    const answer = stage.reads.answers.all().find((one) => one.code === code);
    const call = beginCall(context, { caller, ...(place === undefined ? {} : { place }) });
    use(context, {
      id: answer?.id ?? '',
      callId: call.id,
      ...(department === undefined ? {} : { department }),
    });
    stage.at(atMs + minuteMs, () => {
      const open = stage.reads.calls.byId(call.id);
      if (open) endCall(stage.asOperator(), open);
    });
  });

/** When an answer with a last day could still be given. */
const holdsAt = (code: string, atMs: number, nowMs: number): boolean => {
  const days = lastDay[code];
  return days === undefined || atMs < nowMs + (days - 1) * dayMs;
};

export const planAnswers = (stage: Stage, nowMs: number, numbers: readonly string[]): void => {
  const beginsMs = stage.nowMs();
  const dice = createDice('answers');
  stage.at(beginsMs, () => fill(stage, nowMs));
  const codes = Object.keys({ ...equipmentAnswers, ...serviceAnswers }).filter(
    (code) => !blank.has(code),
  );
  const bag = codes.flatMap((code) => Array<string>(asked[code] ?? 1).fill(code));
  for (let day = startOfDay(beginsMs, stage.timeZone) + dayMs; day < nowMs; day += dayMs)
    for (let count = dice.whole(4, 9); count > 0; count -= 1) {
      const atMs = day + dice.whole(7 * 60, 23 * 60) * minuteMs;
      const code = dice.pick(bag);
      const whence = drawWhence(dice, code, numbers);
      if (atMs > nowMs - 10 * minuteMs || !holdsAt(code, atMs, nowMs)) continue;
      planCall(stage, atMs, code, whence);
    }
  for (const [index, { ago, room, words, about }] of unanswered.entries())
    stage.at(nowMs - ago * dayMs - index * minuteMs, () => {
      const answer = stage.reads.answers.all().find((one) => one.code === about);
      ask(stage.asOperator(), {
        words,
        asker: 'guest',
        ...(room === undefined ? {} : { place: room }),
        ...(answer ? { about: answer.id } : {}),
      });
    });
};
