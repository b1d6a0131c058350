// Scrolling the list of open requests: how long each frame takes while it moves all the time.
import type { Page } from 'playwright-core';

/** Rows pass at a fast flick's speed: a screen of the list in a third of a second. */
const pixelsPerFrame = 24;

/** Milliseconds between frames, over so many of them. */
export const scrollFrames = (page: Page, frames: number): Promise<number[]> =>
  page.evaluate(
    ([count, by]) =>
      new Promise<number[]>((settle) => {
        const list = document.querySelector<HTMLElement>('[data-testid="request-list"]');
        const times: number[] = [];
        let direction = 1;
        let lastMs = 0;
        const move = (nowMs: number): void => {
          if (lastMs !== 0) times.push(nowMs - lastMs);
          lastMs = nowMs;
          if (times.length >= count || !list) {
            if (list) list.scrollTop = 0;
            settle(times);
            return;
          }
          const lowest = list.scrollHeight - list.clientHeight;
          if (list.scrollTop >= lowest - by) direction = -1;
          if (list.scrollTop <= by && times.length > 1) direction = 1;
          list.scrollTop += direction * by;
          requestAnimationFrame(move);
        };
        requestAnimationFrame(move);
      }),
    [frames, pixelsPerFrame] as const,
  );

/** The same count of frames with nothing moving: what the screen itself gives here. */
export const restingFrames = (page: Page, frames: number): Promise<number[]> =>
  page.evaluate(
    (count) =>
      new Promise<number[]>((settle) => {
        const times: number[] = [];
        let lastMs = 0;
        const look = (nowMs: number): void => {
          if (lastMs !== 0) times.push(nowMs - lastMs);
          lastMs = nowMs;
          if (times.length >= count) settle(times);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    frames,
  );
