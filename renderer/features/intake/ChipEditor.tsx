/** A chip being replaced: what is typed and the few things it may mean. Enter takes one, Esc leaves it. */
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../ui/composing.ts';
import classes from './Chips.module.css';
import type { Match } from './matches.ts';

type ChipEditorProps = {
  label: string;
  /** The key that opened it is its first letter. */
  initial: string;
  matches: (typed: string) => readonly Match[];
  onTake: (match: Match) => void;
  onLeave: () => void;
};

export const ChipEditor = ({ label, initial, matches, onTake, onLeave }: ChipEditorProps) => {
  const { t, i18n } = useTranslation();
  const [typed, setTyped] = useState(initial);
  const [at, setAt] = useState(0);
  const found = matches(typed);
  const nameOf = ({ zh, en }: Match) => (i18n.language === 'en' ? en : zh);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const match = found[at];
    if (event.key === 'Enter' || event.key === 'Tab') {
      if (match) onTake(match);
    } else if (event.key === 'Escape') onLeave();
    else if (event.key === 'ArrowDown') setAt(Math.min(found.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span className={classes.editor}>
      <input
        autoFocus
        className={classes.edit}
        value={typed}
        aria-label={label}
        placeholder={label}
        spellCheck={false}
        role="combobox"
        aria-expanded="true"
        aria-controls="chip-matches"
        aria-activedescendant={found[at] ? `match-${found[at].code}` : undefined}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={onLeave}
      />
      <div id="chip-matches" role="listbox" aria-label={label} className={classes.matches}>
        {found.map((match, index) => (
          <div
            key={match.code}
            id={`match-${match.code}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={classes.match}
            data-testid="chip-match"
            // The field must not lose the focus before the click has been heard.
            onMouseDown={(event) => {
              event.preventDefault();
              onTake(match);
            }}
          >
            {nameOf(match)}
          </div>
        ))}
        {found.length === 0 ? <div className={classes.noMatch}>{t('intake.noMatch')}</div> : null}
      </div>
    </span>
  );
};
