// Electron's own security checklist, its twenty points in its order: what a test can read in the sources is
// read here; what only a running window shows is in e2e/shell.e2e.ts and e2e/security.e2e.ts.
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentPolicy } from '../../electron/shell/policy.ts';
import { fileFor } from '../../electron/shell/served.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (pattern: string): string =>
  globSync(pattern, { cwd: root })
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n')
    // What is said of a thing in a comment is not done.
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

const shell = read('electron/{main,preload,shell/**/*}.ts');
const window = read('electron/shell/window.ts');
const page = `${read('renderer/**/*.{ts,tsx,html,css}')}`;
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  devDependencies: Record<string, string>;
};

describe('the checklist', () => {
  it('1 only secure content: no page, script, picture or call goes out by the network', () => {
    expect(contentPolicy('x')).toContain("default-src 'none'");
    expect(contentPolicy('x')).not.toMatch(/https?:|wss?:|\*/);
    // Addresses that are only names: of XML languages.
    const addresses = page.match(/https?:\/\/[^\s'"`)]+/g) ?? [];
    expect(addresses.filter((one) => !one.startsWith('http://www.w3.org/'))).toEqual([]);
    expect(shell).not.toMatch(/loadURL\((?!`\$\{appOrigin\})/);
  });

  it('2 no Node in a page', () => {
    expect(window).toContain('nodeIntegration: false');
    expect(shell).not.toMatch(/nodeIntegration(InWorker|InSubFrames)?: true/);
  });

  it('3 contexts are isolated', () => {
    expect(window).toContain('contextIsolation: true');
    expect(shell).not.toContain('contextIsolation: false');
  });

  it('4 pages are sandboxed; only root, who has no sandbox, runs without', () => {
    expect(window).toContain('sandbox: true');
    expect(shell).not.toMatch(/sandbox: false|no-sandbox/);
  });

  it('5 permissions are asked of one place, for requests, checks and devices alike', () => {
    const guard = read('electron/shell/guard.ts');
    for (const handler of ['PermissionRequest', 'PermissionCheck', 'DevicePermission'])
      expect(guard).toContain(`set${handler}Handler`);
    expect(shell).toContain('guardSession(session.defaultSession)');
    // No other session is ever made.
    expect(shell).not.toMatch(/fromPartition|partition:/);
  });

  it('6 web security stays on', () => {
    expect(shell).not.toMatch(/webSecurity|disable-web-security/);
  });

  it('7 a policy for content, with no inline script and no eval', () => {
    const policy = contentPolicy('abc');
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    for (const rule of [
      "base-uri 'none'",
      "form-action 'none'",
      "frame-src 'none'",
      "object-src 'none'",
    ])
      expect(policy).toContain(rule);
  });

  it('8 and 9 and 10 nothing insecure, experimental or of Blink is switched on', () => {
    expect(shell).not.toMatch(
      /allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures/,
    );
    expect(shell).not.toMatch(/appendSwitch/);
  });

  it('11 and 12 there is no webview, and none can be attached', () => {
    expect(window).toContain('webviewTag: false');
    expect(shell).toContain("'will-attach-webview', (event) => event.preventDefault()");
    expect(page).not.toMatch(/<webview|allowpopups/);
  });

  it('13 navigation goes to our own pages only', () => {
    expect(shell).toContain("'will-navigate'");
    expect(shell).toContain("'will-redirect'");
  });

  it('14 a page opens no window', () => {
    expect(shell).toContain("setWindowOpenHandler(() => ({ action: 'deny' }))");
  });

  it('15 nothing is handed to the system to open: a file is shown in its folder', () => {
    expect(shell).not.toMatch(/openExternal|openPath/);
  });

  it('16 one Electron, named exactly: whoever raises it does so on purpose', () => {
    // Which is the newest cannot be told without a network; it is looked at when a version is made.
    expect(manifest.devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Number.parseInt(manifest.devDependencies['electron'] ?? '', 10)).toBeGreaterThanOrEqual(
      45,
    );
  });

  it('17 whoever sends is looked at, in the one place that listens', () => {
    expect(shell.match(/ipcMain\.(on|handle|once)/g)).toEqual(['ipcMain.on']);
    const ports = read('electron/shell/ports.ts');
    expect(ports).toContain('frame !== event.sender.mainFrame || !isOurs(frame.url)');
  });

  it('18 pages come by a scheme of our own, never by file://, and never from outside their folder', () => {
    expect(shell).not.toMatch(/file:\/\/|loadFile|registerFileProtocol/);
    for (const address of [
      'app://console/../main/main.cjs',
      'app://console/%2e%2e/main/main.cjs',
      'app://console/..%2fmain%2fmain.cjs',
      'app://console/..%5cmain%5cmain.cjs',
      'app://elsewhere/index.html',
      'app://console/index.html%00.png',
      'app://console/%ff.html',
    ]) {
      const file = fileFor(address, '/srv/renderer');
      expect(file === undefined || file.startsWith('/srv/renderer/'), address).toBe(true);
    }
    expect(fileFor('app://console/', '/srv/renderer')).toBe('/srv/renderer/index.html');
    expect(fileFor('app://elsewhere/index.html', '/srv/renderer')).toBeUndefined();
  });

  it('19 the fuses are set when a package is made, and read back', () => {
    // That they take is tried on a real binary in fuses.test.ts.
    expect(read('build/package/fuses.mjs')).toContain('await setAndCheck(join(appOutDir');
    expect(read('build/package/builder.mjs')).toContain('await setFuses(context)');
  });

  it('20 a page gets nothing of Electron: the bridge passes on a port, and exposes no name', () => {
    const preload = read('electron/preload.ts');
    expect(preload).not.toMatch(/contextBridge|exposeInMainWorld|ipcRenderer\.(on|send|invoke)\(/);
    expect(preload.match(/ipcRenderer\.\w+/g)).toEqual(['ipcRenderer.postMessage']);
    expect(page).not.toMatch(/from 'electron'/);
  });
});

describe('what a page draws', () => {
  it('comes from data: no HTML is taken from a text, on screen or on paper', () => {
    expect(page).not.toMatch(
      /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write/,
    );
  });
});
