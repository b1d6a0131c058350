/**
 * What the demo house knows of its guests: earlier stays taken over with the house, days to remember,
 * likes and aversions heard and seen, two files of one person, and what is planned for two key guests.
 */
import { dayMs, minuteMs } from '../../../shared/kernel/durations.ts';
import { addDays, dateAt, dayStart, minuteOn } from '../../../shared/kernel/time.ts';
import { addCare, finishCare } from '../care-plans/index.ts';
import type { GuestRow } from '../database/schema/index.ts';
import { addPreference, guestsHandlers } from '../guest-files/index.ts';
import { changeFile, fileOfStay, openFile } from '../guests/index.ts';
import { setUp } from '../house/index.ts';
import { insertStay } from '../stays/index.ts';
import type { Stage } from './stage.ts';
import { asSupervisor, plain } from './steps.ts';

const look = plain(guestsHandlers.get);

type Past = {
  /** Days before the house began, and nights. */
  stays: readonly (readonly [ago: number, nights: number, room: string])[];
};

/** Who of those in the house has been before, and what is known of them beside the preferences of the stay. */
type Known = Past & {
  room: string;
  facts?: Partial<Pick<GuestRow, 'phone' | 'company' | 'wedding' | 'birthday' | 'document'>>;
  /** The birthday or wedding day falls so many days from now. */
  day?: { kind: 'birthday' | 'wedding'; inDays: number };
  learnt?: readonly { kind: 'likes' | 'avoids'; text: string; source: 'said' | 'observed' }[];
};

const known: readonly Known[] = [
  {
    room: '1208',
    stays: [
      [21, 2, '1208'],
      [64, 3, '1206'],
      [133, 2, '1112'],
    ],
    facts: { phone: '13800008888', company: '湖光贸易' },
    day: { kind: 'birthday', inDays: 0 },
    learnt: [
      { kind: 'likes', text: '床头加一瓶温水', source: 'observed' },
      { kind: 'avoids', text: '百合花', source: 'said' },
    ],
  },
  {
    room: '1201',
    stays: [
      [35, 2, '1201'],
      [90, 1, '1203'],
    ],
    facts: { phone: '13900006666' },
    day: { kind: 'wedding', inDays: 1 },
    learnt: [{ kind: 'avoids', text: '花生过敏', source: 'said' }],
  },
  {
    room: '1112',
    stays: [[48, 4, '1110']],
    facts: { company: 'Tanaka Instruments' },
    learnt: [{ kind: 'likes', text: '高楼层', source: 'observed' }],
  },
  { room: '1116', stays: [[27, 1, '1102']], facts: { phone: '13700005555' } },
  { room: '1005', stays: [], learnt: [{ kind: 'likes', text: '法文报纸', source: 'said' }] },
  {
    room: '0911',
    stays: [
      [15, 2, '0911'],
      [75, 2, '0909'],
    ],
    facts: { company: 'Miller & Sons', birthday: '1971-03-08' },
  },
  { room: '0606', stays: [[40, 2, '0608']] },
  { room: '0812', stays: [[55, 3, '0812']] },
  {
    room: '0415',
    stays: [[33, 1, '0401']],
    learnt: [{ kind: 'avoids', text: '上午打扫', source: 'observed' }],
  },
];

/** One person with two files: the second came by another desk, without the telephone. */
const doubles: readonly (Past & Pick<GuestRow, 'phone'>)[] = [
  {
    phone: '13600002222',
    stays: [
      [70, 2, '0710'],
      [22, 1, '0702'],
    ],
  },
  { phone: null, stays: [[12, 2, '0805']] },
];

const pastStay = (
  stage: Stage,
  file: GuestRow,
  [ago, nights, room]: Past['stays'][number],
  likes: readonly string[],
): void => {
  const context = stage.as(setUp, 'front-office');
  const began = dateAt(stage.nowMs(), stage.timeZone);
  const arrival = addDays(began, -ago);
  const departure = addDays(arrival, nights);
  insertStay(
    context,
    {
      id: context.newId(),
      room,
      guestId: file.id,
      guest: file.name,
      incognito: false,
      party: 1,
      companions: [],
      vipClass: file.vipClass,
      language: file.language,
      phone: file.phone,
      company: file.company,
      arrival,
      departure,
      dayUse: false,
      expectedAtMs: null,
      leavesAtMs: null,
      state: 'departed',
      arrivedAtMs: dayStart(arrival, stage.timeZone) + 900 * minuteMs,
      departedAtMs: dayStart(departure, stage.timeZone) + 660 * minuteMs,
      sharesId: null,
      returningId: null,
      preferences: [...likes],
      notes: null,
    },
    'checked-out',
  );
};

/** The guest a room is let to, with the file. */
const fileAt = (stage: Stage, room: string): GuestRow => {
  const stay = stage.reads.stays.liveOf(room).find(({ sharesId }) => sharesId === null);
  const file = stay && fileOfStay(stage, stay);
  if (!file) throw new Error(`nobody the demo knows lives in ${room}`);
  return file;
};

/** What the night manager put into the file once the guest had come. */
const learn = (stage: Stage, one: Known, today: string): void => {
  const file = fileAt(stage, one.room);
  const context = stage.asOperator();
  const day = one.day && { [one.day.kind]: addDays(today, one.day.inDays).slice(5) };
  const facts = { ...one.facts, ...day };
  const after =
    Object.keys(facts).length > 0 ? changeFile(context, file, facts, { kind: 'changed' }) : file;
  for (const said of one.learnt ?? []) addPreference(context, after, said);
  for (const stay of one.stays) pastStay(stage, after, ago(stage, stay), []);
};

/** Counted from the day the house began, whatever moment it is told at. */
const ago = (stage: Stage, [days, nights, room]: Past['stays'][number]): Past['stays'][number] => {
  const began = stage.reads.house.get()?.createdAtMs ?? stage.nowMs();
  const since = Math.round((stage.nowMs() - began) / dayMs);
  return [days + since, nights, room];
};

/** Plans what is known of guests and what is planned for them. @param today the house's calendar day */
export const planGuestFiles = (stage: Stage, nowMs: number, today: string): void => {
  const { timeZone } = stage;
  const before = (minutes: number, step: () => void) => stage.at(nowMs - minutes * minuteMs, step);
  stage.at(stage.nowMs(), () => {
    for (const { phone, stays } of doubles) {
      const file = openFile(stage.as(setUp, 'front-office'), {
        name: '周海川',
        phone,
        company: '湖光贸易',
        language: 'zh-CN',
      });
      for (const stay of stays) pastStay(stage, file, stay, []);
    }
  });
  // The last of them came the evening before; by the small hours all are in the file.
  for (const one of known)
    stage.at(Math.min(nowMs, minuteOn(today, 60, timeZone)), () => learn(stage, one, today));
  const care = (room: string, title: string, dueMs: number, owner: string) =>
    addCare(stage.asOperator(), {
      guest: fileAt(stage, room).id,
      title,
      due: new Date(dueMs).toISOString(),
      owner,
    });
  before(55, () => {
    const done = care('1208', '手写欢迎卡', nowMs - 20 * minuteMs, '011');
    before(30, () => finishCare(stage.asOperator(), done.id));
    care('1208', '生日蛋糕送到房间', nowMs + 150 * minuteMs, '112');
    care('1201', '确认花生过敏已告厨房', nowMs - 15 * minuteMs, '011');
    care('1201', '结婚纪念日布置', nowMs + 1_200 * minuteMs, '112');
  });
  before(25, () => look(asSupervisor(stage), { id: fileAt(stage, '1208').id }));
};
