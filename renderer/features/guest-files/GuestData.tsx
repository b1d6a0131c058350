/** A guest's own data on request: a copy to hand to them, or erased for good after it was shown what goes. */
import { useTranslation } from 'react-i18next';
import { erasureReasons } from '../../../shared/retention/model.ts';
import type { FormItem, Slot } from '../../app/register/form/fields.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import { ErasePreview, type Whom } from './ErasePreview.tsx';

type GuestDataProps = {
  hand: RegisterHand<{ id: string }>;
  act: Act;
  /** The guest whose file is open; left out: one of `items`, stays by their id, is chosen first. */
  guest?: string;
  items?: readonly FormItem[];
  onDone?: () => void;
};

export const GuestData = ({ hand, act, guest, items = [], onDone }: GuestDataProps) => {
  const { t } = useTranslation();
  const chosen = guest === undefined;
  const whom = (stay: unknown): Whom =>
    guest === undefined ? { stay: String(stay), whole: true } : { guest };
  const pick = {
    kind: 'search',
    name: 'stay',
    label: t('archive.retention.guest'),
    items,
  } as const;
  return (
    <>
      <RecordForm
        hand={hand}
        form="export"
        title={t('archive.retention.export')}
        act={act}
        fields={[
          ...(chosen ? [pick] : []),
          {
            kind: 'choice',
            name: 'language',
            label: t('archive.retention.inLanguage'),
            hint: t('archive.retention.inLanguageHint'),
            initial: 'guest',
            choices: [
              { value: 'guest', label: t('archive.retention.guestsOwn') },
              { value: 'zh-CN', label: '中文' },
              { value: 'en', label: 'English' },
            ],
          },
        ]}
        send={({ stay, language }) =>
          desk.guests.export({
            ...whom(stay),
            ...(language === 'zh-CN' || language === 'en' ? { language } : {}),
          })
        }
        said={(answer) =>
          t('archive.retention.exported', { rows: answer.rows, file: answer.sheet })
        }
      />
      <RecordForm
        hand={hand}
        form="erase"
        title={t('archive.retention.erase')}
        act={act}
        fields={(value) => {
          const known = guest ?? value('stay');
          return [
            ...(chosen ? [pick] : []),
            ...(known === undefined
              ? []
              : [
                  {
                    kind: 'custom',
                    name: 'preview',
                    label: t('archive.erasing.title'),
                    optional: true,
                    render: ({ name, next }: Slot) => (
                      <ErasePreview whom={whom(known)} slot={{ name, next }} />
                    ),
                  } as const,
                ]),
            {
              kind: 'choice',
              name: 'reason',
              label: t('archive.retention.reason'),
              initial: 'asked',
              choices: erasureReasons.map((value) => ({
                value,
                label: t(`archive.erasing.why.${value}`),
              })),
            },
            {
              kind: 'text',
              name: 'confirm',
              label: t('archive.erasing.confirm'),
              hint: t('archive.erasing.confirmHint'),
              maxLength: 80,
            },
          ];
        }}
        send={({ stay, reason, confirm }) => desk.guests.erase({ ...whom(stay), reason, confirm })}
        said={(answer) => t('archive.retention.erased', { rows: answer.rows, parts: answer.parts })}
        onDone={() => onDone?.()}
      />
    </>
  );
};
