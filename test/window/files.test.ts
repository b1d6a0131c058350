// Files chosen or pasted in the window: as the desk takes them, or refused before they are sent.
import { expect, it } from 'vitest';
import { bytesOf } from '../../electron/desk/kernel/bytes.ts';
import { problemOf } from '../../renderer/client/errors.ts';
import { fileIn, readAsBase64 } from '../../renderer/client/files.ts';

const bytes = Uint8Array.from({ length: 100_001 }, (_, index) => (index * 7) % 256);

it('a file arrives byte for byte', async () => {
  expect(Uint8Array.from(bytesOf(await readAsBase64(new Blob([bytes]))))).toEqual(bytes);
  expect(await readAsBase64(new Blob([]))).toBe('');
});

it('one too large is refused with its size and the size allowed', async () => {
  const refused = await readAsBase64(new Blob([bytes]), 50_000).catch(problemOf);
  expect(refused).toMatchObject({ code: 'TOO_LARGE', reason: 'window.fileTooLarge' });
  expect((refused as { message: string }).message).toContain('0.1 MB');
});

it('a picture is found in what was pasted, and nothing in nothing', () => {
  const picture = new File([bytes], 'image.png');
  const files = Object.assign([picture], { item: () => picture }) as unknown as FileList;
  expect(fileIn({ files })).toBe(picture);
  expect(fileIn(null)).toBeNull();
});
