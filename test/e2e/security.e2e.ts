// What only a running window shows of the security checklist: what its page cannot reach, ask for or become.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, launchConsole } from './support/launch.ts';

const folder = mkdtempSync(join(tmpdir(), 'bellboard-security-'));
let launched: Launched;
let page: Page;
/** A server beside the console: whatever reaches it has left the house. */
let outside: Server;
let address: string;
const reached: string[] = [];

beforeAll(async () => {
  outside = createServer((request, response) => {
    reached.push(request.url ?? '');
    response.setHeader('access-control-allow-origin', '*');
    response.end('document.body.dataset.remote = "ran"');
  });
  await new Promise<void>((settle) => outside.listen(0, '127.0.0.1', settle));
  address = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`;
  launched = await launchConsole({ dataDir: join(folder, 'house') });
  page = launched.page;
  await page.waitForLoadState('load');
});
afterAll(async () => {
  await launched.close();
  outside.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a page of the console', () => {
  it('runs isolated, in a sandbox, with web security and nothing experimental', async () => {
    const preferences = await launched.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences: () => Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      contextIsolation: true,
      nodeIntegration: false,
      sandbox: true,
      webviewTag: false,
    });
    expect(preferences['webSecurity']).not.toBe(false);
    for (const risky of [
      'allowRunningInsecureContent',
      'experimentalFeatures',
      'nodeIntegrationInSubFrames',
    ])
      expect(preferences[risky] ?? false, risky).toBe(false);
    expect(preferences['enableBlinkFeatures'] ?? '').toBe('');
  });

  it('reaches nothing outside: no script, picture, frame, call or socket', async () => {
    const outcome = await page.evaluate(async (url) => {
      const put = (tag: string, name: 'src' | 'data') => {
        const element = document.createElement(tag);
        element.setAttribute(name, `${url}/${tag}`);
        document.body.append(element);
      };
      put('script', 'src');
      put('img', 'src');
      put('iframe', 'src');
      put('audio', 'src');
      put('object', 'data');
      const called = await fetch(`${url}/fetch`).then(
        () => 'answered',
        () => 'refused',
      );
      const socket = await new Promise<string>((settle) => {
        try {
          const one = new WebSocket(url.replace('http', 'ws'));
          one.onopen = () => settle('opened');
          one.onerror = () => settle('refused');
        } catch {
          settle('refused');
        }
      });
      const beacon = navigator.sendBeacon(`${url}/beacon`, 'x');
      await new Promise((settle) => setTimeout(settle, 500));
      return { called, socket, beacon, ran: document.body.dataset['remote'] };
    }, address);
    expect(outcome).toMatchObject({ called: 'refused', socket: 'refused', ran: undefined });
    expect(reached).toEqual([]);
    // The server is there: what is not of the page does reach it.
    expect((await fetch(`${address}/beside`)).ok).toBe(true);
    expect(reached).toEqual(['/beside']);
  });

  it('evaluates no text as a script', async () => {
    const outcome = await page.evaluate(async () => {
      // What the debugger itself runs is let through: it is tried in a turn of the page's own.
      await new Promise((settle) => setTimeout(settle, 50));
      const ways: Record<string, () => unknown> = {
        // biome-ignore lint/security/noGlobalEval: that it is refused is what is tried
        eval: () => globalThis.eval('1 + 1'),
        function: () => new Function('return 2')(),
      };
      return Object.entries(ways).map(([name, way]) => {
        try {
          return `${name} ran: ${way()}`;
        } catch {
          return `${name} refused`;
        }
      });
    });
    expect(outcome).toEqual(['eval refused', 'function refused']);
  });

  it('is given no camera, place, clipboard, screen or device', async () => {
    const asked = await page.evaluate(async () => {
      const outcome = (asking: Promise<unknown> | undefined) =>
        asking === undefined
          ? Promise.resolve('not there')
          : asking.then(
              () => 'given',
              () => 'refused',
            );
      const media = navigator.mediaDevices;
      return {
        camera: await outcome(media?.getUserMedia({ video: true })),
        sound: await outcome(media?.getUserMedia({ audio: true })),
        screen: await outcome(media?.getDisplayMedia({ video: true })),
        clipboard: await outcome(navigator.clipboard?.readText()),
        place: await outcome(
          new Promise((settle, refuse) => navigator.geolocation.getCurrentPosition(settle, refuse)),
        ),
      };
    });
    expect(Object.values(asked)).not.toContain('given');
  });

  it('downloads nothing and shows no other page in itself', async () => {
    const downloads = await launched.app.evaluate(({ session }) => {
      const counted = { done: 0 };
      (globalThis as { bellboardDownloads?: typeof counted }).bellboardDownloads = counted;
      session.defaultSession.on('will-download', (_event, item) => {
        item.once('done', (_done, state) => {
          if (state === 'completed') counted.done += 1;
        });
      });
      return counted.done;
    });
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['x']));
      link.download = 'x.exe';
      document.body.append(link);
      link.click();
      const view = document.createElement('webview');
      view.setAttribute('src', 'https://example.com/');
      document.body.append(view);
    });
    await page.waitForTimeout(500);
    const after = await launched.app.evaluate(({ webContents }) => ({
      done: (globalThis as { bellboardDownloads?: { done: number } }).bellboardDownloads?.done,
      views: webContents.getAllWebContents().filter((one) => one.getType() === 'webview').length,
    }));
    expect(after).toEqual({ done: downloads, views: 0 });
  });
});

describe('a port', () => {
  it('is not given to a frame within a page: only the page itself is heard', async () => {
    const heard = () =>
      launched.app.evaluate(() => (globalThis as { bellboardHeard?: number }).bellboardHeard ?? 0);
    await launched.app.evaluate(({ ipcMain }) => {
      const counted = globalThis as { bellboardHeard?: number };
      counted.bellboardHeard = 0;
      ipcMain.on('bellboard:connect', () => {
        counted.bellboardHeard = (counted.bellboardHeard ?? 0) + 1;
      });
    });
    // From another source than the page's own window: as a frame, or an opener, would send it.
    await page.evaluate(() => {
      const { port2 } = new MessageChannel();
      window.dispatchEvent(
        new MessageEvent('message', { data: 'bellboard:connect', source: port2, ports: [port2] }),
      );
    });
    await page.waitForTimeout(300);
    expect(await heard()).toBe(0);
    await page.evaluate(() => {
      window.postMessage('bellboard:connect', '*', [new MessageChannel().port2]);
    });
    // The page loses its own port by that, and asks for another.
    await expect.poll(heard).toBeGreaterThan(0);
  });

  it('ends with the next one of its page, and with its window', async () => {
    const fate = await page.evaluate(
      () =>
        new Promise<string>((settle) => {
          const offer = () => {
            const { port1, port2 } = new MessageChannel();
            port1.start();
            window.postMessage('bellboard:connect', '*', [port2]);
            return port1;
          };
          offer().addEventListener('close', () => settle('closed'));
          setTimeout(offer, 300);
          setTimeout(() => settle('kept'), 3_000);
        }),
    );
    expect(fate).toBe('closed');
    const opened = launched.app.waitForEvent('window');
    await launched.app.evaluate(({ app, BrowserWindow, ipcMain }) => {
      const counted = globalThis as { bellboardEnded?: number };
      counted.bellboardEnded = 0;
      ipcMain.on('bellboard:connect', (event) => {
        for (const port of event.ports)
          port.once('close', () => {
            counted.bellboardEnded = (counted.bellboardEnded ?? 0) + 1;
          });
      });
      const preload = `${app.getAppPath()}/dist/preload/preload.cjs`;
      void new BrowserWindow({ webPreferences: { preload } }).loadURL('app://console/');
    });
    const second = await opened;
    await second.waitForFunction(() => (document.getElementById('root')?.innerText ?? '') !== '');
    await second.close();
    await expect
      .poll(() =>
        launched.app.evaluate(
          () => (globalThis as { bellboardEnded?: number }).bellboardEnded ?? 0,
        ),
      )
      .toBeGreaterThan(0);
  });
});
