// Files into the house: an operation says how much it takes; everything else stays small.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bytesOf } from '../../electron/desk/kernel/bytes.ts';
import { DeskError } from '../../electron/desk/kernel/failure.ts';
import { readInput } from '../../electron/desk/kernel/input.ts';
import { fileContent, mostFileBytes, mostWithFile } from '../../shared/kernel/fields.ts';
import { command, query } from '../../shared/kernel/procedure.ts';

const schema = z.object({ content: fileContent });
const contentOf = (bytes: number) => ({ content: Buffer.alloc(bytes, 7).toString('base64') });

const reasonOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    if (error instanceof DeskError) return [error.code, error.reason];
    throw error;
  }
};

describe('a file in a call', () => {
  it('is taken up to its size where the operation allows one', () => {
    const { input } = readInput(schema, contentOf(mostFileBytes), mostWithFile);
    expect(bytesOf((input as { content: string }).content)).toHaveLength(mostFileBytes);
    expect(reasonOf(() => readInput(schema, contentOf(mostFileBytes + 3), mostWithFile))).toEqual([
      'TOO_LARGE',
      'kernel.tooLarge',
    ]);
  });

  it('is refused by every other operation', () => {
    expect(reasonOf(() => readInput(schema, contentOf(300_000)))).toEqual([
      'TOO_LARGE',
      'kernel.tooLarge',
    ]);
  });

  it('is allowed by the operation’s own declaration', () => {
    expect(command('board.view', { most: mostWithFile })['~orpc'].meta.most).toBe(mostWithFile);
    expect(query('board.view')['~orpc'].meta).not.toHaveProperty('most');
  });

  it('may stand in lines, as a command writes it', () => {
    expect(String(bytesOf('YWJj\nZGVm\r\n'))).toBe('abcdef');
  });

  it.each(['a', 'YQ=', '*', 'YQ==YQ==', 'YW Jj'])('that is no base64 is refused: %j', (text) => {
    expect(reasonOf(() => bytesOf(text))).toEqual(['INVALID_INPUT', 'kernel.notBase64']);
  });
});
