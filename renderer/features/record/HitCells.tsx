/** One thing found: when, where, what was said, what became of it. */
import { useTranslation } from 'react-i18next';
import { isLost, lostNumber } from '../../../shared/lost-and-found/model.ts';
import type { SearchHit } from '../../../shared/search/contract.ts';
import { houseNow } from '../../client/clock.ts';
import { nearAt, useTimeZone } from '../../client/house-time.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { usePlaceName, useServiceName } from '../board/names.ts';
import { Found } from './Found.tsx';
import classes from './RecordScreen.module.css';

export const HitCells = ({ hit, sought }: { hit: SearchHit; sought: string }) => {
  const { t } = useTranslation();
  const place = usePlaceName();
  const service = useServiceName();
  const timeZone = useTimeZone();
  return (
    <>
      <Cell weight="quiet">{nearAt(Date.parse(hit.at), houseNow(), timeZone)}</Cell>
      <Cell weight="strong">{hit.place ? place(hit.place) : '–'}</Cell>
      <Cell>
        {hit.service ? `${service(hit.service)} ` : null}
        <span className={classes.words}>
          <Found text={hit.text} sought={sought} />
        </span>
      </Cell>
      <Cell weight="quiet" end>
        {isLost(hit.kind)
          ? lostNumber(hit.kind, hit.number ?? 0)
          : `${t(`record.${hit.kind}`)} ${hit.number}`}
      </Cell>
      <Cell end>
        {hit.state ? (
          <Tag>
            {t(
              isLost(hit.kind) ? `lostAndFound.state.${hit.state}` : `requests.state.${hit.state}`,
            )}
          </Tag>
        ) : null}
      </Cell>
    </>
  );
};
