/** The catalogue and the words it is known by. The domain's public face. */
import type { catalogueContract, ServiceView } from '../../../shared/catalogue/contract.ts';
import type { Vocabulary } from '../../../shared/intake/model.ts';
import type { ServiceRow } from '../database/schema/index.ts';
import { recordChange } from '../events/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import type { Handlers } from '../kernel/handlers.ts';

export { soundOf } from './vocabulary.ts';

const viewService = ({ position: _, extraFields: __, ...service }: ServiceRow): ServiceView =>
  service;

const setPrice = (context: WriteContext, code: string, cents: number): ServiceRow => {
  const before = found(context.reads.catalogue.service(code), 'catalogue.unknown', {
    service: code,
  });
  if (before.charge !== 'yes')
    throw new DeskError('WRONG_STATE', 'catalogue.notPaid', { service: code });
  const after = { ...before, cents };
  context.writes.catalogue.save(after);
  const withId = (row: ServiceRow) => ({ ...row, id: row.code });
  recordChange(
    context,
    { kind: 'service', personal: [], derived: [] },
    withId(before),
    withId(after),
    { kind: 'priced' },
  );
  return after;
};

export const createCatalogueHandlers = (
  vocabulary: () => Vocabulary,
): Handlers<typeof catalogueContract> => ({
  services: ({ reads }) => ({
    services: reads.catalogue.services().map(viewService),
    areas: reads.rooms.areas().map(({ code, zh, en, floor }) => ({ code, zh, en, floor })),
  }),
  setPrice: (context, { service, cents }) => viewService(setPrice(context, service, cents)),
  vocabulary,
});
