/** The catalogue and the words it is known by. The domain's public face. */
import type { catalogueContract, ServiceView } from '../../../shared/catalogue/contract.ts';
import type { Vocabulary } from '../../../shared/intake/model.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { ServiceRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { addService, changeService, restoreService, retireService } from './edit.ts';
import { saveService, serviceOf } from './recorded.ts';
import { undoService } from './undo.ts';

export { offeredService, putTargets, serviceOf, targetsAt } from './recorded.ts';
export { targetsFor } from './targets.ts';
export { buildVocabulary, soundOf, soundsOf } from './vocabulary.ts';

const viewService = (
  { timeZone }: Pick<ReadContext, 'timeZone'>,
  { position: _, retiredAtMs, ...service }: ServiceRow,
): ServiceView => ({
  ...service,
  retiredAt: retiredAtMs === null ? null : isoAt(retiredAtMs, timeZone),
});

const setPrice = (context: WriteContext, code: string, cents: number): ServiceRow => {
  const before = serviceOf(context, code);
  if (before.charge !== 'yes')
    throw new DeskError('WRONG_STATE', 'catalogue.notPaid', { service: code });
  return saveService(context, before, { cents }, { kind: 'priced' });
};

export const createCatalogueHandlers = (
  vocabulary: () => Vocabulary,
): Handlers<typeof catalogueContract> => ({
  services: (context) => ({
    services: context.reads.catalogue.services().map((row) => viewService(context, row)),
    areas: context.reads.rooms.areas().map(({ code, zh, en, floor }) => ({ code, zh, en, floor })),
  }),
  change: (context, { service, ...facts }) =>
    viewService(context, changeService(context, service, facts)),
  add: (context, wanted) => viewService(context, addService(context, wanted)),
  retire: (context, { service }) => viewService(context, retireService(context, service)),
  restore: (context, { service }) => viewService(context, restoreService(context, service)),
  undo: (context, { service }) => viewService(context, undoService(context, service)),
  setPrice: (context, { service, cents }) =>
    viewService(context, setPrice(context, service, cents)),
  vocabulary,
});
