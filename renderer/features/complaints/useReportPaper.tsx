/** The report of a complaint on A4: for the morning meeting and the file, with room for the duty manager's hand. */
import { useTranslation } from 'react-i18next';
import type { ComplaintCard } from '../../../shared/complaints/contract.ts';
import { complaintNumber } from '../../../shared/complaints/model.ts';
import { desk } from '../../client/desk.ts';
import { currentLanguage, t } from '../../client/texts.ts';
import { usePaperMoment } from '../../paper/house.ts';
import type { PaperJob } from '../../paper/print.ts';
import { Sheet, SheetFacts, SheetSection, SheetSigns } from '../../paper/Sheet.tsx';
import { usePaper } from '../../paper/usePaper.ts';
import { useStaffName } from '../board/names.ts';
import {
  useAmount,
  useFollowUpWords,
  useMeasureWords,
  useOptionWords,
  useReplyWords,
} from './ComplaintParts.tsx';

const Lines = ({ title, lines }: { title: string; lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <SheetSection title={title}>
      <ol>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </SheetSection>
  );

const ReportSheet = ({ complaint }: { complaint: ComplaintCard }) => {
  const { t: say } = useTranslation();
  const moment = usePaperMoment();
  const person = useStaffName();
  const amount = useAmount(complaint.currency);
  const option = useOptionWords(complaint);
  const reply = useReplyWords();
  const followUp = useFollowUpWords();
  const measure = useMeasureWords();
  const fact = (name: string) => say(`complaints.facts.${name}`);
  const { cause, owner, guestView, compensationCents } = complaint;
  return (
    <Sheet
      title={say('complaints.sheet.title')}
      mark={`${complaintNumber(complaint.number)}${complaint.sensitive ? ` · ${say('complaints.sheet.confidential')}` : ''}`}
    >
      <SheetFacts
        facts={[
          [say('complaints.form.place'), complaint.place],
          [fact('guest'), complaint.guest],
          [
            say('complaints.form.kind'),
            `${say(`complaints.kind.${complaint.kind}`)} · ${say(`complaints.severity.${complaint.severity}`)} · ${say(`complaints.state.${complaint.state}`)}`,
          ],
          [
            fact('opened'),
            `${moment(Date.parse(complaint.openedAt))} · ${person(complaint.openedBy)}`,
          ],
          [fact('owner'), owner && person(owner)],
          [fact('what'), complaint.words],
          [fact('wants'), complaint.wants],
          [fact('compensation'), compensationCents > 0 ? amount(compensationCents) : null],
          [fact('resolution'), complaint.resolution],
          [fact('guestView'), guestView && say(`complaints.view.${guestView}`)],
          [
            fact('cause'),
            cause && `${say(`complaints.cause.${cause}`)} · ${complaint.causeWords ?? ''}`,
          ],
          [fact('noMeasure'), complaint.noMeasure],
        ]}
      />
      <Lines title={say('complaints.sheet.options')} lines={complaint.options.map(option)} />
      <Lines title={say('complaints.sheet.replies')} lines={complaint.replies.map(reply)} />
      <Lines title={say('complaints.sheet.followUps')} lines={complaint.followUps.map(followUp)} />
      <Lines title={say('complaints.sheet.measures')} lines={complaint.measures.map(measure)} />
      <SheetSigns who={[say('complaints.sheet.signed')]} />
    </Sheet>
  );
};

const report = async (id: string): Promise<PaperJob> => {
  const complaint = await desk.complaints.get({ id });
  return {
    name: t('complaints.sheet.name', { number: complaint.number }),
    size: 'A4',
    about: { kind: 'complaint', id: complaint.id },
    language: currentLanguage(),
    sheet: <ReportSheet complaint={complaint} />,
  };
};

/** @param id the complaint in hand */
export const useReportPaper = (id: string | null): void =>
  usePaper({
    make: () => (id === null ? null : report(id)),
    when: () => id !== null,
    text: { print: 'complaints.act.print', pdf: 'complaints.act.pdf' },
    foot: 60,
  });
