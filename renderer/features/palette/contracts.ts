/** What the palette knows of the service contracts: each by its supplier, what it covers and whom to ring. */
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import type { ContractView } from '../../../shared/service-contracts/contract.ts';
import { openBook } from '../../app/navigation.ts';
import { useAllowed } from '../../client/allowed.ts';
import { orpc } from '../../client/desk.ts';
import { wordsOf } from '../service-contracts/lines.ts';
import type { Entry } from './entries.ts';

const none: readonly ContractView[] = [];

export const useContracts = (): readonly ContractView[] => {
  const allowed = useAllowed()('contracts.use');
  const listed = useQuery({
    ...orpc.contracts.list.queryOptions({ input: {} }),
    enabled: allowed,
  }).data?.contracts;
  return (allowed ? listed : undefined) ?? none;
};

export const contractEntries = (contracts: readonly ContractView[], t: TFunction): Entry[] =>
  contracts.map(
    (contract): Entry => ({
      id: `contract ${contract.id}`,
      group: 'contracts',
      head: '',
      title: contract.supplier,
      detail: `${contract.scope} · ${t(`contracts.group.${contract.state}`)}`,
      words: wordsOf(contract),
      run: () => openBook('archive', 'contracts', contract.id),
    }),
  );
