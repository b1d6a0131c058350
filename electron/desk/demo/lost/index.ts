/**
 * The demo's lost and found: a month of things found and given back, fourteen in the store now and three
 * people who miss something, two of them with a likely match. Taken in by the desk's own steps.
 */
import { dayMs, hourMs, minuteMs } from '../../../../shared/kernel/durations.ts';
import { startOfDay } from '../../../../shared/kernel/time.ts';
import type { FoundItemRow, StaffRow } from '../../database/schema/index.ts';
import type { WriteContext } from '../../kernel/context.ts';
import {
  agree,
  cancel,
  dispose,
  labelled,
  registerFound,
  registerLoss,
  release,
  shelve,
  toPolice,
} from '../../lost-and-found/index.ts';
import { createDice, type Dice } from '../dice.ts';
import type { Stage } from '../stage.ts';
import { type Left, missed, type Now, now, past } from './things.ts';

/** Somebody else who is here: the supervisor before the manager before anybody. */
const witness = (stage: Stage, context: WriteContext): StaffRow => {
  const others = stage.reads.staff
    .onDuty()
    .map(({ staff }) => staff)
    .filter(({ id }) => id !== context.actor.id);
  const found =
    others.find(({ role }) => role === 'supervisor' || role === 'duty-manager') ?? others[0];
  if (!found) throw new Error('nobody to confirm the shelf');
  return found;
};

const take = (
  context: WriteContext,
  { what, marks, heldBack, bin }: Left,
  place: string,
  more: {
    finder: string;
    placeNote?: string;
    store?: 'shelf' | 'safe' | 'cold';
    foundAtMs?: number;
  },
): FoundItemRow =>
  registerFound(context, {
    what,
    place,
    finder: more.finder,
    ...(more.foundAtMs === undefined ? {} : { foundAt: new Date(more.foundAtMs).toISOString() }),
    ...(marks === undefined ? {} : { marks }),
    ...(heldBack === undefined ? {} : { heldBack }),
    ...(more.placeNote === undefined ? {} : { placeNote: more.placeNote }),
    ...(more.store === undefined ? {} : { store: more.store }),
    ...(bin === undefined ? {} : { store: 'shelf', bin }),
  });

const owner = (dice: Dice): string =>
  `${dice.pick([...'王李张刘陈杨黄赵吴周'])}${dice.pick(['先生', '女士'])}`;

const proof = { facts: ['房号与入住日期', '物品颜色与特征'] };

const give = (stage: Stage, id: string, to: string, by: 'courier' | 'owner' | 'police'): void => {
  const context = stage.asOperator();
  if (by === 'police') {
    toPolice(context, [id], '派出所王警官', witness(stage, context));
    return;
  }
  const sent = {
    company: '顺丰',
    number: `SF1083${id.slice(-8)}08`,
    costCents: 2_300,
    paidBy: 'guest',
  } as const;
  release(context, id, {
    to,
    check: by === 'owner' ? proof : { facts: ['住客登记电话', '物品特征'] },
    ...(by === 'owner' ? { receipt: true } : { courier: sent }),
  });
};

/** The numbers before the ones that are told one by one. */
const pastFound = (now[0]?.number ?? 1) - 1;
const pastMissed = (missed[0]?.number ?? 1) - 1;

/** Moments of the day things turn up at: when rooms are made up, and in the evening. */
const momentOn = (dice: Dice, dayStartMs: number): number =>
  dayStartMs + dice.whole(8 * 60, 21 * 60) * minuteMs;

const planPastItem = (stage: Stage, dice: Dice, rooms: readonly string[], atMs: number): void => {
  const thing = dice.pick(past);
  const place = thing.areas ? dice.pick(thing.areas) : dice.pick(rooms);
  const finder = dice.pick(['101', '104', '107', '110', '112', '221', '231']);
  const to = owner(dice);
  const keptMinutes = dice.whole(90, 30 * 60);
  const courier = dice.percent(15);
  let item: FoundItemRow | undefined;
  stage.at(atMs, () => {
    item = take(stage.asOperator(), thing, place, { finder });
  });
  stage.at(atMs + dice.whole(6, 24) * minuteMs, () => {
    const context = stage.asOperator();
    if (item) item = shelve(context, item.id, {}, witness(stage, context));
  });
  stage.at(atMs + (45 + keptMinutes) * minuteMs, () => {
    if (!item) return;
    const context = stage.asOperator();
    if (item.class === 'perishable') {
      const second = stage.reads.staff.all().find(({ role }) => role === 'supervisor');
      if (second) dispose(context, [item.id], '过保管期', second);
    } else give(stage, item.id, to, courier ? 'courier' : 'owner');
  });
};

