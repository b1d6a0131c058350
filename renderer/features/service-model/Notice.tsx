/**
 * The notice by the lift of a floor without a desk: whom to ring, in both languages on one sheet, with the
 * hotel's name. Where there is a desk for some hours, they stand on it too.
 */
import { useTranslation } from 'react-i18next';
import type { DeskHours } from '../../../shared/service-model/contract.ts';
import { useBoard } from '../../client/board.ts';
import classes from './Notice.module.css';
import { saidHours } from './words.ts';

export type NoticeOf = { floor: string; week: readonly (readonly DeskHours[])[] };
type NoticeProps = { floors: readonly NoticeOf[]; phone: string; size: 'A4' | 'A5' };

/** The desk's hours day by day, those of like days together: `一至五 07:00–11:00`. */
const hoursByDays = ({ week }: NoticeOf, dayOf: (day: number) => string, to: string): string[] => {
  const runs: { first: number; last: number; hours: string }[] = [];
  week.forEach((day, index) => {
    const hours = saidHours(day);
    const last = runs.at(-1);
    if (last?.hours === hours) last.last = index;
    else runs.push({ first: index, last: index, hours });
  });
  return runs
    .filter(({ hours }) => hours !== '')
    .map(({ first, last, hours }) => {
      const days = first === last ? dayOf(first) : `${dayOf(first)}${to}${dayOf(last)}`;
      return runs.length === 1 ? hours : `${days} ${hours}`;
    });
};

const Words = ({ of, language }: { of: NoticeOf; language: 'zh-CN' | 'en' }) => {
  const { i18n } = useTranslation();
  const t = i18n.getFixedT(language);
  const hours = hoursByDays(of, (day) => t(`serviceModel.day.${day}`), t('serviceModel.notice.to'));
  return (
    <section className={classes.words} lang={language}>
      <h2>
        {t(hours.length === 0 ? 'serviceModel.notice.noDesk' : 'serviceModel.notice.someHours')}
      </h2>
      {hours.map((line) => (
        <p key={line} className={classes.hours}>
          {line}
        </p>
      ))}
      <p>{t(hours.length === 0 ? 'serviceModel.notice.ring' : 'serviceModel.notice.ringElse')}</p>
    </section>
  );
};

export const Notice = ({ floors, phone, size }: NoticeProps) => {
  const { i18n } = useTranslation();
  const name = useBoard((board) => board.house?.name);
  const [zh, en] = [i18n.getFixedT('zh-CN'), i18n.getFixedT('en')];
  return (
    <>
      {floors.map((of) => (
        <article key={of.floor} className={classes.sheet} data-size={size}>
          <header className={classes.head}>
            <p>{name?.zh}</p>
            <p lang="en">{name?.en}</p>
          </header>
          <Words of={of} language="zh-CN" />
          <p className={classes.number}>
            <span aria-hidden="true">☎</span> {phone}
          </p>
          <Words of={of} language="en" />
          <footer className={classes.foot}>
            <span>
              {zh('app.centre')} <span lang="en">{en('app.centre')}</span>
            </span>
            <span>
              {zh('serviceModel.notice.floor', { floor: of.floor })}{' '}
              <span lang="en">{en('serviceModel.notice.floor', { floor: of.floor })}</span>
            </span>
          </footer>
        </article>
      ))}
    </>
  );
};
