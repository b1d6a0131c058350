/** An area: its names, its floor; renamed, taken out of use and brought back. */

import { useTranslation } from 'react-i18next';
import type { LayoutArea } from '../../../shared/layout/contract.ts';
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
import type { Choices } from './useLayout.ts';

type RecordProps = {
  hand: RegisterHand<LayoutLine>;
  act: Act;
  area: LayoutArea;
  choices: Choices;
};

const aliasesIn = (text: string): string[] =>
  text
    .split(/[,，、;；]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

export const AreaRecord = ({ hand, act, area, choices }: RecordProps) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const { code, zh, en, aliases, floor, retiredAt } = area;
  return (
    <RecordPanel
      title={zh}
      facts={en}
      tools={
        retiredAt === null ? null : <Tag>{t('layout.retiredAt', { at: moment(retiredAt) })}</Tag>
      }
    >
      <RecordFacts
        facts={[
          floor === null ? null : [t('layout.form.floor'), t('rooms.floor', { code: floor })],
          aliases.length === 0 ? null : [t('layout.form.aliases'), listed(aliases)],
        ]}
      />
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'E',
            text: 'layout.act.changeArea',
            may: 'layout.manage',
            primary: true,
            foot: 30,
            when: retiredAt === null,
            run: () => hand.openForm('area'),
          },
          {
            key: 'X',
            text: 'layout.act.retireArea',
            may: 'layout.manage',
            when: retiredAt === null,
            run: () =>
              act.run(() => desk.layout.retireArea({ code }), {
                undo: () => desk.layout.restoreArea({ code }),
              }),
          },
          {
            key: 'R',
            text: 'layout.act.restore',
            may: 'layout.manage',
            primary: true,
            foot: 30,
            when: retiredAt !== null,
            run: () =>
              act.run(() => desk.layout.restoreArea({ code }), {
                undo: () => desk.layout.retireArea({ code }),
              }),
          },
        ]}
      />
      <ActLine hand={hand} act={act} />
      <RecordForm
        hand={hand}
        form="area"
        title={t('layout.act.changeArea')}
        act={act}
        fields={[
          { kind: 'text', name: 'zh', label: t('layout.form.zh'), initial: zh, maxLength: 80 },
          { kind: 'text', name: 'en', label: t('layout.form.en'), initial: en, maxLength: 80 },
          {
            kind: 'text',
            name: 'aliases',
            label: t('layout.form.aliases'),
            hint: t('layout.form.aliasesHint'),
            initial: listed(aliases),
            optional: true,
          },
          {
            kind: 'search',
            name: 'floor',
            label: t('layout.form.floor'),
            items: choices.floors,
            ...(floor === null ? {} : { initial: floor }),
            optional: true,
          },
        ]}
        send={(wanted) =>
          desk.layout.changeArea({
            code,
            zh: wanted.zh,
            en: wanted.en,
            aliases: aliasesIn(wanted.aliases),
            floor: wanted.floor === '' ? null : wanted.floor,
          })
        }
        undo={() => desk.layout.changeArea({ code, zh, en, aliases, floor })}
      />
    </RecordPanel>
  );
};

/** A new area, above the list. */
export const AddAreaForm = ({ hand, act, choices }: Omit<RecordProps, 'area'>) => {
  const { t } = useTranslation();
  return (
    <RecordForm
      hand={hand}
      form="addArea"
      layout="line"
      title={t('layout.act.addArea')}
      act={act}
      fields={[
        { kind: 'text', name: 'zh', label: t('layout.form.zh'), maxLength: 80 },
        { kind: 'text', name: 'en', label: t('layout.form.en'), maxLength: 80 },
        {
          kind: 'search',
          name: 'floor',
          label: t('layout.form.floor'),
          items: choices.floors,
          optional: true,
        },
      ]}
      send={({ zh, en, floor }) =>
        desk.layout.addArea({ zh, en, floor: floor === '' ? null : floor })
      }
    />
  );
};
