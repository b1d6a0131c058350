/** The demo's last changes of shift: noted, gone through, signed by both; the last with one item queried. */
import { minuteMs } from '../../../shared/kernel/durations.ts';
import type { StaffRow } from '../database/schema/index.ts';
import {
  addNote,
  attendBoundary,
  boundaryBefore,
  composeSheet,
  current,
  sign,
} from '../handover/index.ts';
import { desk } from '../kernel/pipeline.ts';
import { checkEnvelope, countHooks } from '../keys/index.ts';
import type { Stage } from './stage.ts';

/** So many changes of shift have their sheet: three days of them. */
const changes = 9;

const notes: readonly string[] = [
  '9 层 19:00–20:10 网络中断，已通知工程，三位住客可能再问。',
  '团队 B 明早 5:30 叫早，名单在前台。',
  '电梯 2 号停用到中午，请引导客人走 1 号。',
  '1217 住客不接外线，来电一律留言。',
  '泳池水温偏低，工程已调，请留意客人反映。',
];

const operator = (stage: Stage): StaffRow | undefined =>
  stage.reads.staff.onDuty().find(({ staff }) => staff.role === 'operator')?.staff;

/** Whoever runs the desk at that moment does it; with nobody there it is not done. */
const byOperator = (
  stage: Stage,
  atMs: number,
  act: (person: StaffRow, context: ReturnType<Stage['as']>) => void,
): void =>
  stage.at(atMs, () => {
    const person = operator(stage);
    if (!person) return;
    const { id, code, role } = person;
    act(person, stage.as({ id, code, role }, 'desk-1'));
  });

/** Counted and checked as at every change: what should hang hangs there. */
const count = (context: ReturnType<Stage['as']>): void => {
  const { keys } = context.reads;
  const hanging = keys.all().filter(({ state }) => state === 'in');
  if (hanging.length > 0)
    countHooks(
      context,
      hanging.map(({ code }) => code),
    );
  for (const { number } of keys.sealedEnvelopes()) checkEnvelope(context, number, true);
};

/** What the incoming side says: yes to all, but for one question where there is one to ask. */
const answersTo = (items: readonly { id: string; section: string }[], asks: boolean) => {
  const asked = asks ? items.find(({ section }) => section === 'requests')?.id : undefined;
  return items.map(({ id: item }) =>
    item === asked
      ? { item, answer: 'queried' as const, words: '承办人已下班，谁接手？' }
      : { item, answer: 'accepted' as const },
  );
};

export const planHandovers = (stage: Stage, nowMs: number): void => {
  const here = { reads: stage.reads, timeZone: stage.timeZone };
  const moments: number[] = [];
  for (let ms = nowMs; moments.length < changes; ms -= 1) {
    ms = boundaryBefore(here, ms);
    moments.push(ms);
  }
  moments.forEach((boundaryMs, ago) => {
    const note = notes[ago % notes.length] ?? '';
    byOperator(stage, boundaryMs - 70 * minuteMs, (_, context) => addNote(context, note));
    byOperator(stage, boundaryMs - 6 * minuteMs, (_, context) => count(context));
    byOperator(stage, boundaryMs - 3 * minuteMs, (person, context) => sign(context, person, {}));
    stage.at(boundaryMs, () => attendBoundary(stage.as(desk, 'desk'), boundaryMs));
    byOperator(stage, boundaryMs + 4 * minuteMs, (person, context) => {
      const { items } = composeSheet(context, current(context));
      sign(context, person, { answers: answersTo(items, ago === 0) });
    });
  });
  const [lastMs = nowMs] = moments;
  const notedMs = Math.max(lastMs + 5 * minuteMs, nowMs - 50 * minuteMs);
  if (notedMs < nowMs)
    byOperator(stage, notedMs, (_, context) =>
      addNote(context, '0812 婴儿床明日退房前收回，已贴条。'),
    );
};
