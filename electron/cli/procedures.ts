/** `desk procedures`: the contract as JSON. */
import { z } from 'zod';
import { procedures } from '../desk/router.ts';

const schemaOf = (schema: z.ZodType | undefined, io: 'input' | 'output'): unknown =>
  schema === undefined || !(schema instanceof z.ZodType)
    ? null
    : z.toJSONSchema(schema, { io, unrepresentable: 'any' });

export const listProcedures = (): void => {
  const list = procedures().map(({ path, meta, input, output }) => ({
    name: path,
    kind: meta.kind,
    permission: meta.permission,
    input: schemaOf(input, 'input'),
    output: schemaOf(output, 'output'),
  }));
  process.stdout.write(`${JSON.stringify(list, null, 2)}\n`);
};
