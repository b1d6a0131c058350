/**
 * The lines of the morning in two columns, close together: it is read out once a day and should be seen at
 * one glance. The hand, its keys and its focus are those of every register.
 */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { MorningItem } from '../../../shared/morning/contract.ts';
import { morningSections } from '../../../shared/morning/model.ts';
import { lineDomId } from '../../app/register/RegisterList.tsx';
import { listId, type RegisterHand } from '../../app/register/useRegister.ts';
import { Tag } from '../../ui/Tag.tsx';
import classes from './morning.module.css';
import type { MorningWords } from './words.ts';

type LinesProps = {
  hand: RegisterHand<MorningItem>;
  words: MorningWords;
  /** What a list without lines says. */
  empty: string;
};

export const Lines = ({ hand, words, empty }: LinesProps) => {
  const { t } = useTranslation();
  const { id, name, rows } = hand;
  useEffect(() => {
    if (id !== null)
      document.getElementById(lineDomId(name, id))?.scrollIntoView({ block: 'nearest' });
  }, [name, id]);
  return (
    <div
      id={listId(name)}
      className={classes.lines}
      role="listbox"
      aria-label={t('morning.title')}
      aria-activedescendant={id === null ? undefined : lineDomId(name, id)}
      tabIndex={0}
      data-testid="register-list"
    >
      {morningSections.map((section) => {
        const own = rows.filter((item) => item.section === section);
        if (own.length === 0) return null;
        return (
          <section key={section} className={classes.section} role="presentation">
            <h3>
              {t(`morning.section.${section}`)} <span>{own.length}</span>
            </h3>
            {own.map((item) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: ↑ and ↓ are the keys of this click.
              // biome-ignore lint/a11y/useFocusableInteractive: the listbox holds the focus for its options.
              <div
                key={item.id}
                id={lineDomId(name, item.id)}
                className={classes.line}
                role="option"
                aria-selected={item.id === id}
                data-testid="register-line"
                data-id={item.id}
                title={[words.what(item), words.who(item)].filter(Boolean).join(' · ')}
                onClick={() => hand.select(item.id)}
              >
                <b>{words.head(item)}</b>
                <span>
                  {item.confidential ? <Tag tone="warn">{t('complaints.sensitive')}</Tag> : null}
                  {item.confidential ? ' ' : ''}
                  {[words.what(item), words.who(item)].filter(Boolean).join(' · ')}
                </span>
                {item.tag ? <Tag tone={item.tag.tone}>{words.tag(item)}</Tag> : <span />}
              </div>
            ))}
          </section>
        );
      })}
      {rows.length === 0 ? <p className={classes.empty}>{empty}</p> : null}
    </div>
  );
};
