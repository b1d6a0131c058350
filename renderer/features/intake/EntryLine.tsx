/** A line that belongs to a register: what Enter would do with it, or what it has done and where it stands. */
import { useTranslation } from 'react-i18next';
import type { EntryView } from '../../../shared/intake/contract.ts';
import { openBook, openRegister, type RegisterName } from '../../app/navigation.ts';
import { usePlaceName } from '../board/names.ts';
import { useIsoMoment } from '../board/time.ts';
import chips from './Chips.module.css';
import classes from './QuickLine.module.css';

const registers: Record<EntryView['register'], RegisterName> = {
  keys: 'keyControl',
  found: 'lostAndFound',
  lost: 'lostAndFound',
  complaint: 'guests',
};

const useWords = () => {
  const { t } = useTranslation();
  const place = usePlaceName();
  const moment = useIsoMoment();
  return ({ act, label, what, place: code, who, due, kind }: EntryView, done: boolean): string => {
    const said = t(`intake.entry.${done ? 'done' : 'will'}.${act}`, {
      label,
      what: what ?? '',
      place: code === null ? '' : place(code),
      name: who === null ? '' : `${who.name} ${who.code}`,
      due: due === null ? '' : moment(due),
    });
    // What kind it is taken for and when the guest must hear from the house are said while they are on the line.
    const more =
      kind === null || due === null
        ? ''
        : ` · ${t(`complaints.kind.${kind}`)} · ${t('complaints.replyBefore', { time: moment(due) })}`;
    return `${said}${more}`.replace(/\s+/g, ' ');
  };
};

/** While it is typed. */
export const EntryPreview = ({ entry }: { entry: EntryView }) => {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <span className={classes.outcome} data-testid="entry-preview">
      <span className={chips.chip} data-register={entry.register}>
        {entry.register === 'complaint'
          ? t('complaints.title')
          : t(`registers.screen.${registers[entry.register]}`)}
      </span>{' '}
      <strong>{words(entry, false)}</strong>
    </span>
  );
};

/** Where it stands now. */
export const goToEntry = ({ register, id }: EntryView): void => {
  if (register === 'complaint') openBook('guests', 'complaints', id);
  else openRegister(registers[register], id ?? undefined);
};

/** After Enter: a click, or Enter once more, leads to its line. */
export const EntryDone = ({ entry }: { entry: EntryView }) => {
  const words = useWords();
  return (
    <button
      type="button"
      className={classes.way}
      data-testid="entry-done"
      onClick={() => goToEntry(entry)}
    >
      ✓ {words(entry, true)}
    </button>
  );
};
