/**
 * The board: quick line above, floors, open requests, and at the right the rail or a card. It only puts
 * the parts in their places.
 */
import { useEffect } from 'react';
import { useKeys } from '../../app/keys.ts';
import { closeCard, turnRequestCard, useCard } from '../../app/navigation.ts';
import { QuickLine } from '../intake/QuickLine.tsx';
import { RequestCard } from '../requests/RequestCard.tsx';
import { RequestList } from '../requests/RequestList.tsx';
import { readSelection, useSelectedId } from '../requests/selection.ts';
import { Floors } from '../rooms/Floors.tsx';
import { RoomCard } from '../rooms/RoomCard.tsx';
import classes from './BoardScreen.module.css';
import { Rail } from './Rail.tsx';
import { RailTabs } from './RailTabs.tsx';
import { useNarrow } from './useNarrow.ts';

const OpenCard = () => {
  const card = useCard();
  const held = useSelectedId();
  // The card is of the row in hand: a key and a button beside each other never mean two requests.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row in hand is the very trigger.
  useEffect(() => {
    const now = readSelection().held;
    if (now !== null) turnRequestCard(now.id);
  }, [held]);
  useKeys('panel', [{ key: 'Esc', text: 'board.keys.back', run: closeCard, foot: 8 }], {
    active: card?.kind === 'request',
    group: 'requests.title',
  });
  if (card?.kind === 'room') return <RoomCard key={card.number} number={card.number} />;
  if (card?.kind === 'request')
    return <RequestCard key={card.id} id={card.id} onClose={closeCard} />;
  return null;
};

export const BoardScreen = () => {
  const { ref, narrow } = useNarrow();
  const card = useCard();
  return (
    <div ref={ref} className={classes.board}>
      <QuickLine />
      <div className={classes.panels} data-narrow={narrow || undefined}>
        {/* Where there is no room beside them, a card covers the floors and leaves the list in sight. */}
        {narrow && card ? <OpenCard /> : <Floors />}
        <RequestList />
        {narrow ? <RailTabs /> : card ? <OpenCard /> : <Rail />}
      </div>
    </div>
  );
};
