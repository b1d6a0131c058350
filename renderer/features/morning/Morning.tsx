/** 晨会: yesterday and the night, gone through in ten minutes; each line opens the place it is about. */
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { MorningItem, MorningView } from '../../../shared/morning/contract.ts';
import { openRequest, openRoom } from '../../app/navigation.ts';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { useRegister } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { t as say } from '../../client/texts.ts';
import type { PaperJob } from '../../paper/print.ts';
import { usePaper } from '../../paper/usePaper.ts';
import { findableBy } from '../../ui/find.ts';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { jumpTo } from '../alarms/jump.ts';
import { useIsoMoment, useMoment } from '../board/time.ts';
import { reportsBooks } from '../reports/books.ts';
import { useFigureWords } from '../reports/words.ts';
import { Lines } from './Lines.tsx';
import { MorningSheet } from './MorningSheet.tsx';
import classes from './morning.module.css';
import { useMorningWords } from './words.ts';

const none: readonly MorningItem[] = [];

const open = ({ subject }: MorningItem): void => {
  if (subject.kind === 'request') openRequest(subject.id);
  else if (subject.kind === 'room') openRoom(subject.id);
  else jumpTo({ about: subject });
};

const Figures = ({ morning }: { morning: MorningView }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const words = useFigureWords();
  return (
    <RecordPanel
      title={t('morning.figures')}
      facts={t('morning.span', { from: moment(morning.from), until: moment(morning.until) })}
    >
      <table className={classes.figures} data-testid="morning-figures">
        <tbody>
          {morning.figures.map((one) => (
            <Fragment key={one.definition}>
              <tr>
                <th scope="row">{one.title}</th>
                <td>
                  {words.value(one.value, one.unit, '')}{' '}
                  {one.reached === null ? null : (
                    <Tag tone={one.reached ? 'good' : 'late'}>
                      {t('morning.aim', { aim: words.value(one.aim, one.unit, '') })}
                    </Tag>
                  )}
                </td>
                <td>{words.parts(one)}</td>
                <td>
                  {t('morning.lastWeek', { value: words.value(one.before.value, one.unit, '') })}
                </td>
              </tr>
              <tr>
                <td colSpan={4}>{one.says}</td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
      <RecordFacts
        facts={
          morning.onDuty.length === 0
            ? [[t('morning.onDuty'), t('morning.nobody')]]
            : morning.onDuty.map(
                ({ department, names }) =>
                  [
                    `${t(`board.department.${department}`)} ${names.length}`,
                    names.join(' · '),
                  ] as const,
              )
        }
      />
    </RecordPanel>
  );
};

const paperOf = async (): Promise<PaperJob> => {
  const morning = await desk.morning.view();
  return {
    name: say('morning.paper.name', { day: morning.day }),
    size: 'A4',
    sheet: <MorningSheet morning={morning} />,
  };
};

export const Morning = () => {
  const { t } = useTranslation();
  const morning = useQuery({
    ...orpc.morning.view.queryOptions(),
    staleTime: 0,
    refetchOnMount: 'always',
  }).data;
  const words = useMorningWords(useMoment());
  const hand = useRegister({
    name: 'reports/morning',
    rows: morning?.items ?? none,
    wordsOf: (item: MorningItem) => findableBy(words.head(item), words.what(item), words.who(item)),
    enter: { text: 'morning.act.open', run: open },
  });
  usePaper([
    { make: paperOf, text: { print: 'morning.act.print', pdf: 'morning.act.pdf' }, foot: 40 },
  ]);
  return (
    <Register
      hand={hand}
      title={t('morning.title')}
      facts={morning?.day}
      tools={<RegisterFilter hand={hand} kinds={[]} />}
      above={<reportsBooks.Chips />}
      list={
        <Lines hand={hand} words={words} empty={t(morning ? 'morning.none' : 'morning.loading')} />
      }
      record={
        morning ? <Figures morning={morning} /> : <RecordEmpty>{t('morning.loading')}</RecordEmpty>
      }
    />
  );
};
