/** The sheets of lost and found as they are drawn: receipt, list of what is due, list of what has left. */
import { useTranslation } from 'react-i18next';
import type { FoundItemView, LostRow } from '../../../shared/lost-and-found/contract.ts';
import { usePaperMoment } from '../../paper/house.ts';
import { Label } from '../../paper/Label.tsx';
import { Sheet, SheetFacts, SheetSection, SheetSigns } from '../../paper/Sheet.tsx';
import { SheetTable } from '../../paper/SheetTable.tsx';
import { usePlaceName, useStaffName } from '../board/names.ts';
import { Drawn } from './SignatureField.tsx';
import { dotted, useCheckWords, useStored } from './words.ts';

/** 60 × 40 mm: its number for eye and scanner, where it lies, how long. */
export const ItemLabel = ({ item }: { item: FoundItemView }) => {
  const { t } = useTranslation();
  const stored = useStored();
  return (
    <Label
      title={dotted(item.number, stored(item))}
      lines={[
        item.what,
        item.keepUntil === null
          ? t(`lostAndFound.class.${item.class}`)
          : t('lostAndFound.keepUntil', {
              class: t(`lostAndFound.class.${item.class}`),
              date: item.keepUntil,
            }),
      ]}
      code={item.number}
    />
  );
};

/** What the owner signs. What was held back stays off it until the thing is theirs. */
export const ReceiptSheet = ({ item }: { item: FoundItemView }) => {
  const { t } = useTranslation();
  const moment = usePaperMoment();
  const place = usePlaceName();
  const person = useStaffName();
  const checked = useCheckWords();
  const { release } = item;
  return (
    <Sheet title={t('lostAndFound.paper.receipt')} mark={item.number} printed={false}>
      <SheetFacts
        facts={[
          [t('lostAndFound.field.what'), dotted(item.what, item.marks)],
          [
            t('lostAndFound.fact.found'),
            dotted(moment(Date.parse(item.foundAt)), item.place && place(item.place)),
          ],
          [t('lostAndFound.field.to'), release?.to ?? ''],
          [t('lostAndFound.field.check'), release?.check ? checked(release.check) : ''],
          [
            t('lostAndFound.fact.release'),
            release ? dotted(moment(Date.parse(release.at)), person(release.by)) : '',
          ],
          [
            t('lostAndFound.fact.courier'),
            release?.courier
              ? `${release.courier.company} ${release.courier.number ?? ''}`.trim()
              : '',
          ],
          [
            t('lostAndFound.fact.signature'),
            release?.signature ? <Drawn key="drawn" path={release.signature} /> : null,
          ],
        ]}
      />
      <p>{t('lostAndFound.paper.received')}</p>
      <SheetSigns who={[t('lostAndFound.paper.receiver'), t('lostAndFound.paper.issuer')]} />
    </Sheet>
  );
};

type Listed = Pick<LostRow, 'id' | 'number' | 'what' | 'place' | 'store' | 'bin' | 'keepUntil'> & {
  /** When it was found. */
  at: string;
};

const Rows = ({ rows }: { rows: readonly Listed[] }) => {
  const { t } = useTranslation();
  const moment = usePaperMoment();
  const place = usePlaceName();
  const stored = useStored();
  return (
    <SheetTable
      columns={[
        { name: t('lostAndFound.paper.number') },
        { name: t('lostAndFound.field.what') },
        { name: t('lostAndFound.fact.found') },
        { name: t('lostAndFound.field.store') },
        { name: t('lostAndFound.paper.until') },
        { name: '✓' },
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          row.number,
          row.what,
          dotted(moment(Date.parse(row.at)), row.place && place(row.place)),
          stored(row),
          row.keepUntil ?? '',
          '',
        ],
      }))}
      empty={t('lostAndFound.dueNone')}
    />
  );
};

type DueLists = {
  date: string;
  dispose: readonly LostRow[];
  police: readonly LostRow[];
  steps: readonly LostRow[];
};

export const DueSheet = ({ due }: { due: DueLists }) => {
  const { t } = useTranslation();
  const leaving = new Set([...due.dispose, ...due.police].map(({ id }) => id));
  const others = due.steps.filter(({ id }) => !leaving.has(id));
  return (
    <Sheet title={t('lostAndFound.paper.due')} mark={due.date}>
      {(['dispose', 'police'] as const).map((way) => (
        <SheetSection key={way} title={`${t(`lostAndFound.act.${way}`)} · ${due[way].length}`}>
          <Rows rows={due[way]} />
        </SheetSection>
      ))}
      {others.length > 0 ? (
        <SheetSection title={`${t('lostAndFound.show.steps')} · ${others.length}`}>
          <Rows rows={others} />
        </SheetSection>
      ) : null}
      <SheetSigns who={[t('lostAndFound.paper.issuer'), t('lostAndFound.paper.second')]} />
    </Sheet>
  );
};

/** What left together: for the file, or for the officer to sign. */
export const BatchSheet = ({
  batch,
  items,
}: {
  batch: number;
  items: readonly FoundItemView[];
}) => {
  const { t } = useTranslation();
  const moment = usePaperMoment();
  const person = useStaffName();
  const release = items[0]?.release;
  const isPolice = release?.way === 'police';
  return (
    <Sheet title={t(`lostAndFound.paper.${isPolice ? 'police' : 'disposal'}`, { batch })}>
      <SheetFacts
        facts={[
          [
            t(`lostAndFound.state.${isPolice ? 'police' : 'disposed'}`),
            release ? moment(Date.parse(release.at)) : '',
          ],
          [t('lostAndFound.field.officer'), isPolice ? (release.to ?? '') : ''],
          [t('lostAndFound.field.reason'), release?.reason ?? ''],
          [t('lostAndFound.paper.issuer'), release ? person(release.by) : ''],
          [t('lostAndFound.paper.second'), release?.second ? person(release.second) : ''],
        ]}
      />
      <Rows rows={items.map((item) => ({ ...item, at: item.foundAt }))} />
      <SheetSigns
        who={[
          t('lostAndFound.paper.issuer'),
          t('lostAndFound.paper.second'),
          ...(isPolice ? [t('lostAndFound.paper.officer')] : []),
        ]}
      />
    </Sheet>
  );
};
