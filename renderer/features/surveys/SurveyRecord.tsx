/** The enquiry in hand: what to ask, what was said, and what is done about it. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { complaintNumber } from '../../../shared/complaints/model.ts';
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { afterRest, callRest } from '../../../shared/kernel/rest-hours.ts';
import type { SurveyAnswer } from '../../../shared/surveys/model.ts';
import { openBook, openRequest } from '../../app/navigation.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { type RecordAction, RecordActions } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { useBoard } from '../../client/board.ts';
import { useNowValue } from '../../client/clock.ts';
import { desk, orpc } from '../../client/desk.ts';
import { useTimeZone } from '../../client/house-time.ts';
import { useVocabulary } from '../../client/queries.ts';
import { languageName, nameIn } from '../../client/texts.ts';
import { type Fact, RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordNotice } from '../../ui/register/RecordNotice.tsx';
import { RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useStaffName } from '../board/names.ts';
import { useIsoMoment, useMoment } from '../board/time.ts';
import { EventTimeline } from '../record/EventTimeline.tsx';
import type { SurveyLine } from './lines.ts';
import { useAboutWords } from './SurveyCells.tsx';
import { aboutOf, LineForms } from './SurveyForms.tsx';

type SurveyRecordProps = { hand: RegisterHand<SurveyLine>; act: Act; line: SurveyLine };

const useFacts = (line: SurveyLine): (Fact | null)[] => {
  const { t } = useTranslation();
  const about = useAboutWords();
  const moment = useIsoMoment();
  const person = useStaffName();
  const { survey, candidate } = line;
  const known = (name: string, value: string | null | undefined): Fact | null =>
    value == null || value === '' ? null : [t(`surveys.facts.${name}`), value];
  const complaintId = survey?.complaint?.id ?? null;
  const request =
    survey?.request ??
    (candidate?.kind === 'request' ? { id: candidate.id, number: candidate.number ?? 0 } : null);
  return [
    known('about', about(line)),
    known('guest', line.guest),
    known('phone', candidate?.phone),
    known('language', candidate?.language && languageName(candidate.language)),
    candidate ? known(candidate.kind === 'stay' ? 'left' : 'done', moment(candidate.doneAt)) : null,
    request
      ? [
          t('surveys.facts.request'),
          <TextLink key="r" onClick={() => openRequest(request.id)}>
            #{request.number}
          </TextLink>,
        ]
      : null,
    known('code', survey?.code),
    survey
      ? known(
          'asked',
          `${t(`surveys.way.${survey.way}`)} · ${moment(survey.askedAt)} · ${person(survey.askedBy)}`,
        )
      : null,
    known('answer', survey?.answer ? t(`surveys.answer.${survey.answer}`) : null),
    known('cause', survey?.cause ? t(`surveys.cause.${survey.cause}`) : null),
    known('why', survey?.why),
    survey?.answeredAt
      ? known('recorded', `${moment(survey.answeredAt)} · ${person(survey.recordedBy ?? '')}`)
      : null,
    survey?.complaint
      ? [
          t('surveys.facts.complaint'),
          <TextLink key="c" onClick={() => openBook('guests', 'complaints', complaintId)}>
            {complaintNumber(survey.complaint.number)}
          </TextLink>,
        ]
      : null,
    known('settled', survey?.settled),
  ];
};

/** When the guest may be rung, if it is too late now. */
const useLate = (): number | null => {
  const timeZone = useTimeZone();
  return useNowValue((now) => {
    const thisMinuteMs = Math.floor(now / minuteMs) * minuteMs;
    const then = afterRest(thisMinuteMs, timeZone, callRest);
    return then === thisMinuteMs ? null : then;
  });
};

/** A service's name within a sentence of a language. */
const useServiceIn = () => {
  const { services } = useVocabulary();
  return (code: string | null, lng: 'zh-CN' | 'en'): string => {
    const named = services.find((service) => service.code === code);
    if (!named) return code ?? '';
    return lng === 'en' ? named.en.charAt(0).toLowerCase() + named.en.slice(1) : named.zh;
  };
};

