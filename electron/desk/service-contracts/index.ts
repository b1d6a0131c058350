/** Service contracts: terms, papers, notes, and how the work was done. The public face of the domain. */
import type { contractsContract } from '../../../shared/service-contracts/contract.ts';
import type { ReadContext } from '../kernel/context.ts';
import { type Handlers, prepared } from '../kernel/handlers.ts';
import { recordOut, removeOut, type SaveOut } from '../paper/index.ts';
import { fetchPaper, readPaper, storePaper } from './files.ts';
import { attach, attachable, detach, note, paperById } from './papers.ts';
import {
  addContract,
  changeContract,
  contractById,
  reinstateContract,
  renewContract,
  terminateContract,
} from './terms.ts';
import { contractCardOf, inOrder, viewContract, viewFile } from './views.ts';

export { note as noteOnContract } from './papers.ts';
export { addContract } from './terms.ts';
export { contractPerformance, contractsForHandover } from './views.ts';

type Deps = {
  dataDir: string;
  saveOut: SaveOut;
  /** Asks the reader's thread. */
  performance: Handlers<typeof contractsContract>['performance'];
};

const cardById = (context: ReadContext, id: string) =>
  contractCardOf(context, contractById(context, id));

export const createContractsHandlers = ({
  dataDir,
  saveOut,
  performance,
}: Deps): Handlers<typeof contractsContract> => ({
  list: (context, { state }) => ({
    contracts: context.reads.contracts
      .all()
      .map((row) => viewContract(context, row))
      .filter(
        (one) =>
          state === 'all' || (state === 'open' ? one.state !== 'ended' : one.state === state),
      )
      .sort(inOrder),
  }),
  get: (context, { id }) => cardById(context, id),
  performance,
  add: (context, wanted) => viewContract(context, addContract(context, wanted)),
  change: (context, { id, ...wanted }) =>
    viewContract(context, changeContract(context, id, wanted)),
  renew: (context, { id, ...wanted }) => viewContract(context, renewContract(context, id, wanted)),
  terminate: (context, { id, endsOn, reason }) =>
    viewContract(context, terminateContract(context, id, endsOn, reason)),
  reinstate: (context, { id, reason }) =>
    viewContract(context, reinstateContract(context, id, reason)),
  note: (context, wanted) => {
    note(context, wanted);
    return cardById(context, wanted.id);
  },
  attach: prepared(
    async ({ id, name, content }, context) => {
      const paper = await readPaper(name, content);
      attachable(context, id, paper);
      await storePaper(dataDir, id, paper);
      return paper;
    },
    (context, { id, name }, paper) => viewFile(context, attach(context, id, name, paper)),
  ),
  copyFile: prepared(
    async ({ file }, context) => {
      const row = paperById(context, file);
      const bytes = await fetchPaper(dataDir, row);
      const stem = row.name.replace(/\.[A-Za-z0-9]{1,5}$/, '');
      return saveOut(context, stem, `.${row.kind === 'jpeg' ? 'jpg' : row.kind}`, bytes);
    },
    (context, { file }, path) => {
      recordOut(context, { kind: 'exported', name: paperById(context, file).name, path });
      return { path };
    },
    removeOut,
  ),
  detach: (context, { file, reason }) => cardById(context, detach(context, file, reason)),
});
