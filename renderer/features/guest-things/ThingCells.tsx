/** The cells of a line: tag, room, what it is and where, when it is promised. */
import { useTranslation } from 'react-i18next';
import { Cell } from '../../ui/register/Cell.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useIsoMoment } from '../board/time.ts';
import type { ThingLine } from './lines.ts';

const Mark = ({ thing }: { thing: ThingLine }) => {
  const { t } = useTranslation();
  const words = t(`guestThings.state.${thing.state}`);
  if (thing.group === 'late') return <Tag tone="late">{words}</Tag>;
  if (thing.waits === 'dnd') return <Tag tone="warn">{t('guestThings.tag.waits')}</Tag>;
  return <Tag>{words}</Tag>;
};

export const ThingCells = ({ thing }: { thing: ThingLine }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const what =
    thing.count === null
      ? t(`guestThings.kinds.${thing.kind}`)
      : t(`guestThings.count.${thing.kind}`, { pieces: thing.count });
  const where = thing.state === 'stored' ? thing.shelf : thing.to;
  const said = [what, where, thing.guest ?? ''].filter((part) => part !== '').join(' · ');
  return (
    <>
      <Cell weight="strong">{thing.tag}</Cell>
      <Cell weight="strong">{thing.place ?? '–'}</Cell>
      <Cell title={said}>{said}</Cell>
      <Cell weight="quiet">
        {thing.promise === null || thing.group === 'closed' ? '' : moment(thing.promise)}
      </Cell>
      <Cell end>
        <Mark thing={thing} />
      </Cell>
    </>
  );
};
