// The window as a strong box: what a page cannot do, who gets a port, and how windows begin and end.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { inMain, type Launched, launchConsole } from './support/launch.ts';

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
    // Asked of a page that is just being swapped the question is never answered: it is asked again.
    const isBlank = () =>
      Promise.race([
        app.evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
            'document.getElementById("root").childNodes.length === 0',
          ),
        ),
        pause(2_000, 'unanswered'),
      ]);
    await expect.poll(isBlank, { timeout: 20_000 }).toBe(false);
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

  it('belong to one program per data folder: a second start brings the first to the front and ends', async () => {
    const dataDir = join(folder, 'single');
    const { app, again, close } = await launchConsole({ dataDir, asStarted: true });
    const isShown = () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
    try {
      await vi.waitFor(async () => expect(await isShown()).toBe(true));
      await inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
      expect(await isShown()).toBe(false);
      const { executablePath, args, env } = again;
      const second = spawn(executablePath, args, { stdio: 'ignore', env });
      const code = await new Promise((settle) => second.on('exit', settle));
      expect(code).toBe(0);
      expect(await countWindows(app)).toBe(1);
      await vi.waitFor(async () => expect(await isShown()).toBe(true));
      // Nothing of the windows lies with the house.
      expect(existsSync(join(dataDir, 'window'))).toBe(false);
    } finally {
      await close();
    }
  });

  it('show what is wrong when the data folder cannot be used, and open it once it can', async () => {
    const blocked = join(folder, 'not-a-folder');
    writeFileSync(blocked, 'a file');
    const { page, close } = await launchConsole({ dataDir: blocked, asStarted: true });
    try {
      await page.getByText('not-a-folder').first().waitFor();
      rmSync(blocked);
      await page.keyboard.press('r');
      await page.getByTestId('make-demo').waitFor();
      expect(existsSync(join(blocked, 'house.db'))).toBe(true);
    } finally {
      await close();
    }
  });
});
