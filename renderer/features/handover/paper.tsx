/** The sheet on A4: every item with its answer, the numbers, both names and times, the check word. */
import { useTranslation } from 'react-i18next';
import type { HandoverSheet, SheetItem, Signer } from '../../../shared/handover/contract.ts';
import { handoverSections } from '../../../shared/handover/model.ts';
import { nearAt, useTimeZone } from '../../client/house-time.ts';
import { t as say } from '../../client/texts.ts';
import { usePaperMoment } from '../../paper/house.ts';
import type { PaperJob } from '../../paper/print.ts';
import { Sheet, SheetFacts, SheetSection } from '../../paper/Sheet.tsx';
import { SheetTable } from '../../paper/SheetTable.tsx';
import { useHandoverWords } from './words.ts';

const HandoverPaper = ({ sheet }: { sheet: HandoverSheet }) => {
  const { t, i18n } = useTranslation();
  const moment = usePaperMoment();
  const timeZone = useTimeZone();
  const changeMs = Date.parse(sheet.boundaryAt);
  // The day stands in the head: only other days are told line by line.
  const words = useHandoverWords((ms) => nearAt(ms, changeMs, timeZone));
  const { summary, checkWord } = sheet;
  const shift = (code: string) => t(`app.shift.${code}`, { defaultValue: code });
  const signer = (one: Signer | null): string =>
    one === null
      ? t('handover.sign.open')
      : t('handover.paper.person', { ...one, time: moment(Date.parse(one.at)) });
  const answer = ({ answer: given }: SheetItem): string =>
    given === null
      ? t('handover.answer.unseen')
      : [t(`handover.answer.${given.answer}`), given.words, given.byName]
          .filter(Boolean)
          .join(' · ');
  const countOf = ({ keys, noCount }: HandoverSheet): string | null => {
    if (keys === null) return null;
    const { counted } = keys;
    if (counted === null)
      return noCount === null
        ? t('handover.count.notYet')
        : t('handover.count.without', { reason: noCount });
    const figures = (['hanging', 'expected', 'out'] as const)
      .map((name) => `${t(`handover.count.${name}`)} ${counted[name]}`)
      .join(' · ');
    const { missing, exposed, differences } = counted;
    return missing.length > 0
      ? `${figures} · ${t('handover.count.missing', { keys: missing.join(' '), count: exposed })}`
      : `${figures} · ${differences > 0 ? t('handover.count.differences', { count: differences }) : t('handover.count.whole')}`;
  };
  const columns = [
    { name: t('handover.paper.head'), width: '18mm' },
    { name: t('handover.paper.what') },
    { name: t('handover.paper.who'), width: '30mm' },
    { name: t('handover.paper.due'), width: '34mm' },
    { name: t('handover.paper.answer'), width: '36mm' },
  ];
  const word = checkWord
    ? `${i18n.language === 'en' ? checkWord.en : checkWord.zh} ${checkWord.signs}`
    : t('handover.paper.draft');
  return (
    <Sheet title={t('handover.paper.title')} mark={word}>
      <SheetFacts
        facts={[
          [
            t('handover.paper.shift'),
            `${t('handover.shifts', { from: shift(sheet.fromShift), to: shift(sheet.toShift) })} ${moment(Date.parse(sheet.boundaryAt))}${
              sheet.number === null
                ? ''
                : ` · ${t('handover.paper.number', { number: sheet.number })}`
            }`,
          ],
          [t('handover.paper.counts'), t('handover.counts', sheet.counts)],
          [t('handover.paper.calls'), t('handover.paper.callsFacts', summary)],
          [t('handover.paper.onTime'), t('handover.paper.onTimeFacts', summary.onTime)],
          [t('handover.count.title'), countOf(sheet)],
          [t('handover.summary.lost'), t('handover.summary.lostFacts', summary.lost)],
          [t('handover.paper.promises'), t('handover.paper.promisesFacts', summary.promises)],
        ]}
      />
      {handoverSections
        .map((section) => ({
          section,
          items: sheet.items.filter((item) => item.section === section),
        }))
        .filter(({ items }) => items.length > 0)
        .map(({ section, items }) => (
          <SheetSection
            key={section}
            title={`${t(`handover.section.${section}`)} (${items.length})`}
          >
            <SheetTable
              columns={columns}
              rows={items.map((item) => ({
                key: item.id,
                cells: [
                  words.head(item),
                  words.what(item),
                  words.who(item),
                  words.tag(item),
                  answer(item),
                ],
              }))}
              empty=""
            />
          </SheetSection>
        ))}
      <SheetSection title={t('handover.paper.signatures')}>
        <SheetFacts
          facts={[
            [t('handover.sign.outgoing'), signer(sheet.outgoing)],
            [t('handover.sign.incoming'), signer(sheet.incoming)],
            [t('handover.sign.word'), `${word}\n${t('handover.paper.proof')}`],
          ]}
        />
      </SheetSection>
    </Sheet>
  );
};

/** The sheet as a job for the printer or a file. */
export const sheetJob = (sheet: HandoverSheet): PaperJob => ({
  name: say('handover.paper.name', {
    number: sheet.number ?? '',
    time: sheet.boundaryAt.slice(0, 16).replace('T', ' ').replace(':', ''),
  }).replace(/\s+/g, ' '),
  size: 'A4',
  ...(sheet.id === null ? {} : { about: { kind: 'handover', id: sheet.id } }),
  sheet: <HandoverPaper sheet={sheet} />,
});
