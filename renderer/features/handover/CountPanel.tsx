/** The key count of this handover: typed blind, compared afterwards; and the envelopes that were looked at. */
import { useTranslation } from 'react-i18next';
import type { KeyCheck } from '../../../shared/handover/contract.ts';
import { RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import classes from './handover.module.css';

const Figure = ({ name, value }: { name: string; value: number }) => (
  <div>
    <div className={classes.figureName}>{name}</div>
    <div className={classes.figure}>{value}</div>
  </div>
);

/** So many still read as one word. */
const fewKeys = 3;

const Missing = ({ keys, doors }: { keys: readonly string[]; doors: number }) => {
  const { t } = useTranslation();
  const codes = keys.join(' ');
  if (keys.length <= fewKeys)
    return <Tag tone="late">{t('handover.count.missing', { keys: codes, count: doors })}</Tag>;
  return (
    <>
      <Tag tone="late">{t('handover.count.missingMany', { keys: keys.length, count: doors })}</Tag>
      <p className={classes.standing}>{codes}</p>
    </>
  );
};

type CountPanelProps = { check: KeyCheck; noCount: string | null };

export const CountPanel = ({ check, noCount }: CountPanelProps) => {
  const { t } = useTranslation();
  const { counted, unchecked } = check;
  return (
    <RecordPanel
      fills={false}
      title={t('handover.count.title')}
      facts={t('handover.count.blind')}
      tools={counted ? counted.byName : null}
    >
      <div className={classes.sign} data-testid="handover-count">
        {counted === null ? (
          <p className={classes.standing}>
            {noCount === null
              ? t('handover.count.notYet')
              : t('handover.count.without', { reason: noCount })}
          </p>
        ) : (
          <>
            <div className={classes.figures}>
              <Figure name={t('handover.count.hanging')} value={counted.hanging} />
              <Figure name={t('handover.count.expected')} value={counted.expected} />
              <Figure name={t('handover.count.out')} value={counted.out} />
            </div>
            <div>
              {counted.missing.length > 0 ? (
                <Missing keys={counted.missing} doors={counted.exposed} />
              ) : counted.differences > 0 ? (
                <Tag tone="warn">
                  {t('handover.count.differences', { count: counted.differences })}
                </Tag>
              ) : (
                <Tag tone="good">{t('handover.count.whole')}</Tag>
              )}
            </div>
          </>
        )}
        {unchecked.length > 0 ? (
          <p className={classes.standing}>
            {t('handover.count.envelopes', {
              numbers: unchecked.map((number) => String(number).padStart(4, '0')).join(' '),
            })}
          </p>
        ) : null}
      </div>
    </RecordPanel>
  );
};
