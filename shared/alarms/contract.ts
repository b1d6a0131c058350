/** Alarms: what has come near or past its time, who must be told, who took note. */
import { z } from 'zod';
import { id, moment } from '../kernel/fields.ts';
import { command, query } from '../kernel/procedure.ts';
import { subjectKinds } from '../kernel/subjects.ts';
import { alarmSteps, alarmTargets } from './model.ts';

export const alarmView = z.object({
  id,
  about: z.object({ kind: z.enum(subjectKinds), id }),
  /** The request it is about; null for an alarm of a register. */
  requestId: id.nullable(),
  /** A request's number and service; null for an alarm of a register. */
  number: z.number().int().nullable(),
  service: z.string().nullable(),
  place: z.string().nullable(),
  /** What a register calls it: a key's code, an item's number; null for a request. */
  label: z.string().nullable(),
  step: z.enum(alarmSteps),
  target: z.enum(alarmTargets),
  /** 1 notice, 2 warning, 3 alarm: sound, colour, mark and text follow it. */
  level: z.number().int().min(1).max(3),
  raisedAt: moment,
  /** Who is to be told, with the extension to ring. */
  tell: z
    .object({
      code: z.string(),
      name: z.string(),
      role: z.string(),
      extension: z.string().nullable(),
    })
    .nullable(),
  /** Key under `alarms.why.`: the rung's own person, or why it went past one. */
  why: z.string(),
  shownAt: moment.nullable(),
  acknowledgedAt: moment.nullable(),
  acknowledgedBy: z.string().nullable(),
  /** Over without a hand: the step it shouted for was taken. */
  endedAt: moment.nullable(),
});
export type AlarmView = z.infer<typeof alarmView>;

export const alarmsContract = {
  /** Alarms that still ask for a person, or all of one request. */
  list: query('board.view')
    .input(z.object({ requestId: id.optional() }).optional())
    .output(z.object({ alarms: z.array(alarmView) })),
  /** The window tells which alarms stood on its screen, and to whom. Recorded once per alarm and station. */
  shown: command('board.view')
    .input(z.object({ ids: z.array(id).min(1).max(200) }))
    .output(z.object({ recorded: z.number().int() })),
  /** A person takes note: the alarm is quiet, the request goes on. */
  acknowledge: command('alarms.acknowledge').input(z.object({ id })).output(alarmView),
};
