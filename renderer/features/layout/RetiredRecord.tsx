/** A room that has left the house: since when, why, its story; brought back under its number or another. */

import { useTranslation } from 'react-i18next';
import type { RetiredRoom } from '../../../shared/layout/contract.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import { listed } from '../../client/texts.ts';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useIsoMoment } from '../board/time.ts';
import type { LayoutLine } from './lines.ts';
import { RoomStory } from './RoomRecord.tsx';
import { useTypeName } from './useLayout.ts';

type RecordProps = { hand: RegisterHand<LayoutLine>; act: Act; room: RetiredRoom };

export const RetiredRecord = ({ hand, act, room }: RecordProps) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const typeName = useTypeName();
  const { number, floor, type, reason, retiredAt, formerly } = room;
  return (
    <RecordPanel
      title={number}
      facts={`${t('rooms.floor', { code: floor })} · ${typeName(type)}`}
      tools={<Tag>{t('layout.retiredAt', { at: moment(retiredAt) })}</Tag>}
    >
      <RecordFacts
        facts={[
          reason === null ? null : [t('layout.form.reason'), reason],
          formerly.length === 0 ? null : [t('layout.formerly'), listed(formerly)],
        ]}
      />
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'R',
            text: 'layout.act.restore',
            may: 'layout.manage',
            primary: true,
            foot: 30,
            run: () => hand.openForm('restore'),
          },
        ]}
      />
      <ActLine hand={hand} act={act} />
      <RecordForm
        hand={hand}
        form="restore"
        title={t('layout.act.restore')}
        act={act}
        fields={[
          {
            kind: 'text',
            name: 'as',
            label: t('layout.form.number'),
            initial: number.replace(/\*+$/, ''),
            maxLength: 12,
          },
        ]}
        send={({ as }) => desk.layout.restore({ place: number, as })}
        said={t('layout.said.restored')}
      />
      <RoomStory number={number} />
    </RecordPanel>
  );
};
