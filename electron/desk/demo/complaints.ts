/**
 * Complaints in the demo house: two that are open, each with a promise, and a month of those that were put
 * right, one of them not at the first try and one that not everybody may see.
 */
import type { ComplaintKind, GuestView, RootCause } from '../../../shared/complaints/model.ts';
import { dayMs, minuteMs } from '../../../shared/kernel/durations.ts';
import { complaintsHandlers } from '../complaints/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import type { Stage } from './stage.ts';
import { asSupervisor, plain } from './steps.ts';

const open = plain(complaintsHandlers.open);
const take = plain(complaintsHandlers.take);
const promise = plain(complaintsHandlers.promise);
const reply = plain(complaintsHandlers.reply);
const prepare = plain(complaintsHandlers.prepare);
const offer = plain(complaintsHandlers.offer);
const answer = plain(complaintsHandlers.answer);
const resolve = plain(complaintsHandlers.resolve);
const followUp = plain(complaintsHandlers.followUp);
const close = plain(complaintsHandlers.close);

const isoOf = (ms: number): string => new Date(ms).toISOString();

type Told = {
  /** Days before now, and minutes before this hour of the day. */
  days: number;
  ago: number;
  place: string;
  kind: ComplaintKind;
  what: string;
  wants: string;
  option: readonly [words: string, cents: number];
  resolution: string;
  view: GuestView;
  cause: RootCause;
  causeWords: string;
  noMeasure: string;
  /** Minutes until the guest was replied to; more than the standard is late. */
  replied: number;
  /** Not content at the first enquiry: put right once more. */
  again?: string;
};

const past: readonly Told[] = [
  {
    days: 26,
    ago: 40,
    place: '0509',
    kind: 'slow',
    what: '要的吹风机等了四十分钟',
    wants: '马上送来',
    option: ['致歉，送果盘', 3_000],
    resolution: '吹风机送到，送果盘致歉',
    view: 'satisfied',
    cause: 'supplies',
    causeWords: '五楼吹风机借空，到别层去借',
    noMeasure: '分析借用情况后再定添置',
    replied: 18,
  },
  {
    days: 22,
    ago: 210,
    place: '0911',
    kind: 'network',
    what: '无线网一晚上断了五次',
    wants: '能正常开会',
    option: ['借会议室使用网络', 0],
    resolution: '工程重启九楼设备，另安排小会议室',
    view: 'satisfied',
    cause: 'equipment',
    causeWords: '九楼接入点过热重启',
    noMeasure: '已报工程随本月检修更换',
    replied: 25,
  },
  {
    days: 17,
    ago: 95,
    place: '1108',
    kind: 'noise',
    what: '楼上拖椅子到半夜',
    wants: '换一间安静的',
    option: ['换到走廊尽头的房间', 0],
    resolution: '换房并送早餐',
    view: 'not',
    again: '改换到高两层，客人确认安静',
    cause: 'building',
    causeWords: '楼板隔音差，上层为家庭房',
    noMeasure: '建筑所限，排房时避开',
    replied: 70,
  },
  {
    days: 12,
    ago: 150,
    place: '0707',
    kind: 'conduct',
    what: '客人说收布草的人说话不客气',
    wants: '有人道歉',
    option: ['主管登门致歉', 0],
    resolution: '主管登门致歉，与当事人谈话',
    view: 'satisfied',
    cause: 'training',
    causeWords: '当事人对敲门用语不熟',
    noMeasure: '个别情况，已当面辅导',
    replied: 20,
  },
  {
    days: 6,
    ago: 60,
    place: '1005',
    kind: 'cleanliness',
    what: '浴缸边有头发',
    wants: '重新清洁',
    option: ['重新做房并送茶点', 2_000],
    resolution: '领班带人重新做房',
    view: 'satisfied',
    cause: 'cleaning',
    causeWords: '查房漏看浴缸后沿',
    noMeasure: '查房表本有此项，已提醒',
    replied: 15,
  },
  {
    days: 2,
    ago: 120,
    place: '1112',
    kind: 'mistake',
    what: '叫醒电话晚了十分钟',
    wants: '赶得上飞机',
    option: ['派车送机', 8_000],
    resolution: '派车送机，客人赶上航班',
    view: 'satisfied',
    cause: 'communication',
    causeWords: '时间记成七点十分',
    noMeasure: '已在叫醒登记时复述',
    replied: 8,
  },
];

