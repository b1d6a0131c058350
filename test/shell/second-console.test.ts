// What another console is started with: this one's own arguments, but for its places and its inspector.
import { expect, it } from 'vitest';
import { argumentsFor } from '../../electron/shell/second-console.ts';

it('keeps printers and the program’s place, and names its own folder', () => {
  expect(
    argumentsFor('/house/practice/1', [
      '--no-sandbox',
      '--inspect=0',
      '--remote-debugging-port=0',
      '--user-data-dir=/tmp/x',
      '.',
      '--data',
      '/house',
      '--windows',
      '2',
      '--printer',
      'Office',
    ]),
  ).toEqual(['--no-sandbox', '.', '--printer', 'Office', '--data', '/house/practice/1']);
  expect(argumentsFor('/p', ['--data=/house'])).toEqual(['--data', '/p']);
});
