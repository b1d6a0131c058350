/** Who hands over and who takes over, the check word, and what still stands in the way. */

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandoverHeading, Signer } from '../../../shared/handover/contract.ts';
import { useSession } from '../../client/session.ts';
import { RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useIsoMoment } from '../board/time.ts';
import classes from './handover.module.css';

type Sheet = Pick<HandoverHeading, 'outgoing' | 'incoming' | 'counts' | 'checkWord' | 'state'>;

const Side = ({ side, signer }: { side: 'outgoing' | 'incoming'; signer: Signer | null }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  return (
    <p className={classes.side}>
      <span className={classes.sideName}>{t(`handover.sign.${side}`)}</span>
      <b>{signer?.name ?? '—'}</b>
      <Tag tone={signer ? 'good' : 'plain'}>
        {signer ? t('handover.sign.signed', { time: moment(signer.at) }) : t('handover.sign.open')}
      </Tag>
    </p>
  );
};

const standing = ({ outgoing, counts, state }: Sheet, me: string | undefined): string => {
  if (state === 'signed') return 'done';
  if (state === 'missed') return 'missed';
  if (outgoing?.code === me) return 'takeOver';
  if (counts.unseen > 0) return 'unseen';
  return outgoing === null ? 'outgoingFirst' : 'ready';
};

export const SignPanel = ({ sheet, children }: { sheet: Sheet; children?: ReactNode }) => {
  const { t, i18n } = useTranslation();
  const { checkWord, counts } = sheet;
  const me = useSession()?.code;
  return (
    <RecordPanel fills={false} title={t('handover.sign.title')}>
      <div className={classes.sign} data-testid="handover-sign">
        <Side side="outgoing" signer={sheet.outgoing} />
        <Side side="incoming" signer={sheet.incoming} />
        <p className={classes.side}>
          <span className={classes.sideName}>{t('handover.sign.word')}</span>
          {checkWord ? (
            <b className={classes.word} data-selectable="" data-testid="check-word">
              {i18n.language === 'en' ? checkWord.en : checkWord.zh} {checkWord.signs}
            </b>
          ) : (
            <span className={classes.also}>
              {sheet.state === 'missed' ? '—' : t('handover.sign.wordLater')}
            </span>
          )}
        </p>
        <p className={classes.standing}>
          {t(`handover.sign.${standing(sheet, me)}`, { count: counts.unseen })}
        </p>
        {children}
      </div>
    </RecordPanel>
  );
};
