/** The questions every house is asked, in both languages; what is said to them is each house's own. */
import { equipmentQuestions } from './equipment.ts';
import type { StarterQuestion } from './question.ts';
import { serviceQuestions } from './services.ts';

/** In the order they stand in the library. */
export const starterQuestions: readonly StarterQuestion[] = [
  ...equipmentQuestions,
  ...serviceQuestions,
];
