/** The catalogue and the words it is known by. The domain's public face. */
import type { catalogueContract } from '../../../shared/catalogue/contract.ts';
import type { Vocabulary } from '../../../shared/intake/model.ts';
import type { Handlers } from '../kernel/handlers.ts';

export { soundOf } from './vocabulary.ts';

export const createCatalogueHandlers = (
  vocabulary: () => Vocabulary,
): Handlers<typeof catalogueContract> => ({
  services: ({ reads }) => ({
    services: reads.catalogue
      .services()
      .map(({ position: _, extraFields: __, ...service }) => service),
    areas: reads.rooms.areas().map(({ code, zh, en, floor }) => ({ code, zh, en, floor })),
  }),
  vocabulary,
});
