// The window as a strong box: what a page cannot do, who gets a port, and how windows begin and end.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Launched, launchConsole } from './support/launch.ts';

const folder = mkdtempSync(join(tmpdir(), 'bellboard-shell-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Offers a port as the console's own page does, and tells whether the shell kept or closed it. */
const offerPort = () =>
  new Promise<'kept' | 'closed'>((settle) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('close', () => settle('closed'));
    port1.start();
    window.postMessage('bellboard:connect', '*', [port2]);
    setTimeout(() => settle('kept'), 1000);
  });

/** What becomes of a port offered by the page at `address`, opened with the console's own preload. */
async function portOfferedFrom(app: ElectronApplication, address: string) {
  const opened = app.waitForEvent('window');
  await app.evaluate(({ app: running, BrowserWindow }, url) => {
    const preload = `${running.getAppPath()}/dist/preload/preload.cjs`;
    void new BrowserWindow({ webPreferences: { preload } }).loadURL(url);
  }, address);
  const stranger = await opened;
  await stranger.waitForLoadState('load');
  const fate = await stranger.evaluate(offerPort);
  await stranger.close();
  return fate;
}

const countWindows = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

const pageProcess = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return { id: contents?.getOSProcessId() ?? 0, isLoaded: contents?.isLoading() === false };
  });

describe('a page of the console', () => {
  let launched: Launched;
  let page: Page;
  beforeAll(async () => {
    launched = await launchConsole({ dataDir: join(folder, 'page') });
    page = launched.page;
    await page.waitForLoadState('load');
  });
  afterAll(() => launched.close());

  it('has no Node, and no permission but to notify', async () => {
    const reach = await page.evaluate(async () => ({
      require: 'require' in window,
      process: 'process' in window,
      notifications: Notification.permission,
      place: (await navigator.permissions.query({ name: 'geolocation' })).state,
    }));
    expect(reach).toEqual({
      require: false,
      process: false,
      notifications: 'granted',
      place: 'denied',
    });
  });

  it('runs no inline script', async () => {
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.body.dataset.inline = "ran"';
      document.body.append(script);
      return document.body.dataset['inline'];
    });
    expect(ran).toBeUndefined();
  });

  it('reads no file outside its own folder', async () => {
    const answers = await page.evaluate(() =>
      Promise.all(
        ['/index.html', '/../main/main.cjs', '/%2e%2e/main/main.cjs', '/..%2fmain%2fmain.cjs'].map(
          async (path) => (await fetch(path)).status,
        ),
      ),
    );
    expect(answers).toEqual([200, 404, 404, 404]);
  });

  it('goes nowhere else and opens no window of its own', async () => {
    const opened = await page.evaluate(() => {
      window.location.href = 'https://example.com/';
      return window.open('https://example.com/');
    });
    await page.waitForTimeout(300);
    expect(opened).toBeNull();
    expect(page.url()).toMatch(/^app:\/\/console\//);
    expect(await countWindows(launched.app)).toBe(1);
  });

  it('keeps the size an operator can work in', async () => {
    const sizes = await launched.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return { usual: window?.getSize(), least: window?.getMinimumSize() };
    });
    expect(sizes).toEqual({ usual: [1366, 768], least: [1024, 640] });
  });

  it('gets a port; a page from elsewhere does not', async () => {
    // A style sheet is a page of ours without a client in it that would offer ports of its own.
    const ours = await page.evaluate(() => document.styleSheets[0]?.href ?? '');
    expect(ours).toMatch(/^app:\/\/console\//);
    expect(await portOfferedFrom(launched.app, ours)).toBe('kept');
    expect(await portOfferedFrom(launched.app, 'data:text/html,stranger')).toBe('closed');
  });

  it('comes back when its process falls', async () => {
    const { app } = launched;
    const first = await pageProcess(app);
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    });
    await vi.waitFor(
      async () => {
        const now = await pageProcess(app);
        expect(now.isLoaded && now.id !== 0 && now.id !== first.id).toBe(true);
      },
      { timeout: 10_000, interval: 200 },
    );
    const isBlank = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        'document.getElementById("root").childNodes.length === 0',
      ),
    );
    expect(isBlank).toBe(false);
  });
});

describe('windows', () => {
  it('open two at start when asked, and one more by key', async () => {
    const dataDir = join(folder, 'windows');
    const { app, close } = await launchConsole({ dataDir, args: ['--windows', '2'] });
    try {
      await vi.waitFor(async () => expect(await countWindows(app)).toBe(2));
      await app.evaluate(({ BrowserWindow }) => {
        const keyboard = BrowserWindow.getAllWindows()[0]?.webContents;
        const modifiers: ('control' | 'shift')[] = ['control', 'shift'];
        keyboard?.sendInputEvent({ type: 'keyDown', keyCode: 'N', modifiers });
      });
      await vi.waitFor(async () => expect(await countWindows(app)).toBe(3));
    } finally {
      await close();
    }
  });

  it('belong to one program per data folder: a second start ends at once', async () => {
    const { app, close } = await launchConsole({ dataDir: join(folder, 'single') });
    try {
      const userData = await app.evaluate(({ app: running }) => running.getPath('userData'));
      const flags = (process.env['BELLBOARD_ELECTRON_FLAGS'] ?? '').split(' ').filter(Boolean);
      const args = [...flags, `--user-data-dir=${userData}`, '.'];
      const second = spawn(process.env['BELLBOARD_ELECTRON'] ?? '', args, { stdio: 'ignore' });
      const code = await new Promise((settle) => second.on('exit', settle));
      expect(code).toBe(0);
      expect(await countWindows(app)).toBe(1);
    } finally {
      await close();
    }
  });

  it('show what is wrong when the data folder cannot be used', async () => {
    const blocked = join(folder, 'not-a-folder');
    writeFileSync(blocked, 'a file');
    const { page, close } = await launchConsole({ dataDir: blocked });
    try {
      await page.waitForFunction(() => (document.getElementById('root')?.innerText ?? '') !== '');
    } finally {
      await close();
    }
  });
});
