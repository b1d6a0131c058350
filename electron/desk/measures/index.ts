/** Measures: what the house changes, who sees to it, what it came to. The public face of the domain. */
import type { MeasureView, measuresContract } from '../../../shared/measures/contract.ts';
import type { MeasuredFigure, MeasureKind } from '../../../shared/measures/model.ts';
import type { MeasureRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { type Handlers, prepared } from '../kernel/handlers.ts';
import { hidesComplaint } from '../kernel/permission.ts';
import { changeMeasure, dueDay, finish, measureById, openMeasure, ownerOf, ready } from './open.ts';
import { cardOf, dueMeasures, viewMeasure } from './views.ts';

export { listMeasures } from './list.ts';
export { openMeasure } from './open.ts';
export { measuresForHandover } from './views.ts';

type Change = {
  id: string;
  kind?: MeasureKind | undefined;
  title?: string | undefined;
  owner?: string | undefined;
  dueOn?: string | undefined;
};

const change = (context: WriteContext, { id, kind, title, owner, dueOn }: Change): MeasureRow => {
  const row = ready(context, id, 'change');
  return changeMeasure(
    context,
    row,
    {
      ...(kind === undefined ? {} : { kind }),
      ...(title === undefined ? {} : { zh: title, en: title }),
      ...(owner === undefined ? {} : { ownerId: ownerOf(context, owner) }),
      ...(dueOn === undefined || dueOn === row.dueOn ? {} : { dueOn: dueDay(context, dueOn) }),
    },
    { kind: 'measure-changed' },
  );
};

/** Taken of a complaint that whoever asks may not see. */
const isKept = (context: ReadContext, source: MeasureView['source']): boolean =>
  source !== null && 'complaint' in source && hidesComplaint(context, source.complaint);

type Reading = {
  list: Handlers<typeof measuresContract>['list'];
  /** How it was until now, for a finding of the analysis. */
  before: (
    context: ReadContext,
    source: { rule: string; key: string; days?: number | undefined },
  ) => Promise<MeasuredFigure>;
};

/** Both ask the reader's thread: a figure is counted over months. */
export const createMeasuresHandlers = ({
  list,
  before,
}: Reading): Handlers<typeof measuresContract> => ({
  list: async (context, input) => {
    const { measures } = await list(context, input);
    return { measures: measures.filter(({ source }) => !isKept(context, source)) };
  },
  due: (context) => ({
    measures: dueMeasures(context)
      .map((row) => viewMeasure(context, row))
      .filter(({ source }) => !isKept(context, source)),
  }),
  get: (context, { id }) => cardOf(context, measureById(context, id)),
  add: prepared(
    async ({ source }, context) =>
      source && 'rule' in source ? await before(context, source) : null,
    (context, { title = '', titles, ...wanted }, figure) =>
      viewMeasure(
        context,
        openMeasure(context, {
          ...wanted,
          title: titles ?? { zh: title, en: title },
          before: figure,
        }),
      ),
  ),
  change: (context, wanted) => viewMeasure(context, change(context, wanted)),
  done: (context, { id, on }) => viewMeasure(context, finish(context, id, on)),
  drop: (context, { id, reason }) =>
    viewMeasure(
      context,
      changeMeasure(
        context,
        ready(context, id, 'drop'),
        { state: 'dropped', closedAtMs: context.nowMs, reason },
        { kind: 'measure-dropped' },
      ),
    ),
  reopen: (context, { id }) =>
    viewMeasure(
      context,
      changeMeasure(
        context,
        ready(context, id, 'reopen'),
        { state: 'open', closedAtMs: null, doneOn: null, reason: null },
        { kind: 'measure-reopened' },
      ),
    ),
});
