/** Looking in on a guest whose door has stayed shut too long: the steps, in their order. Pure. */

/** Rung from the desk; knocked and called at the door; gone in, two persons together. */
export const welfareSteps = ['phoned', 'knocked', 'entered'] as const;
export type WelfareStep = (typeof welfareSteps)[number];

/** `answered`: the guest answered from behind the door, nobody went in. */
export const welfareOutcomes = ['answered', 'well', 'not-there', 'unwell', 'emergency'] as const;
export type WelfareOutcome = (typeof welfareOutcomes)[number];

/** The step that comes next; null once somebody has gone in. */
export const nextStep = (taken: readonly WelfareStep[]): WelfareStep | null =>
  welfareSteps.find((step) => !taken.includes(step)) ?? null;

/** What can be said of the guest after these steps: nobody knows how a guest is who has not been asked. */
export const outcomesAfter = (taken: readonly WelfareStep[]): readonly WelfareOutcome[] => {
  if (taken.includes('entered')) return welfareOutcomes.filter((one) => one !== 'answered');
  return taken.length > 0 ? ['answered'] : [];
};
