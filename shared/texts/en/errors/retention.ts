import type { Shape } from '../../shape.ts';
import type { retention as zh } from '../../zh-CN/errors/retention.ts';

export const retention: Shape<typeof zh> = {
  running:
    'A run is under way; no second one was begun and what it erased stays erased. Wait for it to end.',
  inHouse:
    'The guest of {{room}} is in the house; nothing was erased. Erase their data after they leave ({{departure}}).',
  expected:
    'The guest of {{room}} is expected; nothing was erased. Cancel the stay first, or erase after they leave.',
  confirm:
    'What was typed is not this guest’s name (the room, for a guest without one); nothing was erased. Type it as the preview shows it.',
  held: 'There are {{count}} open things of the guest of {{room}}; nothing was erased. Settle them first, then erase.',
};
