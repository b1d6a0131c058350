/** A person's figures of a month on paper, with what each says, to be signed by both. */
import { useTranslation } from 'react-i18next';
import type { PersonFigures } from '../../../shared/own-figures/contract.ts';
import { Sheet, SheetFacts, SheetSigns } from '../../paper/Sheet.tsx';
import { SheetTable } from '../../paper/SheetTable.tsx';
import { useFigure } from './words.ts';

export const OwnSheet = ({ person }: { person: PersonFigures }) => {
  const { t } = useTranslation();
  const say = useFigure();
  return (
    <Sheet title={t('people.own.sheet')} mark={person.month}>
      <SheetFacts facts={[[t('people.form.person'), `${person.code} ${person.name}`]]} />
      <SheetTable
        columns={[
          { name: t('people.own.figureLabel') },
          { name: t('people.own.value'), align: 'right' },
          { name: t('people.own.before'), align: 'right' },
          { name: t('people.own.of'), align: 'right' },
          { name: t('people.own.definition') },
        ]}
        rows={person.figures.map((figure) => ({
          key: figure.name,
          cells: [
            t(`people.own.figure.${figure.name}`),
            say(figure, figure.value),
            say(figure, figure.before),
            figure.of === null ? '' : String(figure.of),
            t(`people.own.means.${figure.name}`),
          ],
        }))}
        empty="–"
      />
      <SheetSigns who={[t('attendance.sheet.signPerson'), t('attendance.sheet.signSupervisor')]} />
    </Sheet>
  );
};
