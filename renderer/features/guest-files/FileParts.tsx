/** The parts of an open file: what is proposed, what is liked, what has been, who looked. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { complaintNumber } from '../../../shared/complaints/model.ts';
import type { GuestCard } from '../../../shared/guests/contract.ts';
import { currentLanguage, nameIn } from '../../client/texts.ts';
import { Tag } from '../../ui/Tag.tsx';
import { useIsoMoment } from '../board/time.ts';
import classes from './Files.module.css';

type PartProps = {
  title: string;
  lines: readonly { id: string; head: ReactNode; words: ReactNode; aside?: ReactNode }[];
  testId?: string;
};

/** Nothing, where there is nothing to say. */
const Part = ({ title, lines, testId }: PartProps) =>
  lines.length === 0 ? null : (
    <section className={classes.group} data-testid={testId}>
      <h3 className={classes.heading}>{title}</h3>
      {lines.map(({ id, head, words, aside }) => (
        <div key={id} className={classes.line}>
          <span>{head}</span>
          <span>{words}</span>
          <span className={classes.aside}>{aside}</span>
        </div>
      ))}
    </section>
  );

export const Proposed = ({ card }: { card: GuestCard }) => {
  const { t, i18n } = useTranslation();
  return (
    <Part
      title={t('guests.proposed')}
      testId="proposals"
      lines={card.proposals.map((proposal) => ({
        id: proposal.service,
        head: <Tag tone="warn">?</Tag>,
        words: t('guests.proposal', { ...proposal, service: nameIn(proposal, i18n.language) }),
        aside: proposal.lastOn.slice(5),
      }))}
    />
  );
};

export const Preferences = ({ card }: { card: GuestCard }) => {
  const { t } = useTranslation();
  return (
    <Part
      title={t('guests.preferences')}
      testId="preferences"
      lines={card.preferenceList
        .toSorted((a, b) => a.kind.localeCompare(b.kind))
        .map((one) => ({
          id: one.id,
          head: t(`guests.kind.${one.kind}`),
          words:
            one.kind === 'avoids' ? <span className={classes.avoids}>✗ {one.text}</span> : one.text,
          aside: [t(`guests.source.${one.source}`), one.on, one.byName].filter(Boolean).join(' · '),
        }))}
    />
  );
};

export const History = ({ card }: { card: GuestCard }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const language = currentLanguage();
  const { requests, complaints, lost, loans } = card.history;
  return (
    <>
      <Part
        title={t('guests.history.stays')}
        lines={card.stayList.map((stay) => ({
          id: stay.id,
          head: stay.room,
          words: `${stay.arrival} – ${stay.departure}`,
          aside: t(`stays.state.${stay.state}`),
        }))}
      />
      <Part
        title={t('guests.history.complaints')}
        lines={complaints.map((one) => ({
          id: one.id,
          head: one.place,
          words: one.words,
          aside: `${complaintNumber(one.number)} · ${t(`complaints.state.${one.state}`)} · ${moment(one.at)}`,
        }))}
      />
      <Part
        title={t('guests.history.requests')}
        lines={requests.slice(0, 12).map((one) => ({
          id: one.id,
          head: one.place,
          words: nameIn(one, language),
          aside: `${moment(one.at)} · ${t(`requests.state.${one.state}`)}`,
        }))}
      />
      <Part
        title={t('guests.history.lost')}
        lines={lost.map((one) => ({
          id: one.id,
          head: one.place,
          words: one.words,
          aside: moment(one.at),
        }))}
      />
      <Part
        title={t('guests.history.loans')}
        lines={loans.map((one) => ({
          id: one.id,
          head: one.place,
          words: nameIn(one, language),
          aside: moment(one.at),
        }))}
      />
    </>
  );
};

export const Looks = ({ card }: { card: GuestCard }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  return (
    <Part
      title={t('guests.looks')}
      testId="looks"
      lines={(card.looks ?? []).slice(0, 12).map((look) => ({
        id: look.at + look.by,
        head: look.by,
        words: look.byName,
        aside: moment(look.at),
      }))}
    />
  );
};
