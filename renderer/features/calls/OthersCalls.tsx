/**
 * Calls another person has left open: quiet, but in sight, so that nothing said is lost when the chair
 * changes hands. One key takes the oldest over, draft and all.
 */
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallView } from '../../../shared/calls/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { useBoard } from '../../client/board.ts';
import { desk } from '../../client/desk.ts';
import { problemOf } from '../../client/errors.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { usePlaceName, useStaffName } from '../board/names.ts';
import { activeDraft, changeDraft, useDrafts } from '../intake/drafts.ts';
import classes from './CallLines.module.css';
import { goToCall } from './goToCall.ts';

export const OthersCalls = ({ me }: { me: string | undefined }) => {
  const { t } = useTranslation();
  const place = usePlaceName();
  const person = useStaffName();
  const calls = useBoard((board) => board.calls);
  const others = useMemo(
    () =>
      calls
        .filter(({ takenBy, endedAt }) => takenBy !== me && endedAt === null)
        .sort((a, b) => a.number - b.number),
    [calls, me],
  );
  const first = others[0];
  const [wanted, setWanted] = useState<string | null>(null);
  // The call stands on a line of ours only once the board has brought it back.
  const arrived = useDrafts(({ drafts }) =>
    wanted === null ? undefined : drafts.find(({ callId }) => callId === wanted),
  );
  useEffect(() => {
    if (!arrived || arrived.line === null) return;
    goToCall(arrived.line);
    setWanted(null);
  }, [arrived]);
  const takeOver = ({ id }: CallView) => {
    setWanted(id);
    desk.calls.takeOver({ id }).catch((error: unknown) => {
      setWanted(null);
      const draft = activeDraft();
      if (draft) changeDraft(draft.key, { problem: problemOf(error) });
    });
  };
  useKeys(
    'global',
    [
      {
        key: 'Shift+F1',
        text: 'calls.keys.takeOver',
        when: () => first !== undefined,
        run: () => first && takeOver(first),
      },
    ],
    { group: 'calls.label' },
  );
  if (!first) return null;
  return (
    <button
      type="button"
      className={`${classes.call} ${classes.others}`}
      data-testid="others-call"
      title={first.draft || first.said.join('\n')}
      onClick={() => takeOver(first)}
    >
      <Kbd keys="Shift+F1" />
      <span className={classes.guest}>
        {t('calls.ofOther', { name: person(first.takenBy) })}
        {first.place === null ? '' : ` ${place(first.place)}`}
      </span>
      {others.length > 1 ? <span className={classes.count}>+{others.length - 1}</span> : null}
    </button>
  );
};
