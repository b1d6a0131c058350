/** The last time the house went back behind something that was erased: what was erased again, or that nobody can say. */
import { useTranslation } from 'react-i18next';
import type { ErasedAgain as Erased } from '../../../shared/backups/contract.ts';
import { RecordNotice } from '../../ui/register/RecordNotice.tsx';
import { useIsoMoment } from '../board/time.ts';
import classes from './Everything.module.css';

export const ErasedAgain = ({ erased }: { erased: Erased }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const { at, copyMadeAt, stays, rows, known, keptIn } = erased;
  const time = moment(copyMadeAt);
  return (
    <section className={classes.recovery} data-testid="erased-again">
      <RecordNotice
        tone={known ? 'blue' : 'late'}
        title={t('archive.erasedAgain.title', { time: moment(at) })}
        facts={null}
      >
        <p className={classes.text}>
          {[
            rows > 0 ? t('archive.erasedAgain.some', { time, rows, stays }) : '',
            known ? '' : t('archive.erasedAgain.unknown', { time }),
            t('archive.erasedAgain.kept', { folder: keptIn }),
          ]
            .filter((part) => part !== '')
            .join(' ')}
        </p>
      </RecordNotice>
    </section>
  );
};
