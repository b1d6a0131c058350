/** Tables coming in: a dry run that names every bad line, then one transaction. The domain's public face. */
import type { ImportSource, importsContract } from '../../../shared/imports/contract.ts';
import { type ImportKind, isOfFile } from '../../../shared/imports/model.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { type Handlers, prepared, preparedQuery } from '../kernel/handlers.ts';
import { mustMay } from '../kernel/permission.ts';
import type { Lines } from '../tables/index.ts';
import { type Plan, previewOf } from './plan.ts';
import { planRooms } from './rooms.ts';
import { readSource } from './source.ts';
import { planStays } from './stays.ts';
import { tokenOf } from './token.ts';

type Input = { kind: ImportKind; file: ImportSource; missing: 'keep' | 'retire' };

type Applied = Input & { token: string; leaveOut: boolean };

const nameOf = (file: ImportSource): string => (typeof file === 'string' ? '' : (file.name ?? ''));

const planFor = (context: ReadContext, { kind, missing }: Input, lines: Lines): Plan =>
  kind === 'rooms' ? planRooms(context, lines, { missing }) : planStays(context, lines);

const tokenFor = ({ kind }: Input, { actions, problems }: Plan): string =>
  tokenOf({ kind, actions, problems });

export const importsHandlers: Handlers<typeof importsContract> = {
  preview: preparedQuery(
    ({ file }: Input) => readSource(file),
    (context, input: Input, lines) => {
      const plan = planFor(context, input, lines);
      const { kind, file } = input;
      return previewOf(plan, { kind, name: nameOf(file), token: tokenFor(input, plan) });
    },
  ),
  apply: prepared(
    ({ file }: Applied) => readSource(file),
    (context, { token, leaveOut, ...input }, lines: Lines) => {
      const { reads, actor } = context;
      // Rooms are the layout of the house; who comes and goes is the daily list.
      if (input.kind === 'rooms') mustMay(actor, 'layout.manage');
      const plan = planFor(context, input, lines);
      const { problems, counts } = plan;
      if (tokenFor(input, plan) !== token)
        throw new DeskError('CONFLICT', 'imports.houseChanged', { name: nameOf(input.file) });
      const preview = previewOf(plan, { kind: input.kind, name: '', token });
      const { bad } = preview.counts;
      const [first] = preview.problems;
      const unreadable = problems.some(({ kind }) => isOfFile(kind));
      if (bad > 0 && (!leaveOut || unreadable))
        throw new DeskError('CONFLICT', 'imports.badLines', {
          count: bad,
          line: first?.line ?? 0,
          problems: preview.problems.slice(0, 20),
        });
      const done = { new: counts.new, changed: counts.changed, same: counts.same, leftOut: bad };
      if (!plan.acts) return { ...done, retired: 0 };
      context.record({
        kind: 'imported',
        subject: { kind: 'house', id: reads.house.get()?.houseId ?? 'house' },
        body: { facts: { what: input.kind, ...counts, leftOut: bad, token } },
        ...(nameOf(input.file) === '' ? {} : { personal: { text: nameOf(input.file) } }),
      });
      return { ...done, ...plan.run(context) };
    },
  ),
};
