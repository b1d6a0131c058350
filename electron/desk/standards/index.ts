/** Standards: what each service is held to, set with the effect shown first. The domain's public face. */
import type { StandardView, standardsContract } from '../../../shared/standards/contract.ts';
import { isEveryday } from '../../../shared/standards/model.ts';
import { putTargets, serviceOf, targetsAt } from '../catalogue/index.ts';
import type { RequestRow, ServiceRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { historyOf } from './history.ts';
import { retimeOpen, retimings, retimingsOf, viewRetimings } from './retime.ts';
import { readWanted } from './wanted.ts';

export { previewStandard } from './preview.ts';

const viewStandard = (
  context: ReadContext,
  service: ServiceRow,
  open: readonly RequestRow[],
): StandardView => {
  const { code, priority, acknowledgeMinutes, completeMinutes } = service;
  const [last] = historyOf(context, code);
  return {
    service: code,
    priority,
    acknowledgeMinutes,
    completeMinutes,
    special: context.reads.catalogue.special(code).map(({ service: _, ...special }) => special),
    open: open.filter((row) => row.service === code).length,
    differing: retimingsOf(context, service, open).length,
    changed: last ? { at: last.at, by: last.by, byName: last.byName } : null,
  };
};

const standardOf = (context: ReadContext, code: string): StandardView =>
  viewStandard(context, serviceOf(context, code), context.reads.requests.open());

/** @param preview asks the reader's thread */
export const createStandardsHandlers = (
  preview: Handlers<typeof standardsContract>['preview'],
): Handlers<typeof standardsContract> => ({
  list: (context) => {
    const open = context.reads.requests.open();
    return {
      standards: context.reads.catalogue
        .services()
        .map((service) => viewStandard(context, service, open)),
    };
  },
  history: (context, { service }) => ({
    changes: historyOf(context, serviceOf(context, service).code),
  }),
  preview,
  set: (context, wanted) => {
    const { service, slot, wouldBe, same } = readWanted(context, wanted);
    if (same)
      throw new DeskError('WRONG_STATE', 'standards.unchanged', {
        service: service.code,
        acknowledge: wouldBe.acknowledgeMinutes,
        complete: wouldBe.completeMinutes,
      });
    putTargets(context, service, slot, wouldBe, { kind: 'standard-set' });
    return standardOf(context, service.code);
  },
  clear: (context, { service: code, priority, period }) => {
    const service = serviceOf(context, code);
    const slot = { priority, period };
    if (isEveryday(slot) || targetsAt(context, service, slot) === null)
      throw new DeskError('WRONG_STATE', 'standards.notApart', { service: code });
    putTargets(context, service, slot, null, { kind: 'standard-cleared' });
    return standardOf(context, code);
  },
  retimePreview: (context, { service }) => {
    if (service !== undefined) serviceOf(context, service);
    return viewRetimings(context, retimings(context, service));
  },
  retime: (context, { service }) => {
    if (service !== undefined) serviceOf(context, service);
    const moved = retimings(context, service);
    if (moved.length === 0) throw new DeskError('WRONG_STATE', 'standards.nothingToRetime', {});
    const view = viewRetimings(context, moved);
    retimeOpen(context, moved);
    return view;
  },
});