const planPastLoss = (stage: Stage, dice: Dice, rooms: readonly string[], atMs: number): void => {
  const { what } = dice.pick(past);
  const room = dice.pick(rooms);
  const guest = owner(dice);
  const contact = `1380000${String(dice.whole(1_000, 9_999))}`;
  const reason = dice.pick(['客人已自行找到', '已按期联系，未找到']);
  let id = '';
  stage.at(atMs, () => {
    const row = registerLoss(stage.asOperator(), { what, contact, guest, place: room, room });
    id = row.id;
  });
  stage.at(atMs + dice.whole(60, 30 * 60) * minuteMs, () => {
    cancel(stage.asOperator(), id, reason);
  });
};

const planNow = (stage: Stage, one: Now, nowMs: number): void => {
  const foundMs = nowMs - one.ago * minuteMs;
  const finder = one.finder;
  let item: FoundItemRow | undefined;
  stage.at(one.waits ? foundMs + minuteMs : foundMs + 4 * minuteMs, () => {
    item = take(stage.asOperator(), one, one.place, {
      finder,
      foundAtMs: foundMs,
      ...(one.placeNote === undefined ? {} : { placeNote: one.placeNote }),
      ...(one.store === undefined ? {} : { store: one.store }),
    });
  });
  if (one.waits) return;
  stage.at(foundMs + 6 * minuteMs, () => {
    if (item) labelled(stage.asOperator(), item.id);
  });
  stage.at(foundMs + 21 * minuteMs, () => {
    const context = stage.asOperator();
    if (item) shelve(context, item.id, {}, witness(stage, context));
  });
  const { left } = one;
  if (left)
    stage.at(foundMs + left.after * minuteMs, () => {
      if (item) give(stage, item.id, left.by === 'owner' ? '护照本人' : '失主', left.by);
    });
};

/** The owner of the watch comes for it tomorrow morning. */
const planPickup = (stage: Stage, nowMs: number): void => {
  const tomorrowAtTen = startOfDay(nowMs, stage.timeZone) + dayMs + 10 * hourMs;
  stage.at(nowMs - 90 * minuteMs, () => {
    const watch = stage.reads.lostAndFound.foundByNumber(229);
    if (watch) agree(stage.asOperator(), watch.id, new Date(tomorrowAtTen).toISOString());
  });
};

export const planLost = (stage: Stage, nowMs: number, rooms: readonly string[]): void => {
  const dice = createDice('lost-and-found');
  const first = now[0];
  if (!first) return;
  const beginsMs = stage.nowMs() + 9 * hourMs;
  const untilMs = nowMs - first.ago * minuteMs - dayMs;
  /** So many moments of the past, in the order of time. */
  const moments = (count: number): number[] =>
    Array.from({ length: count }, () => {
      const atMs = beginsMs + dice.whole(0, Math.floor((untilMs - beginsMs) / minuteMs)) * minuteMs;
      return Math.min(momentOn(dice, startOfDay(atMs, stage.timeZone)), untilMs);
    }).sort((a, b) => a - b);
  for (const atMs of moments(pastFound)) planPastItem(stage, dice, rooms, Math.max(atMs, beginsMs));
  for (const atMs of moments(pastMissed))
    planPastLoss(stage, dice, rooms, Math.max(atMs, beginsMs));
  for (const one of now) planNow(stage, one, nowMs);
  for (const { ago, number: _, ...said } of missed)
    stage.at(nowMs - ago * minuteMs, () => {
      registerLoss(stage.asOperator(), said);
    });
  planPickup(stage, nowMs);
};
