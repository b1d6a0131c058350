/** 补录: a line of the paper becomes requests with the times that stand beside it. */
import type { ItemReading } from '../../../shared/intake/model.ts';
import type { OutageRow, RequestRow } from '../database/schema/index.ts';
import type { ReadEntry, ReadLine } from '../intake/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { enterLate, placeOf } from '../requests/index.ts';
import { personWithCode } from '../staff/index.ts';
import { guestThen } from '../stays/index.ts';
import { momentOf, refuseTimes, writerOf } from './paper.ts';

export type PaperLine = {
  text: string;
  receivedAt: string;
  dispatchedAt?: string | undefined;
  doneAt?: string | undefined;
  by?: string | undefined;
  writtenBy?: string | undefined;
  satisfied?: NonNullable<RequestRow['satisfied']> | undefined;
};

type Reading = { readLine: ReadLine; entryOf: ReadEntry };

/** Who is let in is asked at the door, in a book of its own: it cannot be told afterwards. */
const doorService = 'door-opening';
const wakeUp = 'wake-up';

/** What has a book of its own is put right there, by whoever knows how it stands now. */
const refuseOwnBook = (context: WriteContext, items: readonly ItemReading[]): void => {
  for (const { service: code } of items)
    if (code === doorService) {
      const service = context.reads.catalogue.service(code);
      throw new DeskError('WRONG_STATE', 'outages.ownBook', {
        zh: service?.zh ?? code,
        en: service?.en ?? code,
      });
    }
};

/** A wake-up whose hour has passed is either done, or the guest is rung now: the list of the night would ring. */
const refusePassedWakeUp = (
  { nowMs }: WriteContext,
  items: readonly ItemReading[],
  doneAtMs: number | null,
): void => {
  if (doneAtMs !== null) return;
  if (items.some(({ service, atMs }) => service === wakeUp && (atMs ?? nowMs + 1) <= nowMs))
    throw new DeskError('WRONG_STATE', 'outages.wakeUpPassed', {});
};

/** @throws DeskError INVALID_INPUT for times that cannot be, NOT_FOUND, WRONG_STATE for what has a book of its own */
export const enterLine = (
  context: WriteContext,
  outage: OutageRow,
  line: PaperLine,
  { readLine, entryOf }: Reading,
): RequestRow[] => {
  const { nowMs } = context;
  const times = {
    receivedAtMs: Date.parse(line.receivedAt),
    dispatchedAtMs: momentOf(line.dispatchedAt),
    doneAtMs: momentOf(line.doneAt),
  };
  refuseTimes(context, outage, [
    { time: 'received', atMs: times.receivedAtMs },
    { time: 'dispatched', atMs: times.dispatchedAtMs },
    { time: 'done', atMs: times.doneAtMs },
  ]);
  const needsPerson = times.dispatchedAtMs !== null || times.doneAtMs !== null;
  if (needsPerson && line.by === undefined)
    throw new DeskError('INVALID_INPUT', 'outages.whoNeeded', {});
  const by = line.by === undefined ? null : personWithCode(context, line.by);
  // Read as it was said then: half past six is the next one after it was written down.
  const then = { ...context, nowMs: times.receivedAtMs };
  if (entryOf(line.text, then)) throw new DeskError('WRONG_STATE', 'outages.register', {});
  const reading = readLine(line.text, then);
  refuseOwnBook(context, reading.items);
  refusePassedWakeUp(context, reading.items, times.doneAtMs);
  const place = placeOf(context, reading.place?.code ?? null);
  const whole = reading.rest.trim() === '' ? line.text.trim() : reading.rest.trim();
  const items: Pick<ItemReading, 'service' | 'words' | 'quantity' | 'atMs' | 'urgent'>[] =
    reading.items.length > 0 ? reading.items : [{ service: 'other', words: whole }];
  // Nothing that was written is lost: where more was said than was read, the line stands with the first.
  const isAllTold = reading.items.length === 0 || reading.rest.trim() === '';
  const remark = isAllTold ? '' : line.text.trim();
  return items.map((item, at) =>
    enterLate(context, {
      wanted: {
        place,
        // The books were not kept meanwhile: where they name nobody, it is left to who lives there now.
        stayId: guestThen(context, place.code, times.receivedAtMs),
        service: item.service,
        quantity: item.quantity ?? null,
        askedForMs: item.atMs ?? null,
        urgent: item.urgent ?? false,
        words: item.words,
      },
      mark: {
        outageId: outage.id,
        enteredAtMs: nowMs,
        writtenBy: writerOf(context, line.writtenBy),
      },
      remark: at === 0 ? remark : '',
      ...times,
      by,
      satisfied: line.satisfied ?? 'unknown',
    }),
  );
};
