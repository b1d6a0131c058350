// Who left a message was misheard and is not known after all: the wrong name goes, from the book and the note.
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import type { Act } from '../../renderer/app/register/useAct.ts';
import type { RegisterHand } from '../../renderer/app/register/useRegister.ts';
import type { MessageLine } from '../../renderer/features/messages/lines.ts';
import { MessageForms } from '../../renderer/features/messages/MessageForms.tsx';
import '../../renderer/client/texts.ts';
import type { MessageCard } from '../../shared/messages/contract.ts';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

type Values = Record<string, string>;
type FormProps = { form: string; send: (values: Values) => unknown };

const { forms, sent } = vi.hoisted(() => ({
  forms: new Map<string, FormProps['send']>(),
  sent: [] as unknown[],
}));
vi.mock('../../renderer/app/register/form/RecordForm.tsx', () => ({
  RecordForm: ({ form, send }: FormProps) => {
    forms.set(form, send);
    return null;
  },
}));
vi.mock('../../renderer/client/desk.ts', () => ({
  desk: { messages: { change: (input: unknown) => sent.push(input) } },
}));

const taken = async () => {
  const house = await createTestHouse();
  const operator = house.as('002');
  const { message } = await operator.messages.take({
    ...{ place: '1208', for: '陈先生', from: '王小姐', contact: '138 0000 0000', text: '请回电' },
  });
  return { operator, id: message.id };
};

it('emptied, it is gone; what is not said stays', async () => {
  const { operator, id } = await taken();
  expect(await operator.messages.change({ id, from: null, text: '七点见' })).toMatchObject({
    from: null,
    contact: '138 0000 0000',
    for: '陈先生',
    text: '七点见',
  });
  expect(await operator.messages.change({ id, contact: null, from: '李女士' })).toMatchObject({
    from: '李女士',
    contact: null,
  });
  const { events } = await operator.messages.get({ id });
  expect(events.at(-1)?.changes).toEqual({
    saidFrom: { before: null, after: '李女士' },
    contact: { before: '138 0000 0000', after: null },
  });
  for (const wrong of [{ from: '' }, { text: '' }])
    expect(await refusal(operator.messages.change({ id, ...wrong }))).toMatchObject({
      code: 'INVALID_INPUT',
    });
});

it('is sent by the form where its line was emptied; room and name left empty stay as they are', async () => {
  const { operator, id } = await taken();
  const message: MessageCard = await operator.messages.get({ id });
  const hand = {} as RegisterHand<MessageLine>;
  renderToStaticMarkup(<MessageForms hand={hand} act={{} as Act} message={message} />);
  const values = { place: '', for: '', from: '', contact: '', text: '请回电' };
  forms.get('change')?.(values);
  forms.get('change')?.({ ...values, from: '王小姐', place: '1209' });
  expect(sent).toEqual([
    { id, from: null, contact: null, text: '请回电' },
    { id, place: '1209', from: '王小姐', contact: null, text: '请回电' },
  ]);
});
