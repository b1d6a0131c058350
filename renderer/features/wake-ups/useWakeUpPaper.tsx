/** The wake-up list of the night on paper: for the telephone when the screen is dark. */
import { useTranslation } from 'react-i18next';
import { dayMs } from '../../../shared/kernel/durations.ts';
import {
  addDays,
  clockAt,
  dateAt,
  isoAt,
  minuteOfDay,
  minuteOn,
} from '../../../shared/kernel/time.ts';
import type { WakeUpView } from '../../../shared/wake-ups/contract.ts';
import { readBoard } from '../../client/board.ts';
import { houseNow } from '../../client/clock.ts';
import { desk } from '../../client/desk.ts';
import { useTimeZone } from '../../client/house-time.ts';
import { t } from '../../client/texts.ts';
import type { PaperJob } from '../../paper/print.ts';
import { Sheet, SheetFacts } from '../../paper/Sheet.tsx';
import { SheetTable } from '../../paper/SheetTable.tsx';
import { usePaper } from '../../paper/usePaper.ts';

const WakeUpSheet = ({ day, wakeUps }: { day: string; wakeUps: readonly WakeUpView[] }) => {
  const { t: say } = useTranslation();
  const timeZone = useTimeZone();
  const clock = (iso: string) => clockAt(Date.parse(iso), timeZone);
  return (
    <Sheet title={say('wakeUps.sheet.title')} mark={day}>
      <SheetFacts facts={[[say('wakeUps.sheet.summary'), wakeUps.length]]} />
      <SheetTable
        empty={say('wakeUps.sheet.none')}
        columns={[
          { name: say('wakeUps.sheet.time'), width: '16mm' },
          { name: say('wakeUps.sheet.room'), width: '18mm' },
          { name: say('wakeUps.sheet.guest'), width: '34mm' },
          { name: say('wakeUps.sheet.words') },
          { name: say('wakeUps.sheet.result'), width: '24mm' },
          { name: say('wakeUps.sheet.rung'), width: '22mm' },
          { name: say('wakeUps.sheet.by'), width: '22mm' },
        ]}
        rows={wakeUps.map((wakeUp) => ({
          key: wakeUp.id,
          cells: [
            clock(wakeUp.at),
            wakeUp.place,
            wakeUp.guest ?? '',
            [
              wakeUp.repeat === 'daily' ? say('wakeUps.tag.daily') : '',
              wakeUp.twice ? say('wakeUps.tag.twice') : '',
              wakeUp.words,
            ]
              .filter((part) => part !== '')
              .join(' · '),
            wakeUp.state === 'set' ? '' : say(`wakeUps.state.${wakeUp.state}`),
            wakeUp.rings.map(({ at }) => clock(at)).join(' '),
            wakeUp.rings.at(-1)?.by ?? '',
          ],
        }))}
      />
    </Sheet>
  );
};

/** From the noon before to the noon of the morning that comes. */
const list = async (): Promise<PaperJob> => {
  const timeZone = readBoard().house?.timeZone ?? 'UTC';
  const now = houseNow();
  const today = dateAt(now, timeZone);
  const day = minuteOfDay(now, timeZone) < 720 ? today : addDays(today, 1);
  const noon = minuteOn(day, 720, timeZone);
  const { wakeUps } = await desk.wakeUps.list({
    from: isoAt(noon - dayMs, timeZone),
    until: isoAt(noon, timeZone),
  });
  return {
    name: t('wakeUps.sheet.name', { day }),
    size: 'A4',
    about: { kind: 'wake-up', id: `list ${day}` },
    sheet: <WakeUpSheet day={day} wakeUps={wakeUps.filter(({ state }) => state !== 'cancelled')} />,
  };
};

export const useWakeUpPaper = (): void =>
  usePaper({ make: list, text: { print: 'wakeUps.act.print', pdf: 'wakeUps.act.pdf' }, foot: 60 });
