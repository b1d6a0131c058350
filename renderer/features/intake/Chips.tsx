/**
 * What was understood, as chips the keyboard can correct: Tab comes here, ←/→ go between them, letters
 * replace, + and − count, Delete takes out, Enter goes back. It must not know how a line is recorded.
 */
import { Fragment, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoardRoom } from '../../client/board.ts';
import { useVocabulary } from '../../client/queries.ts';
import { usePlaceName, useServiceName } from '../board/names.ts';
import { useMoment } from '../board/time.ts';
import { ChipEditor } from './ChipEditor.tsx';
import classes from './Chips.module.css';
import { type ChipItem, type Corrections, fixItem, type Understood } from './correction.ts';
import { type Match, matchPlaces, matchServices } from './matches.ts';

const shownMatches = 6;

type ChipsProps = {
  read: Understood;
  corrections: Corrections;
  guest: string | null;
  onCorrect: (corrections: Corrections) => void;
  onLeave: () => void;
};

const ItemWords = ({ chip }: { chip: ChipItem }) => {
  const { t } = useTranslation();
  const service = useServiceName();
  const moment = useMoment();
  const { item } = chip;
  return (
    <>
      <span className={classes.name}>
        {item.service === 'other' ? item.words : service(item.service)}
      </span>
      {item.service === 'other' ? (
        <span className={classes.aside}> {t('intake.freeText')}</span>
      ) : null}
      {item.quantity === undefined ? null : (
        <span className={classes.count}> ×{item.quantity}</span>
      )}
      {item.atMs === undefined ? null : <span className={classes.aside}> {moment(item.atMs)}</span>}
      {item.urgent ? <span className={classes.urgent}> {t('intake.urgent')}</span> : null}
    </>
  );
};

const PlaceWords = ({ read }: Pick<ChipsProps, 'read'>) => {
  const { t } = useTranslation();
  const name = usePlaceName();
  if (!read.place) return null;
  return (
    <>
      <span className={classes.name}>{name(read.place.code)}</span>
      {read.place.known ? null : (
        <span className={classes.unknown}> ? {t('intake.unknownRoom')}</span>
      )}
    </>
  );
};

/** Who lives there: known, not typed, and so no chip to correct. */
const GuestWords = ({ read, guest }: Pick<ChipsProps, 'read' | 'guest'>) => {
  const { t } = useTranslation();
  const room = useBoardRoom(read.place?.kind === 'room' ? read.place.code : '');
  if (guest === null) return null;
  return (
    <span className={classes.guest} data-testid="quick-guest">
      {room?.vip ? (
        <span role="img" aria-label={t('rooms.mark.vip')}>
          ★{' '}
        </span>
      ) : null}
      {guest}
    </span>
  );
};

export const Chips = ({ read, corrections, guest, onCorrect, onLeave }: ChipsProps) => {
  const { t } = useTranslation();
  const words = useVocabulary();
  const [editing, setEditing] = useState<{ at: number; initial: string } | null>(null);
  const row = useRef<HTMLDivElement>(null);
  const back = useRef<number | null>(null);

  const chips: ('place' | ChipItem)[] = [
    ...(read.place ? (['place'] as const) : []),
    ...read.items,
  ];
  const focus = (at: number) => {
    const buttons = row.current?.querySelectorAll<HTMLButtonElement>('[data-testid="chip"]');
    buttons?.[Math.max(0, Math.min(buttons.length - 1, at))]?.focus();
  };
  // After a replacement the cursor stays on the chip.
  useEffect(() => {
    if (editing === null && back.current !== null) {
      focus(back.current);
      back.current = null;
    }
  });

  const leaveEditing = (at: number) => {
    back.current = at;
    setEditing(null);
  };
  const take = (at: number, match: Match) => {
    const chip = chips[at];
    if (chip === 'place' && match.kind !== 'service')
      onCorrect({ ...corrections, place: { kind: match.kind, code: match.code } });
    else if (chip && chip !== 'place')
      onCorrect(fixItem(corrections, chip.key, { service: match.code }));
    leaveEditing(at);
  };
  const remove = (chip: 'place' | ChipItem) =>
    onCorrect(
      chip === 'place'
        ? { ...corrections, place: null }
        : fixItem(corrections, chip.key, { removed: true }),
    );
  const count = (chip: 'place' | ChipItem, by: number) => {
    if (chip === 'place') return;
    const quantity = Math.min(999, Math.max(1, (chip.item.quantity ?? 1) + by));
    onCorrect(fixItem(corrections, chip.key, { quantity }));
  };

  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const chip = chips[at];
    if (!chip || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'ArrowRight' || (event.key === 'Tab' && !event.shiftKey)) focus(at + 1);
    else if (event.key === 'ArrowLeft' || event.key === 'Tab') at === 0 ? onLeave() : focus(at - 1);
    else if (event.key === 'Enter' || event.key === 'Escape') onLeave();
    else if (event.key === '+' || event.key === '=' || event.key === 'ArrowUp') count(chip, 1);
    else if (event.key === '-' || event.key === 'ArrowDown') count(chip, -1);
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      remove(chip);
      if (chips.length === 1) onLeave();
      else back.current = Math.max(0, at - 1);
    } else if (event.key === 'Process' || event.key === 'F2') setEditing({ at, initial: '' });
    else if (event.key.length === 1 && event.key !== ' ') setEditing({ at, initial: event.key });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={row} className={classes.chips} role="toolbar" aria-label={t('intake.chips')}>
      {chips.map((chip, at) =>
        editing?.at === at ? (
          <ChipEditor
            key={chip === 'place' ? 'place' : chip.key}
            label={t(chip === 'place' ? 'intake.choosePlace' : 'intake.choose')}
            initial={editing.initial}
            matches={(typed) =>
              (chip === 'place' ? matchPlaces : matchServices)(words, typed, shownMatches)
            }
            onTake={(match) => take(at, match)}
            onLeave={() => leaveEditing(at)}
          />
        ) : (
          <Fragment key={chip === 'place' ? 'place' : chip.key}>
            <button
              type="button"
              tabIndex={-1}
              className={classes.chip}
              data-testid="chip"
              data-kind={chip === 'place' ? 'place' : 'item'}
              data-code={chip === 'place' ? read.place?.code : chip.item.service}
              onClick={() => setEditing({ at, initial: '' })}
              onKeyDown={(event) => onKeyDown(event, at)}
            >
              {chip === 'place' ? <PlaceWords read={read} /> : <ItemWords chip={chip} />}
            </button>
            {chip === 'place' ? <GuestWords read={read} guest={guest} /> : null}
          </Fragment>
        ),
      )}
      {read.rest === '' || read.items.length === 0 ? null : (
        <span className={classes.rest}>
          {t('intake.rest')} “{read.rest}”
        </span>
      )}
    </div>
  );
};
