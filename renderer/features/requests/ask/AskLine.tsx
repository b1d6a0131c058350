/**
 * One field inside a row: a label, what is typed, what it would mean, Enter to send, Esc to leave.
 * Nothing opens above the list. It must not know what is asked.
 */
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../../ui/composing.ts';
import { Kbd } from '../../../ui/Kbd.tsx';
import { tellTyped, typedTo } from '../selection.ts';
import classes from './Ask.module.css';

type AskLineProps = {
  label: string;
  placeholder: string;
  initial?: string;
  numeric?: boolean;
  /** What the typed text stands for, or what is wrong with it. */
  meaning?: (typed: string) => ReactNode;
  /** Takes the text; false keeps the field open. */
  onSend: (typed: string) => unknown;
  onLeave: () => void;
};

export const AskLine = ({
  label,
  placeholder,
  initial = '',
  numeric,
  meaning,
  onSend,
  onLeave,
}: AskLineProps) => {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(typedTo(label) ?? initial);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      onSend(typed);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onLeave();
    }
  };
  return (
    <div className={classes.ask} data-testid="row-ask">
      <label className={classes.field}>
        <span className={classes.label}>{label}</span>
        <input
          autoFocus
          className={numeric ? `${classes.input} ${classes.short}` : classes.input}
          value={typed}
          placeholder={placeholder}
          spellCheck={false}
          inputMode={numeric ? 'numeric' : 'text'}
          onChange={(event) => {
            setTyped(event.target.value);
            tellTyped(label, event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      <span className={classes.meaning}>{meaning?.(typed)}</span>
      <span className={classes.hint}>
        <Kbd keys="Enter" /> {t('requests.ask.send')} <Kbd keys="Esc" /> {t('requests.ask.leave')}
      </span>
    </div>
  );
};
