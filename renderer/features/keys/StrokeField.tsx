/**
 * The queue at the hooks: a key and a person typed or scanned, and it is out; a key alone, and it is
 * back; a key that hangs waits for the badge.
 */
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyView } from '../../../shared/keys/contract.ts';
import { type Said, ScanField } from '../../app/register/ScanField.tsx';
import { desk } from '../../client/desk.ts';
import { problemOf } from '../../client/errors.ts';
import { useIsoMoment } from '../board/time.ts';
import { readStroke, type Stroke } from './handStroke.ts';

type StrokeFieldProps = {
  keys: readonly KeyView[];
  autoFocus: boolean;
  toList: () => void;
  onDone: (keyId: string) => void;
  /** The desk wants a second person or a reason: the form of the key asks for it, with what was typed. */
  onAsked: (asked: { key: string; to: string }) => void;
};

/** What a second signature or a supervisor's word would settle. */
const asks = ['keys.secondNeeded', 'keys.notEntitled', 'keys.booked'];

export const StrokeField = ({ keys, autoFocus, toList, onDone, onAsked }: StrokeFieldProps) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const awaited = useRef<string | null>(null);
  const say = (state: Said['state'], name: string, facts: Record<string, unknown>): Said => ({
    state,
    words: t(`keyControl.stroke.${name}`, facts),
  });
  const done = (moved: readonly KeyView[]): string => {
    const [first] = moved;
    if (first) onDone(first.id);
    return moved.map(({ code }) => code).join(' ');
  };

  const issue = async ({ key, to }: Extract<Stroke, { act: 'issue' }>): Promise<Said> => {
    try {
      const answer = await desk.keys.issue({ key, to });
      const facts = {
        key: done(answer.keys),
        name: answer.to.name,
        due: moment(answer.due),
      };
      return answer.booked ? say('warn', 'issuedBooked', facts) : say('done', 'issued', facts);
    } catch (error) {
      if (asks.includes(problemOf(error).reason)) onAsked({ key, to });
      throw error;
    }
  };
  const takeBack = async (key: string): Promise<Said> => {
    const { keys: back, from, lateMinutes } = await desk.keys.return({ key });
    const facts = { key: done(back), name: from.name, minutes: lateMinutes ?? 0 };
    return lateMinutes === null ? say('done', 'back', facts) : say('warn', 'backLate', facts);
  };

  return (
    <ScanField
      text="keyControl.stroke.label"
      label={t('keyControl.stroke.label')}
      hint={t('keyControl.stroke.hint')}
      help={t('keyControl.stroke.help')}
      autoFocus={autoFocus}
      toList={toList}
      onLeave={() => {
        awaited.current = null;
      }}
      send={async (typed) => {
        const stroke = readStroke(typed, keys, awaited.current);
        awaited.current = stroke?.act === 'await' ? stroke.key : null;
        if (!stroke) return null;
        if (stroke.act === 'await') return say('wait', 'await', { key: stroke.key });
        return stroke.act === 'issue' ? issue(stroke) : takeBack(stroke.key);
      }}
      testId="key"
    />
  );
};
