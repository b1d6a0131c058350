/** What lost and found puts on paper: the label of a thing, the receipt of its return, the list of what is due. */
import type { FoundItemView, LostRow } from '../../../shared/lost-and-found/contract.ts';
import { desk } from '../../client/desk.ts';
import { t } from '../../client/texts.ts';
import { Label } from '../../paper/Label.tsx';
import type { PaperJob } from '../../paper/print.ts';
import { Sheet, SheetFacts, SheetSection, SheetSigns } from '../../paper/Sheet.tsx';
import { SheetTable } from '../../paper/SheetTable.tsx';
import { usePaper } from '../../paper/usePaper.ts';

const foundOf = async (id: string): Promise<FoundItemView | null> => {
  const { record } = await desk.lostAndFound.get({ id });
  return record.kind === 'found-item' ? record : null;
};

const label = async (id: string): Promise<PaperJob | null> => {
  const item = await foundOf(id);
  if (!item) return null;
  const store = item.store === null ? '' : t(`lostAndFound.store.${item.store}`);
  await desk.lostAndFound.labelled({ id });
  return {
    name: item.number,
    size: 'label',
    about: { kind: 'found-item', id },
    sheet: (
      <Label
        title={item.number}
        lines={[item.what, `${store} ${item.bin ?? ''}`.trim(), item.keepUntil ?? '']}
        code={item.number}
      />
    ),
  };
};

const receipt = async (id: string): Promise<PaperJob | null> => {
  const item = await foundOf(id);
  if (!item) return null;
  return {
    name: `${t('lostAndFound.paper.receipt')} ${item.number}`,
    size: 'A4',
    about: { kind: 'found-item', id },
    sheet: (
      <Sheet title={t('lostAndFound.paper.receipt')} mark={item.number}>
        <SheetFacts
          facts={[
            [t('lostAndFound.field.what'), item.what],
            [t('lostAndFound.field.marks'), item.marks ?? '–'],
            [t('lostAndFound.field.to'), item.release?.to ?? ''],
          ]}
        />
        <SheetSigns who={[t('lostAndFound.paper.receiver'), t('lostAndFound.paper.issuer')]} />
      </Sheet>
    ),
  };
};

type Listed = Pick<LostRow, 'id' | 'number' | 'what' | 'store' | 'bin' | 'keepUntil'>;

const Rows = ({ title, rows }: { title: string; rows: readonly Listed[] }) => (
  <SheetSection title={title}>
    <SheetTable
      columns={[
        { name: t('lostAndFound.paper.number') },
        { name: t('lostAndFound.field.what') },
        { name: t('lostAndFound.field.store') },
        { name: t('lostAndFound.paper.until') },
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          row.number,
          row.what,
          row.store === null ? '' : `${t(`lostAndFound.store.${row.store}`)} ${row.bin ?? ''}`,
          row.keepUntil ?? '',
        ],
      }))}
      empty={t('lostAndFound.nothing')}
    />
  </SheetSection>
);

const due = async (): Promise<PaperJob> => {
  const list = await desk.lostAndFound.due();
  return {
    name: `${t('lostAndFound.paper.due')} ${list.date}`,
    size: 'A4',
    sheet: (
      <Sheet title={t('lostAndFound.paper.due')} mark={list.date}>
        <Rows title={t('lostAndFound.act.dispose')} rows={list.dispose} />
        <Rows title={t('lostAndFound.act.police')} rows={list.police} />
        <SheetSigns who={[t('lostAndFound.paper.issuer'), t('lostAndFound.paper.second')]} />
      </Sheet>
    ),
  };
};

/** What left together, with the reason and both names. */
export const disposalList = async (number: number): Promise<PaperJob> => {
  const { batch, items } = await desk.lostAndFound.batch({ batch: number });
  const title = t('lostAndFound.paper.disposal', { batch });
  return {
    name: title,
    size: 'A4',
    sheet: (
      <Sheet title={title}>
        <SheetFacts facts={[[t('lostAndFound.field.reason'), items[0]?.release?.reason ?? '']]} />
        <Rows title={t('lostAndFound.act.dispose')} rows={items} />
        <SheetSigns who={[t('lostAndFound.paper.issuer'), t('lostAndFound.paper.second')]} />
      </Sheet>
    ),
  };
};

/** @param id the thing in hand; null: none @param isDueList the list of what is due is open: it goes on paper */
export const useLostPapers = (id: string | null, isDueList: boolean): void =>
  usePaper([
    {
      make: () => (id === null || isDueList ? due() : label(id)),
      text: isDueList
        ? { print: 'lostAndFound.act.duePaper', pdf: 'lostAndFound.act.duePaper' }
        : { print: 'lostAndFound.act.label', pdf: 'lostAndFound.act.label' },
      foot: 60,
    },
    {
      make: () => (id === null ? due() : receipt(id)),
      with: 'Alt',
      text: { print: 'lostAndFound.act.receipt', pdf: 'lostAndFound.act.receipt' },
    },
  ]);
