/** How the covered services were done, and the notes written of the work. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ContractCard } from '../../../shared/service-contracts/contract.ts';
import { openRequest } from '../../app/navigation.ts';
import { orpc } from '../../client/desk.ts';
import { Tag } from '../../ui/Tag.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useServiceName, useStaffName } from '../board/names.ts';
import { useIsoMoment } from '../board/time.ts';
import classes from './contracts.module.css';

const figures = ['count', 'late', 'reopened', 'chased'] as const;
const tones = { good: 'good', plain: 'plain', bad: 'late' } as const;

export const Performance = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const service = useServiceName();
  const { data } = useQuery(orpc.contracts.performance.queryOptions({ input: { id } }));
  if (!data) return null;
  return (
    <section className={classes.part} data-testid="contract-performance">
      <h3 className={classes.title}>
        {t(`contracts.performance.${data.sinceRecord ? 'titleShort' : 'title'}`)}
      </h3>
      {data.services.length === 0 ? (
        <p className={classes.quiet}>{t('contracts.performance.none')}</p>
      ) : (
        <>
          <table className={classes.table}>
            <thead>
              <tr>
                <th>{t('contracts.performance.service')}</th>
                {figures.map((name) => (
                  <th key={name}>{t(`contracts.performance.${name}`)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.services.map((one) => (
                <tr key={one.service}>
                  <td>{service(one.service)}</td>
                  {figures.map((name) => (
                    <td key={name}>{one[name]}</td>
                  ))}
                </tr>
              ))}
              {data.services.length > 1 ? (
                <tr className={classes.total}>
                  <td>{t('contracts.performance.total')}</td>
                  {figures.map((name) => (
                    <td key={name}>{data.total[name]}</td>
                  ))}
                </tr>
              ) : null}
            </tbody>
          </table>
          <p className={classes.quiet}>
            {t('contracts.performance.how', { from: data.from, until: data.until })}
          </p>
        </>
      )}
    </section>
  );
};

export const Notes = ({ written }: Pick<ContractCard, 'written'>) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const person = useStaffName();
  return (
    <section className={classes.part}>
      <h3 className={classes.title}>{t('contracts.notes.title')}</h3>
      {written.length === 0 ? <p className={classes.quiet}>{t('contracts.notes.none')}</p> : null}
      <ul className={classes.notes}>
        {written.map(({ id, at, by, tone, words, request }) => (
          <li key={id}>
            <Tag tone={tones[tone]}>{t(`contracts.tone.${tone}`)}</Tag>
            <span className={classes.words}>{words}</span>
            {request ? (
              <TextLink onClick={() => openRequest(request.id)}>
                {t('contracts.notes.request', { number: request.number })}
              </TextLink>
            ) : null}
            <span className={classes.quiet}>
              {moment(at)} {person(by)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
