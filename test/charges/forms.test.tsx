// What the screen offers to take back after a voiding: what the desk will take back, and nothing else.
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ChargeCard } from '../../shared/charges/contract.ts';

type Form = { form: string; undo?: unknown };
const forms: Form[] = [];
vi.mock('../../renderer/app/register/form/RecordForm.tsx', () => ({
  RecordForm: (props: Form) => {
    forms.push(props);
    return null;
  },
}));
const { ChargeForms } = await import('../../renderer/features/charges/ChargeForms.tsx');

beforeEach(() => forms.splice(0));

// The counter-entry of what is billed is an open charge itself: whoever made it by a slip voids it.
it.each([
  ['open', true],
  ['taken-over', false],
] as const)('voiding one that is %s can be taken back: %s', (state, isOffered) => {
  const charge = { id: 'c-1', state, cents: 3_000, currency: 'CNY' } as ChargeCard;
  renderToStaticMarkup(<ChargeForms hand={{} as never} act={{} as never} charge={charge} />);
  expect(forms.find(({ form }) => form === 'void')?.undo !== undefined).toBe(isOffered);
});
