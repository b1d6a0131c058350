/** What the book of call checks is found by. */
import type { CallCheckView } from '../../../shared/call-quality/contract.ts';
import { findableBy } from '../../ui/find.ts';

export type CallQualityTrend = readonly { week: string; checks: number; overall: number | null }[];

export const wordsOf = ({ code, name, call, note, date }: CallCheckView): readonly string[] =>
  findableBy(code, name, String(call.number), note, date);
