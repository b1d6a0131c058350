/**
 * The demo house's keys: the hooks hung on the first morning, floor masters in the attendants' hands by
 * day, the house in the night attendants' by night, an emergency key under seal, and out now: nine, one
 * of them overdue.
 */
import { dayMs, minuteMs } from '../../../shared/kernel/durations.ts';
import { minuteOfDay, startOfDay } from '../../../shared/kernel/time.ts';
import { plainCode } from '../../../shared/keys/model.ts';
import { attendWatch } from '../alarms/index.ts';
import type { StaffRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { desk } from '../kernel/pipeline.ts';
import {
  addKey,
  checkEnvelope,
  issueKey,
  returnKey,
  sealEnvelope,
  usualKeys,
} from '../keys/index.ts';
import type { Stage } from './stage.ts';

/** Minutes of the day: the early queue, the late one, and when each has handed back. */
const dayOut = 7 * 60 + 2;
const lateOut = 7 * 60 + 45;
const dayBack = 21 * 60 + 57;
const nightOut = 22 * 60;
const nightBack = 6 * 60 + 55;

const queueMs = 5_000;

const two = (number: number): string => String(number).padStart(2, '0');
const everyFloor = [...Array.from({ length: 12 }, (_, at) => `F${two(at + 1)}`), 'FA'];
/** Who takes what: the floor's own attendant; at night each of the two takes half of the house. */
const byDay = everyFloor.map((key, at) => ({ key, to: key === 'FA' ? '115' : String(101 + at) }));
const nightPair = ['121', '122'];
const byNight = [
  { key: 'GM1/1', to: '121' },
  { key: 'GM1/2', to: '122' },
  ...['F09', 'F10', 'F11'].map((key) => ({ key, to: '121' })),
  ...['F12', 'FA', 'S05'].map((key) => ({ key, to: '122' })),
];
/** So many of the day's keys are out now; the others hang while their people are at a meal. */
const outByDay = 8;
/** Taken for two hours and not brought back: by day by a captain, by night by the night attendant. */
const overdue = { key: 'MB', minutes: 120, lateBy: 12 };

const stores = [
  { code: 'MB', zh: '小酒吧库房', en: 'Minibar store', class: 'store' as const },
  { code: 'LF', zh: '失物库房', en: 'Lost-property store', class: 'cabinet' as const },
  { code: 'EM1', zh: '应急总钥匙', en: 'Emergency master', class: 'emergency' as const },
];

const person = (stage: Stage, code: string): StaffRow => {
  const row = stage.reads.staff.byCode(code);
  if (!row) throw new Error(`nobody has the code ${code}`);
  return row;
};

const asPerson = (stage: Stage, code: string): WriteContext => {
  const { id, role } = person(stage, code);
  return stage.as({ id, code, role }, 'desk-1');
};

const keyNamed = (stage: Stage, code: string) => stage.reads.keys.byToken(plainCode(code))[0];

const hang = (stage: Stage): void => {
  const context = asPerson(stage, '010');
  const floors = stage.reads.rooms.floors().map(({ code }) => code);
  const usual = usualKeys(floors).filter(({ code }) => code !== 'SA');
  const rest = stores.map(({ code, zh, en, class: keyClass }) => ({
    code,
    copy: null,
    name: { zh, en },
    class: keyClass,
    ring: null,
    opens: keyClass === 'emergency' ? { floors: ['*'] } : {},
    entitled: {},
    curfewMinutes: code === 'MB' ? overdue.minutes : null,
  }));
  [...usual, ...rest].forEach((key, at) => {
    const barcode = `K${key.code}${key.copy ?? ''}`;
    addKey(context, { ...key, barcode, hook: String(at + 1) });
  });
  const emergency = keyNamed(stage, 'EM1');
  const second = person(stage, '020');
  sealEnvelope(context, {
    key: emergency,
    contents: '应急总钥匙一把',
    keptAt: '前台保险柜',
    after: undefined,
    second,
  });
};

type Hand = { key: string; to: string };

const isHere = (stage: Stage, code: string): boolean =>
  stage.reads.staff.dutyOf(person(stage, code).id) !== undefined;

/** Whoever is late or did not come takes none; at night the other of the two takes it. */
const give = (stage: Stage, { key, to: wanted }: Hand): void => {
  const to = [
    wanted,
    ...nightPair.filter((code) => nightPair.includes(wanted) && code !== wanted),
  ].find((code) => isHere(stage, code));
  if (to === undefined || keyNamed(stage, key)?.state !== 'in') return;
  const second = key.startsWith('GM') ? person(stage, '020') : null;
  issueKey(stage.asOperator(), key, to, { second });
};
const takeBack = (stage: Stage, key: string): void => {
  if (keyNamed(stage, key)?.state === 'out') returnKey(stage.asOperator(), key);
};

/** One after the other, so many seconds apart. */
const queue = (stage: Stage, fromMs: number, hands: readonly Hand[], step: (hand: Hand) => void) =>
  hands.forEach((hand, at) => {
    stage.at(fromMs + (at + 1) * queueMs, () => step(hand));
  });

/** @param nowMs the moment the demo lives at */
export const planKeys = (stage: Stage, nowMs: number): void => {
  const begins = startOfDay(stage.nowMs(), stage.timeZone);
  stage.at(begins + 6 * 60 * minuteMs, () => hang(stage));
  const minute = minuteOfDay(nowMs, stage.timeZone);
  const isDay = minute > dayOut && minute < nightOut;
  for (let day = begins; day <= nowMs; day += dayMs) {
    const at = (of: number) => day + of * minuteMs;
    const last = at(dayMs / minuteMs) > nowMs;
    // Of the running shift nobody has handed back yet.
    const most = last && isDay ? outByDay : byDay.length;
    const handOut = (hand: Hand) => {
      if (stage.reads.keys.held().length < most) give(stage, hand);
    };
    queue(stage, at(dayOut), byDay, handOut);
    // Who came late asks for theirs when the queue is gone.
    queue(stage, at(lateOut), byDay, handOut);
    if (at(nightOut) + minuteMs > nowMs) continue;
    queue(stage, at(dayBack), byDay, ({ key }) => takeBack(stage, key));
    queue(stage, at(nightOut), byNight, (hand) => give(stage, hand));
    const morning = day + dayMs + nightBack * minuteMs;
    if (morning + 15 * minuteMs <= nowMs)
      queue(stage, morning, byNight, ({ key }) => takeBack(stage, key));
  }
  stage.at(Math.max(begins + 7 * 60 * minuteMs, nowMs - 9 * 60 * minuteMs), () => {
    const envelope = stage.reads.keys.newestEnvelopes(1)[0];
    if (envelope) checkEnvelope(stage.asOperator(), envelope.number, true);
  });
  stage.at(nowMs - (overdue.minutes + overdue.lateBy) * minuteMs, () => {
    const captain = stage.reads.staff
      .onDuty()
      .find(({ staff }) => staff.role === 'captain' || staff.code === '121')?.staff;
    if (captain) give(stage, { key: overdue.key, to: captain.code });
  });
  // It shouts as it would have by now.
  stage.at(nowMs, () => {
    const key = keyNamed(stage, overdue.key);
    const watch = key && stage.reads.alarms.watch(key.id, 'key-return');
    if (watch) attendWatch(stage.as(desk, 'desk'), watch.id);
  });
};
