/** The docket on paper (洗衣单): signed with the guest, in both languages, its number to be scanned. */
import { useTranslation } from 'react-i18next';
import { amountOf } from '../../../shared/kernel/money.ts';
import type { BagView } from '../../../shared/laundry/contract.ts';
import { piecesOf } from '../../../shared/laundry/model.ts';
import { desk } from '../../client/desk.ts';
import { t } from '../../client/texts.ts';
import { Barcode } from '../../paper/Barcode.tsx';
import { usePaperMoment } from '../../paper/house.ts';
import type { PaperJob } from '../../paper/print.ts';
import { Sheet, SheetFacts, SheetSigns } from '../../paper/Sheet.tsx';
import { SheetTable } from '../../paper/SheetTable.tsx';
import { usePaper } from '../../paper/usePaper.ts';
import classes from './Docket.module.css';

const DocketSheet = ({ bag, percent }: { bag: BagView; percent: number }) => {
  const { t: say, i18n } = useTranslation();
  const moment = usePaperMoment();
  const amount = (cents: number) => amountOf(cents, bag.currency, i18n.language);
  const at = (iso: string | null) => (iso === null ? null : moment(Date.parse(iso)));
  return (
    <Sheet title={say('laundry.sheet.title')} mark={bag.docket} printed={false}>
      <div className={classes.code}>
        <Barcode code={bag.docket} />
      </div>
      <SheetFacts
        facts={[
          [say('laundry.sheet.room'), bag.place],
          [say('laundry.sheet.guest'), bag.guest],
          [say('laundry.sheet.counted'), at(bag.countedAt)],
          [say('laundry.sheet.promise'), at(bag.promise)],
          [say('laundry.sheet.express'), bag.express ? `+${percent}%` : null],
        ]}
      />
      <SheetTable
        empty=""
        columns={[
          { name: say('laundry.sheet.item') },
          { name: say('laundry.sheet.treatment'), width: '34mm' },
          { name: say('laundry.sheet.pieces'), width: '20mm', align: 'right' },
          { name: say('laundry.sheet.each'), width: '26mm', align: 'right' },
          { name: say('laundry.sheet.sum'), width: '28mm', align: 'right' },
          { name: say('laundry.sheet.back'), width: '20mm' },
        ]}
        rows={bag.lines.map((line) => ({
          key: `${line.article} ${line.treatment}`,
          cells: [
            `${line.zh} ${line.en}`,
            say(`laundry.sheet.${line.treatment}`),
            line.quantity,
            line.cents === 0 ? '' : amount(line.cents),
            line.cents === 0 ? '' : amount(line.cents * line.quantity),
            '',
          ],
        }))}
      />
      <p className={classes.total}>
        {say('laundry.sheet.pieces')} {piecesOf(bag.lines)} · {say('laundry.sheet.total')}{' '}
        {bag.cents === 0 ? say('laundry.sheet.toPrice') : amount(bag.cents)}
      </p>
      <p>{say('laundry.sheet.terms')}</p>
      <SheetSigns
        who={[
          say('laundry.sheet.signGuest'),
          say('laundry.sheet.signStaff'),
          say('laundry.sheet.signBack'),
        ]}
      />
    </Sheet>
  );
};

const docket = async (id: string): Promise<PaperJob> => {
  const bag = await desk.laundry.get({ id });
  const { settings } = await desk.laundry.tariff();
  return {
    name: t('laundry.sheet.name', { docket: bag.docket }),
    size: 'A4',
    about: { kind: 'laundry', id },
    sheet: <DocketSheet bag={bag} percent={settings.expressPercent} />,
  };
};

/** @param bag the bag in hand: nobody signs for pieces that are not counted */
export const useDocketPaper = (bag: Pick<BagView, 'id' | 'countedAt'> | null): void =>
  usePaper({
    make: () => (bag === null ? null : docket(bag.id)),
    when: () => bag !== null && bag.countedAt !== null,
    ...(bag === null ? {} : { why: { text: 'laundry.why.uncounted' } }),
    text: { print: 'laundry.act.print', pdf: 'laundry.act.pdf' },
    foot: 60,
  });
