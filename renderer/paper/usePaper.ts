/**
 * The keys of paper: whatever a screen has to put on paper is printed with Ctrl+P and kept as a PDF with
 * Ctrl+Shift+P.
 */
import { type KeyBinding, type KeyScope, useKeys } from '../app/keys.ts';
import type { Told } from '../app/told.ts';
import { type PaperJob, printSheet, savePdf, tellNoPaper } from './print.ts';

export type PaperOffer = {
  /** Makes the sheet when a key is pressed; null: there is none now. It may ask the desk first. */
  make: () => PaperJob | null | Promise<PaperJob | null>;
  /** Asked when keys are listed and pressed; left out: always. */
  when?: () => boolean;
  /** Said when it is pressed and there is nothing to print. */
  why?: Told;
  /** Keys of the texts, where a screen offers more than one sheet. */
  text?: { print: string; pdf: string };
  /** The key to print, `P` with these before it; left out: `Ctrl+P` and `Ctrl+Shift+P`. */
  with?: 'Ctrl' | 'Alt';
  foot?: number;
};

const keysOf = (offer: PaperOffer): KeyBinding[] => {
  const { make, when, why, foot, with: held = 'Ctrl' } = offer;
  const run = (send: typeof printSheet) => async (event: KeyboardEvent) => {
    if (event.repeat) return;
    try {
      const job = await make();
      if (job) await send(job);
    } catch (error) {
      tellNoPaper(error);
    }
  };
  const asked = when ? { when } : {};
  return [
    {
      key: `${held}+P`,
      text: offer.text?.print ?? 'paper.keys.print',
      run: run(printSheet),
      ...asked,
      ...(foot === undefined ? {} : { foot }),
    },
    {
      key: `${held}+Shift+P`,
      text: offer.text?.pdf ?? 'paper.keys.pdf',
      run: run(savePdf),
      ...asked,
    },
    ...(why
      ? [`${held}+P`, `${held}+Shift+P`].map(
          (key): KeyBinding => ({
            key,
            text: 'paper.keys.print',
            silent: true,
            instead: why,
            run: () => false,
          }),
        )
      : []),
  ];
};

/** Registers the keys of what can go on paper here, for as long as the component is on the screen. */
export const usePaper = (
  offers: PaperOffer | readonly PaperOffer[],
  options: { active?: boolean; scope?: KeyScope } = {},
): void => {
  const { active = true, scope = 'screen' } = options;
  const all: readonly PaperOffer[] = 'make' in offers ? [offers] : offers;
  useKeys(scope, all.flatMap(keysOf), { active, group: 'paper.keys.group' });
};
