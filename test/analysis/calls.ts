/** Calls as an operator takes them: rung, written down, passed on or not, rung off. */
import type { DeskClient } from '../../electron/desk/router.ts';
import type { CallView } from '../../shared/calls/contract.ts';

type Asked = { place: string; service: string; caller?: CallView['caller'] };

/** A call with one request in it, which nobody has yet. Gives the request's id. */
export const asks = async (
  operator: DeskClient,
  { place, service, caller = 'guest' }: Asked,
): Promise<string> => {
  const call = await operator.calls.begin({ caller, place });
  const { id } = await operator.requests.create({ place, service, callId: call.id });
  await operator.calls.end({ id: call.id });
  return id;
};

/** The same, sent on at once to whoever is proposed. */
export const asksAndGets = async (operator: DeskClient, asked: Asked): Promise<string> => {
  const id = await asks(operator, asked);
  await operator.requests.dispatch({ id });
  return id;
};

/** A call of a guest nothing is written down from. */
export const ringsInVain = async (operator: DeskClient, place: string): Promise<string> => {
  const call = await operator.calls.begin({ caller: 'guest', place });
  await operator.calls.end({ id: call.id });
  return call.id;
};

/** `0501` … so many rooms of a floor, from this one on. */
export const roomsOf = (floor: number, count: number, from = 1): string[] =>
  Array.from({ length: count }, (_, at) => `${100 * floor + from + at}`.padStart(4, '0'));
