/** One thing found: when, where, what was said, what became of it. */
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../../shared/search/contract.ts';
import { houseNow } from '../../client/clock.ts';
import { nearAt, useTimeZone } from '../../client/house-time.ts';
import { Tag } from '../../ui/Tag.tsx';
import { usePlaceName, useServiceName } from '../board/names.ts';
import { Found } from './Found.tsx';
import classes from './RecordScreen.module.css';

type HitRowProps = { hit: SearchHit; sought: string; chosen: boolean; onChoose: () => void };

export const HitRow = ({ hit, sought, chosen, onChoose }: HitRowProps) => {
  const { t } = useTranslation();
  const place = usePlaceName();
  const service = useServiceName();
  const timeZone = useTimeZone();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search field has the keys of the whole list.
    <div
      id={`hit-${hit.id}`}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      className={classes.row}
      onClick={onChoose}
    >
      <time className={classes.when}>{nearAt(Date.parse(hit.at), houseNow(), timeZone)}</time>
      <b className={classes.place}>{hit.place ? place(hit.place) : '–'}</b>
      <span className={classes.what}>
        {hit.service ? <span>{service(hit.service)} </span> : null}
        <span className={classes.words}>
          <Found text={hit.text} sought={sought} />
        </span>
      </span>
      <span className={classes.number}>
        {t(`record.${hit.kind}`)} {hit.number}
      </span>
      {hit.state ? <Tag>{t(`requests.state.${hit.state}`)}</Tag> : null}
    </div>
  );
};
