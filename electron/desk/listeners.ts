/**
 * Which register follows what: a request that moves, a room whose state changes, a guest who comes, moves
 * or goes. They are told in this order, in the same transaction; a door holds work before it is charged.
 */
import { sittingsFollow } from './babysitting/index.ts';
import { chargesFollow } from './charges/index.ts';
import { extraBedsFollow, extraBedsFollowRoom, extraBedsFollowStay } from './extra-beds/index.ts';
import { filesFollow } from './guest-files/index.ts';
import { guestThingsFollow, guestThingsMoveAlong } from './guest-things/index.ts';
import { housekeepingFollowsRoom, housekeepingFollowsStay } from './housekeeping/index.ts';
import type { Listeners } from './kernel/context.ts';
import { laundryFollows, laundryMovesAlong } from './laundry/index.ts';
import { loansFollow, loansMoveAlong } from './loans/index.ts';
import { openingsFollow, openingsFollowStay } from './locked-out/index.ts';
import { messagesFollow, messagesFollowStay } from './messages/index.ts';
import { minibarFollows } from './minibar/index.ts';
import { promisesFollow } from './reports/index.ts';
import { doorFollows, doorHolds, requestsFollowStay } from './requests/index.ts';
import { roomServiceFollows } from './room-service/index.ts';
import { welcomeFollows } from './stays/index.ts';
import { surveysFollow } from './surveys/index.ts';
import { wakeUpsFollow, wakeUpsFollowStay } from './wake-ups/index.ts';
import { welfareFollows } from './welfare/index.ts';

export const listeners: Listeners = {
  requestListeners: [
    promisesFollow,
    loansFollow,
    wakeUpsFollow,
    messagesFollow,
    laundryFollows,
    sittingsFollow,
    openingsFollow,
    roomServiceFollows,
    guestThingsFollow,
    extraBedsFollow,
    doorHolds,
    chargesFollow,
    minibarFollows,
    surveysFollow,
  ],
  roomListeners: [doorFollows, welfareFollows, extraBedsFollowRoom, housekeepingFollowsRoom],
  stayListeners: [
    filesFollow,
    requestsFollowStay,
    loansMoveAlong,
    wakeUpsFollowStay,
    openingsFollowStay,
    messagesFollowStay,
    laundryMovesAlong,
    guestThingsMoveAlong,
    extraBedsFollowStay,
    welcomeFollows,
    housekeepingFollowsStay,
  ],
};