const Notice = ({ line }: { line: SurveyLine }) => {
  const { t, i18n } = useTranslation();
  const serviceIn = useServiceIn();
  const house = useBoard((board) => board.house?.name);
  const moment = useMoment();
  const late = useLate();
  if (line.group === 'draft') return <RecordNotice tone="late" title={t('surveys.notice.draft')} />;
  if (line.group === 'card') return <RecordNotice tone="blue" title={t('surveys.notice.card')} />;
  if (!line.candidate) return null;
  const { kind, language } = line.candidate;
  const own = i18n.language === 'en' ? 'en' : 'zh-CN';
  // What is said to the guest is in theirs; whoever rings reads it in their own beside it.
  const theirs = language === null ? own : language.startsWith('zh') ? 'zh-CN' : 'en';
  return (
    <>
      {late === null ? null : (
        <RecordNotice tone="warn" title={t('surveys.notice.late', { time: moment(late) })} />
      )}
      <RecordNotice tone="blue" title={t('surveys.say.title')}>
        {[...new Set([theirs, own] as const)].map((lng) => (
          <div key={lng} lang={lng}>
            {t(`surveys.say.${kind}`, {
              lng,
              service: serviceIn(line.service, lng),
              hotel: house ? nameIn(house, lng) : '',
            })}
          </div>
        ))}
      </RecordNotice>
    </>
  );
};

const Story = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.surveys.get.queryOptions({ input: { id } }));
  return data ? (
    <EventTimeline title={t('surveys.timeline')} events={data.events} texts="surveys.event" />
  ) : null;
};

export const SurveyRecord = ({ hand, act, line }: SurveyRecordProps) => {
  const { t } = useTranslation();
  const facts = useFacts(line);
  const late = useLate();
  const { survey } = line;
  const asks = survey === null || survey.answer === null || survey.answer === 'unknown';
  const say = (answer: SurveyAnswer) => () =>
    void act.run(async () => {
      const at = hand.rows.findIndex(({ id }) => id === line.id);
      await desk.surveys.record({ ...aboutOf(line), answer });
      // On to the next one: a list is rung through.
      hand.select((hand.rows[at + 1] ?? hand.rows[at - 1])?.id ?? null);
    });
  const actions: RecordAction[] = [
    {
      key: 'A',
      text: 'surveys.act.satisfied',
      primary: late === null || line.candidate === null,
      foot: 20,
      when: asks,
      run: say('satisfied'),
    },
    { key: 'N', text: 'surveys.act.not', foot: 21, when: asks, run: () => hand.openForm('not') },
    {
      key: 'U',
      text: 'surveys.act.unknown',
      foot: 22,
      when: asks && survey?.answer !== 'unknown',
      run: say('unknown'),
    },
    {
      key: 'C',
      text: 'surveys.act.card',
      foot: 23,
      when: asks && survey?.code == null,
      run: () =>
        void act.run(async () => {
          const { id } = await desk.surveys.card(aboutOf(line));
          // Its card is to be printed.
          openBook('guests', 'satisfaction', id);
        }),
    },
    {
      key: 'O',
      text: 'surveys.act.complain',
      primary: true,
      foot: 23,
      when: survey?.draft === true,
      run: () => hand.openForm('complain'),
    },
    {
      key: 'S',
      text: 'surveys.act.settle',
      foot: 24,
      when: survey?.draft === true,
      run: () => hand.openForm('settle'),
    },
  ];
  return (
    <RecordPanel
      title={`${line.room ?? '–'}${survey ? ` · #${survey.number}` : ''}`}
      facts={line.guest ?? ''}
      tools={
        <Tag tone={line.group === 'draft' ? 'late' : 'plain'}>
          {t(`surveys.group.${line.group}`)}
        </Tag>
      }
    >
      <Notice line={line} />
      <RecordFacts facts={facts} />
      <RecordActions hand={hand} actions={actions} />
      <ActLine hand={hand} act={act} />
      <LineForms hand={hand} act={act} line={line} />
      {survey ? <Story id={survey.id} /> : null}
    </RecordPanel>
  );
};
