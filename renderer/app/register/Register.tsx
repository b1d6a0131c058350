/**
 * A register: list left, record right, one line in hand, nothing that opens above them. The worked
 * example of a screen stands in useRegister.ts. It must not know what is registered.
 */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/Panel.tsx';
import classes from './Register.module.css';
import { type RegisterHand, recordId } from './useRegister.ts';

type RegisterProps = {
  hand: Pick<RegisterHand<{ id: string }>, 'name' | 'side'>;
  title: ReactNode;
  /** Counts beside the title: `在库 14 · 报失 3`. */
  facts?: ReactNode;
  /** At the right of the head: chips and the filter. */
  tools?: ReactNode;
  /** Between head and list: a form of one line, a problem. */
  above?: ReactNode;
  list: ReactNode;
  /** One or more panels, from the top down. */
  record: ReactNode;
  /** `wide` gives the list seven tenths of the width; usual is six. */
  width?: 'usual' | 'wide';
};

export const Register = ({
  hand,
  title,
  facts,
  tools,
  above,
  list,
  record,
  width = 'usual',
}: RegisterProps) => {
  const { t } = useTranslation();
  return (
    <div className={classes.register} data-width={width} data-testid={`register-${hand.name}`}>
      <Panel title={title} facts={facts} tools={tools}>
        {above ? <div className={classes.above}>{above}</div> : null}
        {list}
      </Panel>
      <section
        id={recordId(hand.name)}
        className={classes.record}
        tabIndex={-1}
        aria-label={t('registers.selected')}
        data-side={hand.side}
        data-testid="register-record"
      >
        {record}
      </section>
    </div>
  );
};
