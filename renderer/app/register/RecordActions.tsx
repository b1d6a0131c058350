/**
 * What can be done with the line in hand: each a button with its key, which works from the list as well
 * as from the record. One of them may be the next step.
 */
import { useTranslation } from 'react-i18next';
import type { Permission } from '../../../shared/kernel/permissions.ts';
import { useAllowed } from '../../client/allowed.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { type KeyBinding, useKeys } from '../keys.ts';
import type { Told } from '../told.ts';
import classes from './actions.module.css';
import type { RegisterHand } from './useRegister.ts';

type Letters = 'A B C D E F G H I K L N O P Q R S T U V W X Y Z';
type Split<Text extends string> = Text extends `${infer First} ${infer Rest}`
  ? First | Split<Rest>
  : Text;
/** J and M go to an alarm and take note of it, on every screen. */
type ActionLetter = Split<Letters>;
export type ActionKey = ActionLetter | `Shift+${ActionLetter}` | `Ctrl+${'P' | 'Enter'}` | 'Delete';

export type RecordAction = {
  key: ActionKey;
  /** Key of its words. */
  text: string;
  values?: Record<string, string | number>;
  /** Sends it, or opens the form that asks for the rest. */
  run: () => unknown;
  /** The next step, drawn in blue. */
  primary?: boolean;
  /** Who may: for anybody else it is not drawn, and pressed it says who may. */
  may?: Permission;
  /** False: not drawn, and pressed it says why not: `why`, or that it does not apply as things stand. */
  when?: boolean;
  why?: Told;
  /** Place in the foot; without it only the button and `?` name the key. */
  foot?: number;
};

type RecordActionsProps = {
  /** While a form is open, the keys are its own. */
  hand: Pick<RegisterHand<{ id: string }>, 'form'> & { selected?: { id: string } | null };
  actions: readonly RecordAction[];
};

export const RecordActions = ({ hand, actions }: RecordActionsProps) => {
  const { t } = useTranslation();
  const isAllowed = useAllowed();
  const shown = actions.filter(({ may, when = true }) => when && isAllowed(may));
  const heard = shown.map(
    ({ key, text, values, run, foot }): KeyBinding => ({
      key,
      text,
      ...(values ? { values } : {}),
      ...(foot === undefined ? {} : { foot }),
      // A key held down is one press: a step must be meant each time it is taken.
      run: (event: KeyboardEvent) => event.repeat || void run(),
    }),
  );
  const reason = hand.selected === null ? 'keys.told.noneInHand' : 'keys.told.notNow';
  const refused = actions
    .filter((action) => !shown.includes(action))
    .map(
      ({ key, text, values, may, why }): KeyBinding => ({
        key,
        text,
        may,
        ...(values ? { values } : {}),
        instead: why ?? { text: reason, values: { action: t(text, values ?? {}) } },
        run: () => false,
      }),
    );
  useKeys('row', [...heard, ...refused], { active: hand.form === null });
  if (shown.length === 0) return null;
  return (
    <div className={classes.actions} data-resting={hand.form !== null || undefined}>
      {shown.map(({ key, text, values, run, primary = false }) => (
        <button
          key={key}
          type="button"
          className={classes.action}
          data-primary={primary || undefined}
          data-key={key}
          onClick={() => void run()}
        >
          <Kbd keys={key} /> {t(text, values ?? {})}
        </button>
      ))}
    </div>
  );
};
