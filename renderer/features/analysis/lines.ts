/** A finding as a line of the book: known by its key. */
import type { Finding } from '../../../shared/analysis/contract.ts';

export type FindingLine = Finding & { id: string };
