/** Whether a key belongs to an input method. It must not know what the key would do otherwise. */
import type { KeyboardEvent } from 'react';

/** Enter while an input method composes chooses a word and sends nothing. */
export const isComposing = (event: KeyboardEvent): boolean =>
  event.nativeEvent.isComposing || event.keyCode === 229;
