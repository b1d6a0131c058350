/** A likely pair: how sure, why, what is held back; one key says yes, one says no. Then whom to ring. */
import { useTranslation } from 'react-i18next';
import type { LostPair, LostRow } from '../../../shared/lost-and-found/contract.ts';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import { RecordNotice } from '../../ui/register/RecordNotice.tsx';
import { useIsoMoment } from '../board/time.ts';
import { dotted, usePlaceOf, useStored } from './words.ts';

type PairNoticeProps = {
  hand: RegisterHand<LostRow>;
  act: Act;
  pair: LostPair;
  /** Which of the two is in hand. */
  inHand: LostRow['kind'];
};

export const PairNotice = ({ hand, act, pair, inHand }: PairNoticeProps) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const { found, loss, because, score } = pair;
  const other = inHand === 'found-item' ? loss : found;
  const ids = { found: found.id, loss: loss.id };
  return (
    <RecordNotice
      tone="warn"
      title={t(`lostAndFound.pair.${inHand === 'found-item' ? 'found' : 'lost'}`, {
        number: other.number,
      })}
      facts={
        inHand === 'found-item'
          ? t('lostAndFound.pair.lossFacts', {
              name: loss.person ?? t('rooms.card.incognito'),
              time: moment(loss.at),
              contact: loss.contact ?? '–',
            })
          : t('lostAndFound.pair.foundFacts', { what: found.what, time: moment(found.at) })
      }
      figure={`${Math.round(score * 100)}%`}
      reasons={because.map(({ kind, speaks, text }, index) => ({
        id: `${kind} ${index}`,
        speaks: speaks === 'for' ? 'for' : 'against',
        words: text,
      }))}
    >
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'Y',
            text: 'lostAndFound.act.confirm',
            primary: true,
            foot: 28,
            run: () =>
              act.run(() => desk.lostAndFound.confirmPair(ids), {
                said: t('lostAndFound.said.confirm', { contact: loss.contact ?? '–' }),
              }),
          },
          {
            key: 'X',
            text: 'lostAndFound.act.dismiss',
            foot: 29,
            run: () =>
              act.run(() => desk.lostAndFound.dismissPair(ids), {
                said: t('lostAndFound.said.dismiss'),
              }),
          },
        ]}
      />
    </RecordNotice>
  );
};

/** Settled: the owner and how they are reached, or where the thing lies. */
export const MatchNotice = ({ pair, inHand }: Pick<PairNoticeProps, 'pair' | 'inHand'>) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const place = usePlaceOf();
  const stored = useStored();
  const { found, loss } = pair;
  const isFound = inHand === 'found-item';
  return (
    <RecordNotice
      tone="blue"
      title={t('lostAndFound.pair.confirmed', { number: (isFound ? loss : found).number })}
      facts={
        isFound
          ? t('lostAndFound.pair.ring', {
              name: loss.person ?? t('rooms.card.incognito'),
              contact: loss.contact ?? '–',
            })
          : dotted(found.what, stored(found))
      }
    >
      <span>
        {isFound
          ? dotted(loss.what, place(loss), moment(loss.at))
          : dotted(
              t('lostAndFound.fact.found'),
              place(found),
              moment(found.at),
              found.pickupAt && t('lostAndFound.step.pickup', { time: moment(found.pickupAt) }),
            )}
      </span>
    </RecordNotice>
  );
};
