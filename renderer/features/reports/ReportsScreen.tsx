/** 报表: what the record says of the work, and what is done about it. */
import { screenOf } from '../../app/register/shelf.tsx';
import { Analysis } from '../analysis/Analysis.tsx';
import { Measures } from '../measures/Measures.tsx';
import { Morning } from '../morning/Morning.tsx';
import { Standards } from '../standards/Standards.tsx';
import { reportsBooks } from './books.ts';
import { Figures } from './Figures.tsx';

export const ReportsScreen = screenOf(reportsBooks, {
  morning: Morning,
  figures: Figures,
  analysis: Analysis,
  measures: Measures,
  standards: Standards,
});
