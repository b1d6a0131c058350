/** One item on one line: where, what, who has it, by when, and what the incoming side says. */
import { useTranslation } from 'react-i18next';
import type { SheetItem } from '../../../shared/handover/contract.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { Tag } from '../../ui/Tag.tsx';
import classes from './handover.module.css';
import type { HandoverWords } from './words.ts';

export const itemColumns = '5.5rem minmax(0, 1fr) minmax(0, 10rem) 8.5rem 5rem';

const marks = { accepted: '✓', queried: '?', refused: '✕' } as const;

const Answer = ({ answer }: Pick<SheetItem, 'answer'>) => {
  const { t } = useTranslation();
  if (answer === null) return <span title={t('handover.answer.unseen')}>—</span>;
  return (
    <span className={classes.answer} data-answer={answer.answer} title={answer.words ?? undefined}>
      {marks[answer.answer]} {t(`handover.answer.${answer.answer}`)}
    </span>
  );
};

export const ItemCells = ({ item, words }: { item: SheetItem; words: HandoverWords }) => {
  const { t } = useTranslation();
  const what = words.what(item);
  return (
    <>
      <Cell weight="strong">{words.head(item)}</Cell>
      <Cell title={what}>{what}</Cell>
      <Cell weight="quiet" end title={words.who(item)}>
        {words.who(item)}
      </Cell>
      <Cell end>
        {item.tag ? (
          <Tag tone={item.tag.tone}>{words.tag(item)}</Tag>
        ) : item.late ? (
          <Tag tone="warn">{t('handover.answer.late')}</Tag>
        ) : null}
      </Cell>
      <Cell end weight={item.answer ? 'plain' : 'quiet'}>
        <Answer answer={item.answer} />
      </Cell>
    </>
  );
};
