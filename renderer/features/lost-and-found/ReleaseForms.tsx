/** A thing leaves the house: handed to its owner or sent, with what proves whose it is. */
import { useTranslation } from 'react-i18next';
import type { FoundItemView, LostRow } from '../../../shared/lost-and-found/contract.ts';
import { documentTypes } from '../../../shared/lost-and-found/model.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import { Tag } from '../../ui/Tag.tsx';
import { printReceipt } from './papers.tsx';
import { SignatureField } from './SignatureField.tsx';

type ReleaseFormsProps = {
  hand: RegisterHand<LostRow>;
  act: Act;
  item: FoundItemView;
  /** Who misses it, where it is matched. */
  owner: string;
};

type Checked = {
  check: string;
  fact1?: string;
  fact2?: string;
  document?: string;
  lastFour?: string;
};

const checkOf = ({ check, fact1 = '', fact2 = '', document, lastFour = '' }: Checked) =>
  check === 'document'
    ? { document: document as (typeof documentTypes)[number], lastFour }
    : { facts: [fact1, fact2] };

export const ReleaseForms = ({ hand, act, item, owner }: ReleaseFormsProps) => {
  const { t } = useTranslation();
  const field = (name: string) => t(`lostAndFound.field.${name}`);
  const text = <Name extends string>(name: Name, maxLength = 120) =>
    ({ kind: 'text', name, label: field(name), maxLength }) as const;
  const proof = (check: unknown) =>
    [
      {
        ...text('to'),
        initial: owner,
        // A husband or a colleague may fetch it; whoever gives it out must have seen that it is another name.
        meaning: (typed: string) =>
          owner === '' || typed.trim() === '' || typed.trim() === owner ? null : (
            <Tag tone="warn">{t('lostAndFound.otherThanOwner', { owner })}</Tag>
          ),
      },
      {
        kind: 'choice',
        name: 'check',
        label: field('check'),
        initial: 'facts',
        choices: [
          { value: 'facts', label: field('byFacts') },
          { value: 'document', label: field('document') },
        ],
      },
      ...(check === 'document'
        ? ([
            {
              kind: 'choice',
              name: 'document',
              label: field('document'),
              choices: documentTypes.map((value) => ({
                value,
                label: t(`lostAndFound.documentType.${value}`),
              })),
            },
            text('lastFour', 4),
          ] as const)
        : ([text('fact1'), text('fact2')] as const)),
    ] as const;
  const { id } = item;
  return (
    <>
      <RecordForm
        hand={hand}
        form="release"
        title={t('lostAndFound.act.release')}
        act={act}
        said={t('lostAndFound.said.release', { number: item.number })}
        fields={(value) => [
          ...proof(value('check')),
          {
            kind: 'choice',
            name: 'signed',
            label: field('signature'),
            initial: 'paper',
            choices: [
              { value: 'paper', label: t('lostAndFound.signOnPaper') },
              { value: 'drawn', label: t('lostAndFound.signHere') },
            ],
          },
          ...(value('signed') === 'drawn'
            ? ([
                {
                  kind: 'custom',
                  name: 'signature',
                  label: field('signature'),
                  render: SignatureField,
                },
              ] as const)
            : []),
        ]}
        send={async (values) => {
          const { to, signature, signed, ...proved } = values as Checked & {
            to: string;
            signed: 'paper' | 'drawn';
            signature?: string;
          };
          const check = checkOf(proved);
          if (signed === 'drawn') return desk.lostAndFound.release({ id, to, check, signature });
          await printReceipt(item, { to, check });
          return desk.lostAndFound.release({ id, to, check, receipt: true });
        }}
      />
      <RecordForm
        hand={hand}
        form="send"
        title={t('lostAndFound.act.send')}
        act={act}
        said={t('lostAndFound.said.send', { number: item.number })}
        fields={(value) => [
          ...proof(value('check')),
          text('company'),
          text('number', 40),
          { kind: 'number', name: 'cost', label: field('cost'), initial: 0, min: 0, max: 99_999 },
          {
            kind: 'choice',
            name: 'paidBy',
            label: field('paidBy'),
            initial: 'guest',
            choices: (['guest', 'house'] as const).map((by) => ({
              value: by,
              label: t(`lostAndFound.paidBy.${by}`),
            })),
          },
          { ...text('address', 500), optional: true },
        ]}
        send={(values) => {
          const { to, company, number, cost, paidBy, address, ...proved } = values as Checked & {
            to: string;
            company: string;
            number: string;
            cost: number;
            paidBy: 'guest' | 'house';
            address: string;
          };
          return desk.lostAndFound.release({
            id,
            to,
            check: checkOf(proved),
            courier: {
              company,
              number,
              costCents: Math.round(cost * 100),
              paidBy,
              ...(address === '' ? {} : { address }),
            },
          });
        }}
      />
    </>
  );
};
