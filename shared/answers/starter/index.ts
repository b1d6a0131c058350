/** The questions every house is asked, in both languages; what is said to them is each house's own. */
import type { Department } from '../../staff/contract.ts';
import { equipmentQuestions } from './equipment.ts';
import { serviceQuestions } from './services.ts';

export type StarterQuestion = {
  code: string;
  department: Department;
  zh: string;
  en: string;
  tags: readonly string[];
  synonyms: readonly string[];
};

/** In the order they stand in the library. */
export const starterQuestions: readonly StarterQuestion[] = [
  ...equipmentQuestions,
  ...serviceQuestions,
];
