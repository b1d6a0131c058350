/** A question every house is asked: nothing is said to it yet. */
import type { Department } from '../../staff/contract.ts';

export type StarterQuestion = {
  code: string;
  department: Department;
  zh: string;
  en: string;
  tags: readonly string[];
  synonyms: readonly string[];
};
