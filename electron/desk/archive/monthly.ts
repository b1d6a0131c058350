/**
 * The month that is over is written by the desk itself, in its first night; a night the machine was off is
 * made up for. Only the month before: what lies further back, somebody chose not to have, or writes by hand.
 */
import { addMonths, dateAt } from '../../../shared/kernel/time.ts';
import { watch } from '../alarms/index.ts';
import { troubleOf } from '../database/trouble.ts';
import { DeskError } from '../kernel/failure.ts';
import { type DeskWork, desk } from '../kernel/pipeline.ts';
import { type Due, nightly } from '../kernel/scheduler.ts';
import { keepMonth } from './keep.ts';
import { spanOf, type WrittenMonth } from './write.ts';

/** Ten to four: what the retention took out at half past three is not in it any more. */
const writeMinute = 230;

type Deps = DeskWork & {
  /** True while something is being erased: the month waits, so that it is not in the file. */
  erasing: () => boolean;
  /** Writes both files of the month from the house as it stands. */
  write: (month: string) => Promise<WrittenMonth>;
};

/** Why a file of the archive could not be written, for the record. */
export const reasonOf = (error: unknown): Record<string, unknown> => {
  const known = error instanceof DeskError ? error : troubleOf(error);
  return known ? { ...known.details, reason: known.reason } : { reason: 'kernel.internal' };
};

export const createMonthly = ({ reads, clock, house, pipeline, erasing, write }: Deps) => {
  let wanted = false;
  let stopped = false;
  let running: Promise<void> | undefined;

  const unwritten = (): string | undefined => {
    const settings = house();
    if (!settings) return undefined;
    const month = addMonths(dateAt(clock.nowMs(), settings.timeZone).slice(0, 7), -1);
    if (settings.createdAtMs >= spanOf(month, settings.timeZone).untilMs) return undefined;
    return reads.archive.of(month)?.complete ? undefined : month;
  };

  /** Somebody is told, each night anew: it has to be mended at the machine. */
  const tell = (month: string, error: unknown): void =>
    pipeline.perform(desk, 'desk', (context) => {
      const about = { kind: 'archive' as const, id: month };
      context.record({
        kind: 'archive-unwritten',
        subject: about,
        body: { facts: reasonOf(error) },
      });
      watch(context, { about, target: 'archive-month', label: month, dueAtMs: context.nowMs });
    });

  const writeDue = async (): Promise<void> => {
    for (let month = unwritten(); month !== undefined && !stopped; month = unwritten()) {
      const due = month;
      try {
        const written = await write(due);
        pipeline.perform(desk, 'desk', (context) => keepMonth(context, due, written));
      } catch (error) {
        // A desk that closes breaks off what is being written; the next one writes it.
        if (!stopped) tell(due, error);
        return;
      }
    }
  };

  /** Begins what is wanted, unless it is under way or something is being erased. */
  const goOn = (): void => {
    if (!wanted || running || stopped || erasing()) return;
    wanted = false;
    if (unwritten() === undefined) return;
    running = writeDue()
      .catch((error) => console.error('The month’s archive waits:', error))
      .finally(() => {
        running = undefined;
        goOn();
      });
  };

  return {
    goOn,
    start: (): void => {
      wanted = true;
      goOn();
    },
    stop: (): void => {
      stopped = true;
    },
    /** Resolves when nothing is being written any more. */
    settled: async (): Promise<void> => {
      await running;
    },
  };
};
export type Monthly = ReturnType<typeof createMonthly>;

/** A look every night: nearly always the month lies there. */
export const monthlyDue = ({
  clock,
  house,
  monthly,
}: Pick<Deps, 'clock' | 'house'> & { monthly: Monthly }): Due =>
  nightly(clock, () => house()?.timeZone, writeMinute, monthly.start);
