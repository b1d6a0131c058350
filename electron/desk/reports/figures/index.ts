/** Every report by its name. A figure is defined once, in the file of its subject; its words stand in the texts. */
import { type ReportName, reportNames } from '../../../../shared/reports/model.ts';
import { DeskError } from '../../kernel/failure.ts';
import type { Report } from '../engine.ts';
import { attendance } from './attendance.ts';
import { calls } from './calls.ts';
import { charges } from './charges.ts';
import { chases } from './chases.ts';
import { complaints } from './complaints.ts';
import { handouts } from './handouts.ts';
import { keys } from './keys.ts';
import { loans } from './loans.ts';
import { lost } from './lost.ts';
import { minutes } from './minutes.ts';
import { promises } from './promises.ts';
import { reopened } from './reopened.ts';
import { satisfaction } from './satisfaction.ts';
import { stays } from './stays.ts';
import { target } from './target.ts';
import { times } from './times.ts';
import { volume } from './volume.ts';

export const reports: Record<ReportName, Report> = {
  volume,
  calls,
  times,
  minutes,
  target,
  promises,
  chases,
  reopened,
  satisfaction,
  stays,
  complaints,
  lost,
  loans,
  keys,
  handouts,
  attendance,
  charges,
};

/** @throws DeskError NOT_FOUND */
export const reportNamed = (name: string): { name: ReportName; report: Report } => {
  const known = reportNames.find((one) => one === name);
  if (!known)
    throw new DeskError('NOT_FOUND', 'reports.unknown', {
      report: name,
      known: reportNames.join(', '),
    });
  return { name: known, report: reports[known] };
};
