/**
 * The morning in one view. Runs in the reader's thread; everything is worked out from the record, and what a
 * shift hands over is asked of the handover, so that both say the same.
 */
import { addDays, clockReaches, dateAt, isoAt } from '../../../shared/kernel/time.ts';
import type { MorningItem, MorningView } from '../../../shared/morning/contract.ts';
import { type MorningSection, morningSections } from '../../../shared/morning/model.ts';
import { presentLines } from '../attendance/index.ts';
import { sensitiveForMorning } from '../complaints/index.ts';
import { composeItems } from '../handover/index.ts';
import { type Here, morningFiguresOf, recordedIn, type Span } from './figures.ts';
import {
  away,
  chased,
  missedPromises,
  notable,
  remembered,
  repeating,
  runningOut,
  valuables,
} from './items.ts';

/** Sections of the handover as the morning calls them; of some only what presses is told. */
const fromHandover: Record<string, { section: MorningSection; pressing: boolean }> = {
  complaints: { section: 'complaints', pressing: false },
  care: { section: 'guests', pressing: false },
  faults: { section: 'rooms', pressing: false },
  keys: { section: 'keys', pressing: true },
  loans: { section: 'loans', pressing: true },
  measures: { section: 'measures', pressing: false },
  contracts: { section: 'contracts', pressing: false },
  answers: { section: 'answers', pressing: false },
};

const handedOver = (context: Here, { fromMs, untilMs }: Span): MorningItem[] =>
  composeItems(context, { fromMs, untilMs, countFromMs: fromMs }).flatMap(
    ({ section, ...item }): MorningItem[] => {
      const of = fromHandover[section];
      if (!of || (of.pressing && item.tag?.tone !== 'late' && item.tag?.tone !== 'warn')) return [];
      return [{ ...item, section: of.section }];
    },
  );

const onDutyIn = (context: Here): MorningView['onDuty'] => {
  const here = presentLines(context).filter(({ on, off }) => on !== null && off === null);
  return [...Map.groupBy(here, ({ department }) => department)].map(([department, people]) => ({
    department,
    names: people.map(({ name }) => name),
  }));
};

/** What whoever asks may know. */
export type ToldTo = {
  /** What people have learnt. */
  training: boolean;
  /** The staff id of one who may see complaints of theft, harassment and the like; null: none of them are told. */
  sensitiveTo: string | null;
};

const confidential = (context: Here, staffId: string): MorningItem[] =>
  sensitiveForMorning(context, staffId).map((item) => ({
    ...item,
    section: 'complaints',
    confidential: true,
  }));

export const viewMorning = (context: Here, { training, sensitiveTo }: ToldTo): MorningView => {
  const { nowMs, timeZone } = context;
  const day = dateAt(nowMs, timeZone);
  const span = { fromMs: clockReaches(addDays(day, -1), 0, timeZone, 'first'), untilMs: nowMs };
  const recorded = recordedIn(context, span);
  const items = [
    ...missedPromises(context, recorded),
    ...chased(context, recorded),
    ...away(context),
    ...(training ? runningOut(context) : []),
    ...notable(context),
    ...remembered(context),
    ...repeating(context, span),
    ...valuables(context, recorded),
    ...(sensitiveTo === null ? [] : confidential(context, sensitiveTo)),
    ...handedOver(context, span),
  ];
  return {
    from: isoAt(span.fromMs, timeZone),
    until: isoAt(nowMs, timeZone),
    day,
    figures: morningFiguresOf(context, span),
    items: morningSections.flatMap((section) => items.filter((item) => item.section === section)),
    onDuty: onDutyIn(context),
  };
};
