// The child's details at the desk: nothing typed about a child is lost, and what is known is not typed over blank.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { dropDrafts, keepDraft } from '../../renderer/app/register/drafts.ts';
import { useAct } from '../../renderer/app/register/useAct.ts';
import { AskForm } from '../../renderer/features/babysitting/AskForm.tsx';
import { detailsOf, typedOf } from '../../renderer/features/babysitting/details.ts';
import { SittingForms } from '../../renderer/features/babysitting/SittingForms.tsx';
import '../../renderer/client/texts.ts';

const known = {
  children: [{ name: '乐乐', age: 4, notes: '对虾过敏，八点半睡' }],
  contact: '宴会厅，138 0000 0000',
};
const two = {
  children: [
    { name: '乐乐', age: 4, notes: '对虾过敏' },
    { name: '毛毛', age: 7, notes: '怕黑' },
  ],
  contact: '1208',
};
const nothing = () => undefined;
const handOn = (form: string) =>
  ({ name: 'daily/babysitting', id: 's-1', form, closeForm: nothing, toList: nothing }) as never;

const Ask = () => <AskForm hand={handOn('ask')} act={useAct('s-1')} />;
const Details = ({ details }: { details: typeof known | null }) => (
  <SittingForms
    hand={handOn('details')}
    act={useAct('s-1')}
    sitting={{ id: 's-1' } as never}
    details={details}
    onDetails={nothing}
  />
);
const draw = (element: React.ReactNode): string =>
  renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>{element}</QueryClientProvider>,
  );
/** The field's label, with whether it may be left empty. */
const nameField = (html: string) =>
  /<label[^>]*>(?:(?!<label).)*孩子姓名.*?<\/label>/s.exec(html)?.[0];

afterEach(() => dropDrafts());

describe('what is typed of a child', () => {
  it('asks for the name as soon as anything else is said', () => {
    expect(nameField(draw(<Ask />))).toContain('可不填');
    for (const field of ['age', 'notes', 'contact']) {
      keepDraft('daily/babysitting//ask', { [field]: { typed: '5', value: undefined } });
      expect(nameField(draw(<Ask />)), field).not.toContain('可不填');
    }
    // Whoever opens the child's details alone has something to say.
    expect(nameField(draw(<Details details={null} />))).not.toContain('可不填');
  });

  it('is details of each child named', () => {
    expect(detailsOf({ child: '', age: null, notes: '', contact: '' })).toBeUndefined();
    expect(detailsOf({ child: '乐乐，毛毛', age: 4, notes: '怕黑', contact: '' })).toEqual({
      children: [
        { name: '乐乐', age: 4, notes: '怕黑' },
        { name: '毛毛', age: 4, notes: '怕黑' },
      ],
      contact: '',
    });
  });
});

describe('what is known of a child', () => {
  it('stands in the fields when it is put right', () => {
    const html = draw(<Details details={known} />);
    for (const part of ['乐乐', '4', '对虾过敏，八点半睡', known.contact])
      expect(html).toContain(`value="${part}"`);
  });

  it('stays where its field was left alone, each child’s own', () => {
    for (const details of [known, two])
      expect(detailsOf(typedOf(details), details)).toEqual(details);
    expect(detailsOf({ ...typedOf(known), age: 5 }, known)).toEqual({
      ...known,
      children: [{ name: '乐乐', age: 5, notes: '对虾过敏，八点半睡' }],
    });
    expect(detailsOf({ ...typedOf(two), contact: '大堂' }, two)).toEqual({
      ...two,
      contact: '大堂',
    });
    expect(detailsOf({ ...typedOf(two), child: '毛毛' }, two)?.children).toEqual([
      { name: '毛毛', age: 7, notes: '怕黑' },
    ]);
    // An emptied field is meant to be empty.
    expect(detailsOf({ ...typedOf(known), notes: '' }, known)?.children).toEqual([
      { name: '乐乐', age: 4, notes: '' },
    ]);
  });
});
