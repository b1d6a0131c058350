/**
 * What a preview shows line by line: the bad ones first, then who may have left, then what changes. Rooms the
 * file does not name and that are kept come last. Pure.
 */
import type { ImportLine, ImportPreview, ImportProblem } from '../../../shared/imports/contract.ts';
import { findableBy } from '../../ui/find.ts';

export type ShownLine = { id: string } & (
  | { group: 'bad'; problem: ImportProblem }
  | { group: 'leaving' | 'changed' | 'new'; line: ImportLine }
);

const groupOf = ({ what }: ImportLine): 'leaving' | 'changed' | 'new' => {
  if (what === 'left' || what === 'missing' || what === 'retired') return 'leaving';
  return what === 'new' ? 'new' : 'changed';
};

const order = ['leaving', 'changed', 'new'] as const;
const keptLast = ['changed', 'new', 'leaving'] as const;

/** Each with an id of its own preview: a line in hand of the one before says nothing of this. */
export const linesOf = ({ kind, problems, lines, token }: ImportPreview): ShownLine[] => [
  ...problems.map(
    (problem, index): ShownLine => ({ id: `${token} bad ${index}`, group: 'bad', problem }),
  ),
  ...(kind === 'rooms' ? keptLast : order).flatMap((group) =>
    lines
      .filter((line) => groupOf(line) === group)
      .map((line, index): ShownLine => ({ id: `${token} ${group} ${index}`, group, line })),
  ),
];

export const groups = ['bad', ...order] as const;

export const isOfKind = ({ group }: ShownLine, kind: string): boolean => group === kind;

export const wordsOf = (shown: ShownLine): readonly string[] =>
  shown.group === 'bad'
    ? findableBy(String(shown.problem.line), shown.problem.value, shown.problem.other ?? '')
    : findableBy(shown.line.place, shown.line.name ?? '', String(shown.line.line));
