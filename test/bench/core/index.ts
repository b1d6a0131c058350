// The core, measured in plain Node as the desk runs everywhere.
import type { Figure } from '../support/figures.ts';
import type { Run } from '../support/options.ts';
import { measureAnalysis } from './analysis.ts';
import { measureArchive, measureErasing } from './archive.ts';
import { measureAsOf } from './as-of.ts';
import { measureBoard } from './board.ts';
import { measureCreate } from './create.ts';
import { measureDealing } from './dealing.ts';
import { measureImports } from './imports.ts';
import { measureIntake } from './intake.ts';
import { measureKeys } from './keys.ts';
import { measureLine } from './line.ts';
import { measureLost } from './lost.ts';
import { measureRefusals } from './refusals.ts';
import { measureReports } from './reports.ts';
import { measureSearch } from './search.ts';
import { measureWhatIf } from './what-if.ts';

export const measureCore = async ({ sizes }: Run): Promise<Figure[]> => {
  const small = { past: sizes.pastSmall, open: sizes.open };
  const large = { past: sizes.pastLarge, open: sizes.open };
  return [
    ...(await measureCreate(small, large, sizes.core)),
    ...(await measureIntake(large, sizes.core)),
    ...(await measureBoard(large, sizes.core)),
    ...(await measureAsOf(large)),
    ...(await measureWhatIf(large)),
    ...(await measureReports(large)),
    ...(await measureAnalysis(large)),
    ...(await measureImports(small)),
    ...(await measureSearch(large, sizes.core)),
    ...(await measureArchive()),
    ...(await measureErasing()),
    ...(await measureLost(small, sizes.core)),
    ...(await measureKeys(small, sizes.core)),
    ...(await measureDealing(small, sizes.core)),
    ...(await measureRefusals(small, Math.ceil(sizes.core / 5))),
    ...measureLine(),
  ];
};