/** Whoever may see it: the supervisor for what not everybody may. */
const handler = (stage: Stage, { kind }: Told): WriteContext =>
  kind === 'conduct' ? asSupervisor(stage) : stage.asOperator();

const playPast = (stage: Stage, told: Told, fromMs: number): void => {
  let id = '';
  const at = (minutes: number, step: (by: WriteContext) => void) =>
    stage.at(fromMs + minutes * minuteMs, () => step(handler(stage, told)));
  stage.at(fromMs, () => {
    open(stage.asOperator(), {
      what: told.what,
      place: told.place,
      kind: told.kind,
      severity: told.kind === 'conduct' ? 2 : 1,
      wants: told.wants,
      repeatedBack: true,
    });
    id = stage.reads.complaints.newest(1)[0]?.id ?? '';
  });
  if (told.kind === 'conduct') at(5, (by) => take(by, { id }));
  at(6, (by) => {
    const [words, cents] = told.option;
    prepare(by, { id, options: [{ words, cents }] });
    offer(by, { id });
  });
  at(told.replied, (by) => {
    const option = stage.reads.complaints.byId(id)?.options[0]?.id ?? '';
    answer(by, { id, option, accepted: true });
    reply(by, { id, text: '已在处理', next: isoOf(stage.nowMs() + 60 * minuteMs) });
  });
  at(told.replied + 20, (by) =>
    resolve(by, {
      id,
      text: told.resolution,
      told: told.resolution,
      followUps: [isoOf(stage.nowMs() + 240 * minuteMs)],
    }),
  );
  at(told.replied + 260, (by) => followUp(by, { id, view: told.view }));
  const { again } = told;
  if (again !== undefined) {
    at(told.replied + 280, (by) => {
      const moment = isoOf(stage.nowMs() + 300 * minuteMs);
      resolve(by, { id, text: again, told: again, followUps: [moment] });
    });
    at(told.replied + 580, (by) => followUp(by, { id, view: 'satisfied' }));
  }
  at(told.replied + 600, (by) =>
    close(by, {
      id,
      cause: told.cause,
      causeWords: told.causeWords,
      noMeasure: told.noMeasure,
    }),
  );
};

/** A guest who waits to hear whether there is a quieter room, and one whose air conditioning is being mended. */
const playOpen = (stage: Stage, nowMs: number): void => {
  const at = (ago: number, step: (by: WriteContext) => void) =>
    stage.at(nowMs - ago * minuteMs, () => step(stage.asOperator()));
  const begin = (
    place: string,
    what: string,
    wants: string,
    severity: 1 | 2,
    kind: ComplaintKind,
  ) => {
    open(stage.asOperator(), { what, place, kind, severity, wants, repeatedBack: true });
    return stage.reads.complaints.newest(1)[0]?.id ?? '';
  };
  let cold = '';
  at(70, () => {
    cold = begin('0911', '空调整晚不制冷，昨天已经说过一次', '今晚能睡好', 2, 'temperature');
  });
  at(48, (by) =>
    reply(by, {
      id: cold,
      text: '工程已在房内检查压缩机，先送风扇',
      next: isoOf(nowMs - 15 * minuteMs),
    }),
  );
  at(20, (by) =>
    reply(by, {
      id: cold,
      text: '配件在路上，到后告知能否修好',
      next: isoOf(nowMs + 90 * minuteMs),
    }),
  );
  at(18, (by) =>
    prepare(by, {
      id: cold,
      options: [
        { words: '换到同层同房型，帮忙搬行李', cents: 0 },
        { words: '免今晚房费一半', cents: 40_000 },
        { words: '送早餐两份', cents: 9_600 },
      ],
    }),
  );
  let loud = '';
  at(25, () => {
    loud = begin('0606', '隔壁一直有电视声，孩子睡不着', '安静一点，或换房', 1, 'noise');
  });
  at(22, (by) => promise(by, { id: loud, by: isoOf(nowMs + 55 * minuteMs) }));
};

export const planComplaints = (stage: Stage, nowMs: number): void => {
  for (const told of past) playPast(stage, told, nowMs - told.days * dayMs - told.ago * minuteMs);
  playOpen(stage, nowMs);
};
