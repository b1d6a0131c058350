/** One person: where they stand, what they have in hand, week and month, what happened; and what can be done. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PersonRecord as Person, PresentLine } from '../../../shared/attendance/contract.ts';
import { clockText } from '../../../shared/attendance/words.ts';
import { openRequest } from '../../app/navigation.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import { type Act, useAct } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { orpc } from '../../client/desk.ts';
import { clockOfMinute } from '../../client/house-time.ts';
import { type Fact, RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordNotice } from '../../ui/register/RecordNotice.tsx';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { RecordTimeline } from '../../ui/register/RecordTimeline.tsx';
import { Tag, type Tone } from '../../ui/Tag.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { usePlaceName, useServiceName } from '../board/names.ts';
import { usePersonActions } from './actions.ts';
import classes from './attendance.module.css';
import { useEventLines } from './eventLines.ts';
import { PersonForms } from './PersonForms.tsx';
import { Week } from './Week.tsx';
import { orDash, shortDay, usePlanWords, useShiftName } from './words.ts';

type Hand = RegisterHand<PresentLine>;

const tones: Partial<Record<PresentLine['presence'], Tone>> = {
  missing: 'late',
  absent: 'late',
  on: 'good',
  break: 'blue',
};

const Jobs = ({ person }: { person: Person }) => {
  const { t } = useTranslation();
  const place = usePlaceName();
  const service = useServiceName();
  if (person.jobs.length === 0) return t('attendance.fact.none');
  return (
    <span className={classes.jobs}>
      {person.jobs.map((job) => (
        <TextLink key={job.id} onClick={() => openRequest(job.id)}>
          {t('attendance.fact.job', {
            number: job.number,
            place: job.place === null ? '' : place(job.place),
            service: service(job.service),
          })}
        </TextLink>
      ))}
    </span>
  );
};

const Today = ({ person }: { person: Person }) => {
  const { t } = useTranslation();
  const planWords = usePlanWords();
  const { today, line } = person;
  const spells = today?.spells ?? [];
  return (
    <>
      {planWords(line) || t('attendance.fact.noPlan')}
      <ul className={classes.spells}>
        {spells.map((spell) => (
          <li key={spell.on}>
            {clockText(spell.on)}–{spell.off ? clockText(spell.off) : t('attendance.fact.still')}{' '}
            <Tag>{t(`attendance.proof.${spell.offProof ?? spell.onProof}`)}</Tag>
            {spell.corrected ? <Tag tone="warn">{t('attendance.tag.corrected')}</Tag> : null}
            {spell.breaks.map((rest) => (
              <div key={rest.from}>
                {t('attendance.fact.break')} {clockText(rest.from)}–
                {rest.until ? clockText(rest.until) : t('attendance.fact.still')}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
};

const useFacts = (person: Person): (Fact | null)[] => {
  const { t } = useTranslation();
  const { staff, month, line, ownHours } = person;
  const floors = staff.floors.includes('*')
    ? t('attendance.fact.allFloors')
    : staff.floors.join(' ');
  return [
    [t('attendance.fact.today'), <Today key="today" person={person} />],
    [t('attendance.fact.jobs'), <Jobs key="jobs" person={person} />],
    [t('attendance.fact.keys'), line.keys.join(' ') || t('attendance.fact.none')],
    floors === '' ? null : [t('attendance.fact.floors'), floors],
    staff.extension === null ? null : [t('attendance.fact.extension'), staff.extension],
    staff.badge === null ? null : [t('attendance.fact.badge'), staff.badge],
    ownHours
      ? [
          t('attendance.fact.ownHours'),
          `${clockOfMinute(ownHours.fromMinute)}–${clockOfMinute(ownHours.untilMinute)}`,
        ]
      : null,
    [
      t('attendance.fact.month'),
      t('attendance.fact.monthFigures', {
        days: month.daysWorked,
        worked: orDash(month.workedMinutes),
        late: orDash(month.lateMinutes),
        early: orDash(month.earlyMinutes),
        absent: month.absentDays,
        overtime: orDash(month.overtimeMinutes),
      }),
    ],
  ];
};

const Swap = ({ person }: { person: Person }) => {
  const { t } = useTranslation();
  const shiftName = useShiftName();
  return person.swaps
    .filter(({ state }) => state === 'asked')
    .map((swap) => (
      <RecordNotice
        key={swap.id}
        title={t('attendance.swapAsked')}
        facts={t('attendance.swapLine', {
          ...swap,
          date: shortDay(swap.date),
          withDate: shortDay(swap.withDate),
          shift: shiftName(swap.shift),
          withShift: shiftName(swap.withShift),
        })}
      >
        {swap.note}
      </RecordNotice>
    ));
};

const Opened = ({ hand, person, act }: { hand: Hand; person: Person; act: Act }) => {
  const { t } = useTranslation();
  const { staff, line } = person;
  const facts = useFacts(person);
  const actions = usePersonActions(hand, person, act);
  const entries = useEventLines(person.events);
  return (
    <RecordPanel
      title={`${staff.code} ${staff.name}`}
      facts={`${t(`app.role.${staff.role}`)} · ${t(`board.department.${staff.department}`)}`}
      tools={
        <Tag tone={tones[line.presence] ?? 'plain'}>
          {t(`attendance.presence.${line.presence}`)}
        </Tag>
      }
    >
      <Swap person={person} />
      <RecordFacts facts={facts} />
      <Week person={person} />
      <RecordActions hand={hand} actions={actions} />
      <PersonForms hand={hand} person={person} act={act} />
      <ActLine hand={hand} act={act} />
      <RecordTimeline title={t('attendance.fact.timeline')} entries={entries} />
    </RecordPanel>
  );
};

export const PersonRecord = ({ hand }: { hand: Hand }) => {
  const { t } = useTranslation();
  const { id } = hand;
  const person = useQuery({
    ...orpc.attendance.person.queryOptions({ input: { code: id ?? '' } }),
    enabled: id !== null,
  }).data;
  const act = useAct(id);
  if (!person || person.line.id !== id)
    return <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>;
  return <Opened hand={hand} person={person} act={act} />;
};
