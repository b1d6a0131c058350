/** The check in hand: the seven points, what was said, the operator's own word, and how it has gone since. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CallCheckView } from '../../../shared/call-quality/contract.ts';
import { contentPoints, voicePoints } from '../../../shared/call-quality/model.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { orpc } from '../../client/desk.ts';
import { useSession } from '../../client/session.ts';
import { type Fact, RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useIsoMoment } from '../board/time.ts';
import { CorrectForm, RemarkForm } from './CheckForm.tsx';
import { TrendLine } from './TrendLine.tsx';

type CheckRecordProps = { hand: RegisterHand<CallCheckView>; act: Act; check: CallCheckView };

export const CheckRecord = ({ hand, act, check }: CheckRecordProps) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const me = useSession();
  const { code, name, call, points, content, overall } = check;
  const trend = useQuery(orpc.callQuality.trend.queryOptions({ input: { code } })).data;
  const open = (form: string) => () => hand.openForm(form);
  return (
    <RecordPanel
      title={`${code} ${name}`}
      facts={t('people.quality.overall', { overall: overall.toFixed(2) })}
      tools={check.corrected ? <Tag>{t('people.quality.corrected')}</Tag> : null}
    >
      <RecordFacts
        facts={[
          [t('people.quality.call'), `#${call.number} · ${call.place ?? '–'} · ${moment(call.at)}`],
          ...voicePoints.map(
            (point): Fact => [
              t(`people.quality.point.${point}`),
              `${'●'.repeat(points[point])}${'○'.repeat(5 - points[point])} ${points[point]}`,
            ],
          ),
          [
            t('people.quality.said'),
            contentPoints
              .map(
                (point) =>
                  `${t(`people.quality.content.${point}`)} ${t(`people.quality.answer.${content[point]}`)}`,
              )
              .join(' · '),
          ],
          check.note === '' ? null : [t('people.quality.note'), check.note],
          check.remark === null ? null : [t('people.quality.remark'), check.remark],
          [t('people.quality.by'), `${check.by.name} · ${moment(check.at)}`],
        ]}
      />
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'E',
            text: 'people.quality.act.correct',
            may: 'quality.check',
            when: check.correctable,
            why: { text: 'people.quality.notCorrectable' },
            run: open('correct'),
          },
          {
            key: 'N',
            text: 'people.quality.act.remark',
            primary: check.remark === null,
            when: me?.code === code,
            why: { text: 'people.quality.notYours' },
            run: open('remark'),
          },
        ]}
      />
      <ActLine hand={hand} act={act} />
      <CorrectForm hand={hand} act={act} check={check} />
      <RemarkForm hand={hand} act={act} check={check} />
      {trend ? <TrendLine weeks={trend.weeks} label={t('people.quality.trend')} /> : null}
    </RecordPanel>
  );
};
