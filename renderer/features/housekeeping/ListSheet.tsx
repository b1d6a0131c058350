/** 每日做房单: a person's list on A4, with room to write when each room was entered and left. */
import { useTranslation } from 'react-i18next';
import type { Lists, PersonList, TaskView } from '../../../shared/housekeeping/contract.ts';
import { desk } from '../../client/desk.ts';
import { t as say } from '../../client/texts.ts';
import type { PaperJob } from '../../paper/print.ts';
import { Sheet, SheetFacts, SheetSection, SheetSigns } from '../../paper/Sheet.tsx';
import { SheetTable } from '../../paper/SheetTable.tsx';
import { useWork } from './words.ts';

const useMind = (): ((task: TaskView) => string) => {
  const { t } = useTranslation();
  return (task) =>
    [
      task.urge ? t(`housekeeping.urge.${task.urge}`) : '',
      task.block ? t(`housekeeping.block.${task.block}`) : '',
      task.vip ? t('housekeeping.vip') : '',
      task.state === 'open' ? '' : t(`housekeeping.state.${task.state}`),
    ]
      .filter((part) => part !== '')
      .join(' · ');
};

const Rooms = ({ list }: { list: PersonList }) => {
  const { t } = useTranslation();
  const work = useWork();
  const mind = useMind();
  return (
    <SheetTable
      empty={t('housekeeping.paper.none')}
      columns={[
        { name: t('housekeeping.paper.room'), width: '16mm' },
        { name: t('housekeeping.paper.work'), width: '34mm' },
        { name: t('housekeeping.paper.note') },
        { name: t('housekeeping.paper.credits'), width: '14mm' },
        { name: t('housekeeping.paper.minutes'), width: '14mm' },
        { name: t('housekeeping.paper.from'), width: '16mm' },
        { name: t('housekeeping.paper.until'), width: '16mm' },
        { name: t('housekeeping.paper.remark'), width: '32mm' },
      ]}
      rows={list.tasks.map((task) => ({
        key: task.id,
        cells: [task.place, work(task), mind(task), task.credits, task.minutes, '', '', ''],
      }))}
    />
  );
};

const useTotals = (): ((list: PersonList) => string) => {
  const { t } = useTranslation();
  return ({ of, credits, minutes }) =>
    t('housekeeping.paper.totals', { rooms: of, credits, minutes });
};

const OneSheet = ({ lists, list }: { lists: Lists; list: PersonList }) => {
  const { t } = useTranslation();
  const totals = useTotals();
  return (
    <Sheet
      title={t('housekeeping.paper.title')}
      mark={`${lists.date} ${t(`housekeeping.part.${lists.part}`)}`}
    >
      <SheetFacts
        facts={[
          [t('housekeeping.paper.who'), `${list.code} ${list.name}`],
          [
            t('housekeeping.paper.floors'),
            list.floors.includes('*') ? null : list.floors.join(' '),
          ],
          [t('housekeeping.paper.total'), totals(list)],
        ]}
      />
      <Rooms list={list} />
      <SheetSigns who={[t('housekeeping.paper.attendant'), t('housekeeping.paper.captain')]} />
    </Sheet>
  );
};

const AllSheets = ({ lists }: { lists: Lists }) => {
  const { t } = useTranslation();
  const totals = useTotals();
  return (
    <Sheet
      title={t('housekeeping.paper.title')}
      mark={`${lists.date} ${t(`housekeeping.part.${lists.part}`)}`}
    >
      {lists.lists
        .filter(({ of }) => of > 0)
        .map((list) => (
          <SheetSection key={list.code} title={`${list.code} ${list.name} · ${totals(list)}`}>
            <Rooms list={list} />
          </SheetSection>
        ))}
    </Sheet>
  );
};

type Day = Pick<Lists, 'date' | 'part'>;

/** One person's list; null when they have none. */
export const listPaper = async (day: Day, code: string): Promise<PaperJob | null> => {
  const lists = await desk.housekeeping.lists(day);
  const list = lists.lists.find((one) => one.code === code);
  if (!list) return null;
  const part = say(`housekeeping.part.${day.part}`);
  return {
    name: say('housekeeping.paper.name', { who: list.name, date: day.date, part }),
    size: 'A4',
    about: { kind: 'housekeeping', id: `${day.date}:${day.part}` },
    sheet: <OneSheet lists={lists} list={list} />,
  };
};

/** Everybody's lists on one paper. */
export const allPaper = async (day: Day): Promise<PaperJob> => {
  const lists = await desk.housekeeping.lists(day);
  const part = say(`housekeeping.part.${day.part}`);
  return {
    name: say('housekeeping.paper.nameAll', { date: day.date, part }),
    size: 'A4',
    about: { kind: 'housekeeping', id: `${day.date}:${day.part}` },
    sheet: <AllSheets lists={lists} />,
  };
};
