/** The centre's people in the demo house: calls listened to through the month, courses, one reward, one warning. */
import type { ContentAnswers, VoiceScores } from '../../../shared/call-quality/model.ts';
import { dayMs } from '../../../shared/kernel/durations.ts';
import { addDays, dateAt, minuteOn } from '../../../shared/kernel/time.ts';
import { callQualityHandlers } from '../call-quality/index.ts';
import { conductHandlers } from '../conduct/index.ts';
import { createTrainingHandlers } from '../training/index.ts';
import type { Stage } from './stage.ts';
import { asSupervisor, plain } from './steps.ts';

const check = plain(callQualityHandlers.check);
const remark = plain(callQualityHandlers.remark);
const enter = plain(conductHandlers.add);
const training = createTrainingHandlers(async () => ({ suggestions: [] }));
const record = plain(training.record);

const tenMinute = 10 * 60;

const scores = (
  pitch: number,
  firmness: number,
  pace: number,
  breath: number,
  courtesy: number,
  ending: number,
  steadiness: number,
): VoiceScores => ({ pitch, firmness, pace, breath, courtesy, ending, steadiness });

const all: ContentAnswers = { greeting: 'yes', repeatBack: 'yes', promise: 'yes', thanks: 'yes' };
const unrepeated: ContentAnswers = { ...all, repeatBack: 'no' };
const noPromise: ContentAnswers = { ...all, promise: 'not-applicable' };

type Heard = {
  daysAgo: number;
  code: string;
  points: VoiceScores;
  content: ContentAnswers;
  note: string;
};

const heard: readonly Heard[] = [
  { daysAgo: 26, code: '001', points: scores(4, 4, 3, 4, 5, 4, 4), content: all, note: '' },
  {
    daysAgo: 25,
    code: '002',
    points: scores(4, 3, 2, 3, 4, 3, 3),
    content: all,
    note: '语速偏快，客人两次请重复房号',
  },
  {
    daysAgo: 24,
    code: '003',
    points: scores(3, 3, 4, 3, 3, 2, 3),
    content: unrepeated,
    note: '没有复述数量',
  },
  { daysAgo: 19, code: '001', points: scores(4, 4, 4, 4, 5, 4, 4), content: noPromise, note: '' },
  {
    daysAgo: 18,
    code: '002',
    points: scores(4, 4, 2, 3, 4, 4, 3),
    content: all,
    note: '仍偏快；复述时放慢了',
  },
  {
    daysAgo: 17,
    code: '003',
    points: scores(3, 3, 4, 3, 3, 2, 4),
    content: unrepeated,
    note: '结束语过于匆忙',
  },
  { daysAgo: 12, code: '001', points: scores(5, 4, 4, 4, 5, 5, 4), content: all, note: '' },
  { daysAgo: 11, code: '002', points: scores(4, 4, 3, 4, 4, 4, 4), content: all, note: '' },
  { daysAgo: 10, code: '003', points: scores(4, 3, 4, 3, 4, 3, 4), content: all, note: '' },
  {
    daysAgo: 5,
    code: '001',
    points: scores(5, 5, 4, 4, 5, 5, 5),
    content: all,
    note: '可作示范录音',
  },
  { daysAgo: 4, code: '002', points: scores(4, 4, 3, 4, 5, 4, 4), content: all, note: '' },
  { daysAgo: 3, code: '003', points: scores(4, 4, 4, 3, 4, 3, 4), content: noPromise, note: '' },
];

const courses = [
  { code: '001', course: 'languages', title: '前台英语', heldDaysAgo: 200, valid: 165 },
  { code: '002', course: 'safety', title: '消防与疏散', heldDaysAgo: 374, valid: -9 },
  { code: '003', course: 'safety', title: '消防与疏散', heldDaysAgo: 353, valid: 12 },
  { code: '104', course: 'safety', title: '消防与疏散', heldDaysAgo: 120, valid: 245 },
] as const;

export const planQuality = (stage: Stage, nowMs: number): void => {
  const { timeZone } = stage;
  const today = dateAt(nowMs, timeZone);
  stage.at(stage.nowMs(), () => {
    for (const { code, course, title, heldDaysAgo, valid } of courses)
      record(asSupervisor(stage), {
        code,
        course,
        title,
        heldOn: addDays(today, -heldDaysAgo),
        validUntil: addDays(today, valid),
        trainer: '陈静',
        certificate: '',
      });
  });
  const at = (daysAgo: number) => minuteOn(addDays(today, -daysAgo), tenMinute, timeZone);
  for (const { daysAgo, code, points, content, note } of heard)
    stage.at(at(daysAgo), () => {
      const { reads } = stage;
      const person = reads.staff.byCode(code);
      const since = stage.nowMs() - 2 * dayMs;
      const call = reads.calls
        .newest(600)
        .find(
          ({ takenBy, beganAtMs, endedAtMs }) =>
            takenBy === person?.id && endedAtMs !== null && beganAtMs > since,
        );
      if (!person || !call) throw new Error(`${code} has taken no call to listen to`);
      const { id } = check(asSupervisor(stage), { call: call.number, points, content, note });
      if (daysAgo !== 18) return;
      remark(stage.as({ id: person.id, code, role: person.role }, 'desk-1'), {
        id,
        text: '当时两条线同时在响，以后先请第二位稍候',
      });
    });
  stage.at(at(9), () =>
    enter(asSupervisor(stage), {
      code: '001',
      kind: 'reward',
      on: dateAt(stage.nowMs(), timeZone),
      reason: '主动回访 1011 房客人，收到书面表扬',
    }),
  );
  stage.at(at(14), () =>
    enter(asSupervisor(stage), {
      code: '003',
      kind: 'warning',
      on: dateAt(stage.nowMs(), timeZone),
      reason: '夜间叫醒漏记一单，由同事补上',
    }),
  );
};
