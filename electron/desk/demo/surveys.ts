/**
 * What the demo's guests are asked: cards the evening before they leave, typed in through the day; the
 * supervisor looks each afternoon at those who were not satisfied the day before.
 */
import { dayMs, hourMs, minuteMs } from '../../../shared/kernel/durations.ts';
import { addDays, dateAt, dayStart, startOfDay } from '../../../shared/kernel/time.ts';
import { giveCards, record, settle } from '../surveys/index.ts';
import type { Stage } from './stage.ts';
import { asSupervisor } from './steps.ts';

const settledBy = [
  '电话致歉，客人接受',
  '已重新送到，客人满意',
  '当面致歉并送水果',
  '主管上门说明，客人理解',
] as const;

/** What comes back on the day of departure, in the order of the rooms; the others keep their card. */
const answers = [
  { answer: 'satisfied' },
  { answer: 'satisfied', why: '服务员很热情' },
  { answer: 'unknown' },
  { answer: 'satisfied' },
  { answer: 'not', cause: 'noise', why: '晚上走廊很吵' },
  { answer: 'satisfied' },
  { answer: 'satisfied', why: '早餐品种多' },
] as const;

const settleOld = (stage: Stage): void => {
  for (const { id, draft, answeredAtMs, number } of stage.reads.surveys.waiting(2_000))
    if (draft && (answeredAtMs ?? 0) <= stage.nowMs() - 18 * hourMs)
      settle(asSupervisor(stage), id, settledBy[number % settledBy.length] ?? settledBy[0]);
};

const bringBack = (stage: Stage, day: string): void => {
  for (const [at, said] of answers.entries())
    stage.at(stage.nowMs() + at * 17 * minuteMs, () => {
      const row = stage.reads.surveys
        .waiting(2_000)
        .filter(({ kind, answer }) => kind === 'stay' && answer === null)
        .filter(({ stayId }) => stage.reads.stays.byId(stayId ?? '')?.departure === day)
        .sort((one, other) => (one.room ?? '').localeCompare(other.room ?? ''))[0];
      if (row?.code) record(stage.asOperator(), { code: row.code, ...said });
    });
};

export const planSurveys = (stage: Stage, nowMs: number): void => {
  const begins = startOfDay(stage.nowMs(), stage.timeZone);
  for (let dayAtMs = begins; dayAtMs <= nowMs; dayAtMs += dayMs)
    if (dayAtMs + 17 * hourMs <= nowMs) stage.at(dayAtMs + 17 * hourMs, () => settleOld(stage));
  const today = dateAt(nowMs, stage.timeZone);
  for (const day of [today, addDays(today, 1)]) {
    const eveningMs = dayStart(day, stage.timeZone) - 4 * hourMs;
    if (eveningMs <= nowMs) stage.at(eveningMs, () => void giveCards(stage.asOperator(), day));
  }
  const morningMs = dayStart(today, stage.timeZone) + 8 * hourMs;
  if (morningMs <= nowMs) stage.at(morningMs, () => bringBack(stage, today));
};
