/** Which time is analysed, and of which floor, type, hour and caller: kept while the console runs. */
import type { AnalysisInput } from '../../../shared/analysis/contract.ts';
import { createStore, useStore } from '../../client/store.ts';

const store = createStore<AnalysisInput>({});

export const useAsked = (): AnalysisInput => useStore(store, (asked) => asked);
export const ask = (asked: AnalysisInput): void => store.set(() => asked);
