// The parts of the shell that need no Electron: the command line, the policy.
import { describe, expect, it } from 'vitest';
import { listensToOthers, opensBeside, readOptions } from '../../electron/shell/options.ts';
import { contentPolicy } from '../../electron/shell/policy.ts';

describe('the command line', () => {
  it('takes our options and leaves Chromium its own', () => {
    const argv = [
      '--no-sandbox',
      '.',
      '--data',
      '/srv/house',
      '--windows=2',
      '--station',
      'office',
      '--printer=Office',
      '--label-printer=Labels',
    ];
    expect(readOptions(argv, {})).toEqual({
      dataDir: '/srv/house',
      windowCount: 2,
      station: 'office',
      printer: 'Office',
      labelPrinter: 'Labels',
    });
  });

  it('takes the data folder from the environment when the line names none', () => {
    expect(readOptions(['.'], { BELLBOARD_DATA: '/srv/a' }).dataDir).toBe('/srv/a');
    expect(readOptions(['--data=/srv/b'], { BELLBOARD_DATA: '/srv/a' }).dataDir).toBe('/srv/b');
  });

  it('opens one window for a number that is none, and never a screenful', () => {
    expect(readOptions(['--windows', 'many'], {}).windowCount).toBe(1);
    expect(readOptions(['--windows', '999'], {}).windowCount).toBe(8);
  });

  it('opens by hand no more windows than that', () => {
    expect(opensBeside(7)).toBe(true);
    expect(opensBeside(8)).toBe(false);
  });
});

describe('a debugger others can reach', () => {
  it('is told by the switch that opens it, and by no other', () => {
    for (const name of ['remote-debugging-port', 'remote-debugging-pipe'])
      expect(listensToOthers((asked) => asked === name)).toBe(true);
    expect(listensToOthers((asked) => asked === 'no-sandbox')).toBe(false);
  });
});

describe('the content policy', () => {
  it('allows no inline script and styles only with the nonce of this load', () => {
    const policy = contentPolicy('abc');
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self' 'nonce-abc';");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });
});
