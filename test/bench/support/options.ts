// The command line of the benchmark: `--quick` for small sizes, `--only core|window|hand|start|recovery`.
import { parseArgs } from 'node:util';
import { type Part, parts } from './figures.ts';

export type Sizes = {
  /** Past requests of the small and the large house. */
  pastSmall: number;
  pastLarge: number;
  open: number;
  /** Samples of what is measured in the core, in the window, and of whole starts. */
  core: number;
  window: number;
  starts: number;
};

/** What a part is measured with, and where it tells on which runtime it was. */
export type Run = { sizes: Sizes; tellVersions: (found: Record<string, string>) => void };

export type Options = { only: readonly Part[]; quick: boolean; sizes: Sizes };

const full: Sizes = {
  pastSmall: 10_000,
  pastLarge: 1_000_000,
  open: 2_000,
  core: 1_000,
  window: 120,
  starts: 7,
};

const small: Sizes = {
  pastSmall: 2_000,
  pastLarge: 10_000,
  open: 2_000,
  core: 120,
  window: 10,
  starts: 2,
};

const isPart = (name: string): name is Part => parts.some((part) => part === name);

/** @throws Error naming what may follow `--only` */
export const readOptions = (argv: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
    },
  });
  const named = values.only.flatMap((names) => names.split(','));
  const only = named.filter(isPart);
  if (only.length < named.length) throw new Error(`--only takes ${parts.join(', ')}`);
  return {
    only: only.length === 0 ? parts : only,
    quick: values.quick,
    sizes: values.quick ? small : full,
  };
};
