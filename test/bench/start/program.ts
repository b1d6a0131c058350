// The small main programs a start is measured with: one for the console, which loads the console's own
// main behind it, and one for an empty window. Both look at their page alike and tell on standard
// output when it stood there; nothing of the console is changed, nobody drives it from outside.

/** Runs in the page: settles with the wall clock's time at which a selector's element had been drawn. */
const drawnAt = `(selector) => new Promise((settle) => {
  const look = () => {
    if (!document.querySelector(selector)) return requestAnimationFrame(look);
    requestAnimationFrame(() => settle(performance.timeOrigin + performance.now()));
  };
  requestAnimationFrame(look);
})`;

const common = `
const { app, BrowserWindow } = require('electron');
const ask = (contents, selector) =>
  contents.executeJavaScript('(' + ${JSON.stringify(drawnAt)} + ')(' + JSON.stringify(selector) + ')');
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const tell = async (times) => {
  await pause(SETTLE_MS);
  const metrics = app.getAppMetrics();
  const kib = metrics.reduce((sum, { memory }) => sum + memory.workingSetSize, 0);
  process.stdout.write('\\nBENCH ' + JSON.stringify({ ...times, kib, processes: metrics.length }) + '\\n', () => app.exit());
};
const onFirstPage = (work) => {
  let taken = false;
  app.on('web-contents-created', (_, contents) => {
    contents.once('dom-ready', () => {
      if (taken) return;
      taken = true;
      work(contents).catch((error) => { console.error(error); app.exit(1); });
    });
  });
};
`;

export type ProgramOptions = { settleMs: number };

const withSettle = (source: string, { settleMs }: ProgramOptions): string =>
  source.replaceAll('SETTLE_MS', String(settleMs));

export const emptyProgram = (options: ProgramOptions): string =>
  withSettle(
    `${common}
onFirstPage(async (contents) => tell({ ready: await ask(contents, 'p') }));
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1366, height: 768, show: false,
    webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false },
  });
  window.once('ready-to-show', () => window.show());
  window.loadURL('data:text/html,<p>empty</p>');
});
`,
    options,
  );

export type ConsoleProgramOptions = ProgramOptions & {
  root: string;
  code: string;
  pin: string;
};

export const consoleProgram = ({ root, code, pin, ...options }: ConsoleProgramOptions): string =>
  withSettle(
    `${common}
const type = async (contents, text) => {
  for (const sign of [...text, '\\r']) {
    const keyCode = sign === '\\r' ? 'Return' : sign;
    contents.sendInputEvent({ type: 'keyDown', keyCode });
    contents.sendInputEvent({ type: 'char', keyCode: sign });
    contents.sendInputEvent({ type: 'keyUp', keyCode });
    await pause(30);
  }
};
onFirstPage(async (contents) => {
  const signIn = await ask(contents, '[data-testid="sign-in-pin"]');
  await contents.executeJavaScript(
    'addEventListener("keydown", (event) => { window.lastKey = performance.timeOrigin + event.timeStamp; }, true)',
  );
  contents.focus();
  await type(contents, ${JSON.stringify(code)});
  await type(contents, ${JSON.stringify(pin)});
  const board = await ask(contents, '[data-testid="request-list"]');
  const enter = await contents.executeJavaScript('window.lastKey');
  await tell({ ready: signIn, enter, board });
});
app.setAppPath(${JSON.stringify(root)});
require(${JSON.stringify(`${root}/dist/main/main.cjs`)});
`,
    options,
  );
