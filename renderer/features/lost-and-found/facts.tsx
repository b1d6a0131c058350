/** What there is to know of a thing or a loss, in the order one asks. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundItemView, LossReportView } from '../../../shared/lost-and-found/contract.ts';
import type { Fact } from '../../ui/register/RecordFacts.tsx';
import { usePlaceName, useStaffName } from '../board/names.ts';
import { useIsoMoment } from '../board/time.ts';
import { Drawn } from './SignatureField.tsx';
import { dotted, useCheckWords, useStored } from './words.ts';

const useTraitWords = () => {
  const { t } = useTranslation();
  return ({ category, colours, brand, marks }: FoundItemView | LossReportView): string =>
    dotted(
      t(`lostAndFound.category.${category}`),
      colours.map((colour) => t(`lostAndFound.colour.${colour}`)).join(' '),
      brand,
      marks,
    );
};

/** @param reprint what prints its label anew */
export const useFoundFacts = (item: FoundItemView, reprint: ReactNode): (Fact | null)[] => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const place = usePlaceName();
  const person = useStaffName();
  const stored = useStored();
  const traits = useTraitWords();
  const checked = useCheckWords();
  const { release } = item;
  const where = item.place === null ? '' : place(item.place);
  return [
    [
      t('lostAndFound.fact.found'),
      dotted(
        moment(item.foundAt),
        `${where} ${item.placeNote ?? ''}`.trim(),
        item.finder && person(item.finder),
      ),
    ],
    [
      t('lostAndFound.fact.stored'),
      dotted(
        stored(item),
        t('lostAndFound.receivedBy', { name: person(item.receiver) }),
        item.shelvedBy === null
          ? t('lostAndFound.notChecked')
          : `${t('lostAndFound.checkedBy', { name: person(item.shelvedBy) })}\u00a0✓`,
      ),
    ],
    [t('lostAndFound.fact.traits'), traits(item)],
    item.heldBack === null ? null : [t('lostAndFound.fact.held'), item.heldBack],
    [
      t('lostAndFound.fact.label'),
      <>
        {item.labelledAt === null
          ? t('lostAndFound.notLabelled')
          : t('lostAndFound.labelledAt', { time: moment(item.labelledAt) })}{' '}
        {reprint}
      </>,
    ],
    item.pickupAt === null ? null : [t('lostAndFound.fact.pickup'), moment(item.pickupAt)],
    release === null
      ? null
      : [
          t('lostAndFound.fact.release'),
          dotted(
            moment(release.at),
            release.to,
            person(release.by),
            release.second && person(release.second),
            release.receipt ? t('lostAndFound.onPaper') : null,
            item.batch === null ? null : t('lostAndFound.batchNumber', { batch: item.batch }),
            release.reason,
          ),
        ],
    release?.courier
      ? [
          t('lostAndFound.fact.courier'),
          dotted(
            `${release.courier.company} ${release.courier.number ?? ''}`.trim(),
            `${(release.courier.costCents / 100).toFixed(2)} ${t(`lostAndFound.paidBy.${release.courier.paidBy}`)}`,
            release.courier.address,
          ),
        ]
      : null,
    release?.check ? [t('lostAndFound.fact.check'), checked(release.check)] : null,
    release?.signature
      ? [t('lostAndFound.fact.signature'), <Drawn key="drawn" path={release.signature} />]
      : null,
  ];
};

export const useLossFacts = (loss: LossReportView): (Fact | null)[] => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const place = usePlaceName();
  const person = useStaffName();
  const traits = useTraitWords();
  return [
    [t('lostAndFound.fact.owner'), dotted(loss.guest, loss.contact, loss.room)],
    [
      t('lostAndFound.fact.where'),
      dotted(loss.place === null ? '–' : place(loss.place), loss.placeNote),
    ],
    [t('lostAndFound.fact.between'), `${moment(loss.lostFrom)} – ${moment(loss.lostUntil)}`],
    [t('lostAndFound.fact.traits'), traits(loss)],
    [t('lostAndFound.fact.lost'), dotted(moment(loss.reportedAt), person(loss.takenBy))],
  ];
};
