/** The keys that work in the quick line now, at its right end. */
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../ui/Kbd.tsx';
import { useTakers } from './AfterRecord.tsx';
import type { Recorded } from './drafts.ts';
import classes from './QuickLine.module.css';

type QuickHintsProps = {
  /** Only a room's number stands there. */
  room: boolean;
  filled: boolean;
  chips: boolean;
  chases: boolean;
  /** The line belongs to a register: there is nobody to dispatch it to. */
  entry: boolean;
  focused: boolean;
  recorded: Recorded | null;
};

export const QuickHints = (props: QuickHintsProps) => {
  const { filled, room, chips, chases, entry, focused, recorded } = props;
  const { t } = useTranslation();
  const takers = useTakers(recorded);
  const hints: [string, string][] = [];
  if (filled && room) hints.push(['Enter', t('rooms.keys.open')]);
  else if (filled && entry) hints.push(['Enter', t('intake.record')]);
  else if (filled) {
    hints.push(['Enter', t('intake.record')], ['Ctrl+Enter', t('intake.recordAndDispatch')]);
    if (chases) hints.push(['Ctrl+Shift+Enter', t('intake.separate')]);
    if (chips) hints.push(['Tab', t('intake.correct')]);
  } else if (!focused) {
    // Away from the line Enter belongs to whatever is in hand there.
    hints.push(['Space', t('board.keys.quick')]);
  } else if (recorded?.stage === 'recorded' && takers !== '') {
    hints.push(['Enter', t('intake.dispatchTo', { names: takers })], ['Esc', t('intake.toList')]);
  } else if (recorded?.entry?.id) {
    hints.push(['Enter', t('intake.openEntry')], ['Esc', t('intake.toList')]);
  }
  return (
    <span className={classes.hints} data-testid="quick-hints">
      {hints.map(([key, text]) => (
        <span key={key} className={classes.hint}>
          <Kbd keys={key} /> {text}
        </span>
      ))}
    </span>
  );
};
