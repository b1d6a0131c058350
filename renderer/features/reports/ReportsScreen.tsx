/** 报表: what the record says of the work, and what is done about it. */
import { screenOf } from '../../app/register/shelf.tsx';
import { Analysis } from '../analysis/Analysis.tsx';
import { Measures } from '../measures/Measures.tsx';
import { reportsBooks } from './books.ts';

export const ReportsScreen = screenOf(reportsBooks, { analysis: Analysis, measures: Measures });
