/** The operations of requests and alarms as windows call them, ready to be taken by the demo's people. */
import { alarmsHandlers } from '../alarms/index.ts';
import { mainStayAt } from '../guests/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { lockedOutHandlers } from '../locked-out/index.ts';
import { requestsHandlers } from '../requests/index.ts';
import type { Stage } from './stage.ts';

type Plain<T> = Extract<T, (...args: never[]) => unknown>;

/** None of these has slow work before its transaction. */
export const plain = <T>(handler: T): Plain<T> => {
  if (typeof handler !== 'function') throw new Error('a step of the demo cannot be prepared');
  return handler as Plain<T>;
};

const lockedOut = { ask: plain(lockedOutHandlers.ask) };

/** A guest without a key is asked name and departure, and knows both. */
const askWho = (context: WriteContext, request: string): void => {
  const opening = context.reads.lockedOut.now().find(({ requestId }) => requestId === request);
  if (opening?.state !== 'asking') return;
  const { id, place } = opening;
  const stay = mainStayAt(context, place);
  if (!stay) return;
  lockedOut.ask(context, { id, fact: 'name', said: stay.guest });
  lockedOut.ask(context, { id, fact: 'departure', said: stay.departure });
};

export const dispatch = (context: WriteContext, wanted: { id: string }): void => {
  askWho(context, wanted.id);
  plain(requestsHandlers.dispatch)(context, wanted);
};
export const reassign = plain(requestsHandlers.reassign);
export const acknowledge = plain(requestsHandlers.acknowledge);
export const start = plain(requestsHandlers.start);
export const wait = plain(requestsHandlers.wait);
export const resume = plain(requestsHandlers.resume);
export const complete = plain(requestsHandlers.complete);
export const confirm = plain(requestsHandlers.confirm);
export const cancel = plain(requestsHandlers.cancel);
export const reopen = plain(requestsHandlers.reopen);
export const promise = plain(requestsHandlers.promise);
export const reply = plain(requestsHandlers.reply);
export const note = plain(requestsHandlers.note);
export const hear = plain(alarmsHandlers.acknowledge);

/** Whoever answers for prices and bills. */
export const asSupervisor = (stage: Stage): WriteContext => {
  const person = stage.reads.staff.all().find(({ role }) => role === 'supervisor');
  if (!person) throw new Error('nobody answers for the prices');
  return stage.as({ id: person.id, code: person.code, role: person.role }, 'desk-1');
};
