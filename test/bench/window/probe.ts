// What runs inside the page to time it: from the key as the system stamped it to the frame that shows
// the change. Handed over as source, so it may use nothing of this module but types.
import type { Page } from 'playwright-core';

/** What is waited for: a row that was not there before, a state a row or a room did not have, what was found. */
export type Sought =
  | { kind: 'row'; place: string; service: string }
  | { kind: 'state'; id: string; state: string }
  | { kind: 'room'; id: string; state: string }
  | { kind: 'answer'; text: string };

export type Painted = {
  id: string;
  /** Key → the page has done its work for the frame that shows the change. */
  drawnMs: number;
  /** Key → the next frame has begun, so the last one is certainly out. */
  nextFrameMs: number;
};

type Probe = { arm: (awaited: Sought) => void; painted: Promise<Painted> | null };
type ProbedWindow = Window & { bench?: Probe };

const install = (): void => {
  const probed = window as ProbedWindow;
  if (probed.bench) return;
  let pressedMs = 0;
  let inFrame = false;
  const { port1, port2 } = new MessageChannel();
  const tasks: (() => void)[] = [];
  port1.onmessage = () => tasks.shift()?.();
  /** Runs as a task of its own: after a frame that is being made, once it is made. */
  const afterThis = (run: () => void): void => {
    tasks.push(run);
    port2.postMessage(null);
  };
  const nextFrame = window.requestAnimationFrame.bind(window);
  // A change made in a frame's own callback is in that frame; any other is in the next one.
  window.requestAnimationFrame = (callback) =>
    nextFrame((time) => {
      inFrame = true;
      afterThis(() => {
        inFrame = false;
      });
      callback(time);
    });
  window.addEventListener(
    'keydown',
    (event) => {
      pressedMs = event.timeStamp;
    },
    true,
  );
  const seen = new Set<string>();
  const rows = () => document.querySelectorAll<HTMLElement>('[data-testid="request-row"]');

  const probe: Probe = {
    painted: null,
    arm: (awaited) => {
      for (const { dataset } of rows()) seen.add(dataset['id'] ?? '');
      const found = (): string | undefined => {
        if (awaited.kind === 'room') {
          const tile = document.getElementById(`room-${awaited.id}`);
          return tile?.dataset['housekeeping'] === awaited.state ? awaited.id : undefined;
        }
        if (awaited.kind === 'answer') {
          const field = document.querySelector<HTMLElement>('[data-testid="archive-search"]');
          return field?.dataset['answered'] === awaited.text ? awaited.text : undefined;
        }
        for (const { dataset } of rows()) {
          const id = dataset['id'] ?? '';
          if (awaited.kind === 'state' && id === awaited.id && dataset['state'] === awaited.state)
            return id;
          if (
            awaited.kind === 'row' &&
            !seen.has(id) &&
            dataset['place'] === awaited.place &&
            dataset['service'] === awaited.service
          )
            return id;
        }
        return undefined;
      };
      probe.painted = new Promise((settle) => {
        const watch = new MutationObserver(() => {
          const id = found();
          if (id === undefined) return;
          watch.disconnect();
          const fromMs = pressedMs;
          const drawn = () => {
            const drawnMs = performance.now() - fromMs;
            nextFrame(() => settle({ id, drawnMs, nextFrameMs: performance.now() - fromMs }));
          };
          if (inFrame) afterThis(drawn);
          else nextFrame(() => afterThis(drawn));
        });
        watch.observe(document.body, {
          subtree: true,
          childList: true,
          attributes: true,
          attributeFilter: ['data-state', 'data-id', 'data-housekeeping', 'data-answered'],
        });
      });
    },
  };
  probed.bench = probe;
};

export const installProbe = (page: Page): Promise<void> => page.evaluate(install);

const tooLongMs = 5_000;

/** Presses a key and tells how long the change it asks for took to be seen. */
export const pressAndSee = async (page: Page, key: string, awaited: Sought): Promise<Painted> => {
  await page.evaluate((wanted) => (window as ProbedWindow).bench?.arm(wanted), awaited);
  await page.keyboard.press(key);
  return page.evaluate(
    ([limit, what]) =>
      Promise.race([
        (window as ProbedWindow).bench?.painted as Promise<Painted>,
        new Promise<never>((_, refuse) => {
          setTimeout(() => refuse(new Error(`not seen within ${limit} ms: ${what}`)), limit);
        }),
      ]),
    [tooLongMs, JSON.stringify(awaited)] as const,
  );
};
