import type { Shape } from '../../shape.ts';
import type { outages as zh } from '../../zh-CN/errors/outages.ts';

export const outages: Shape<typeof zh> = {
  unknown: 'There is no such outage; nothing was entered. Choose it from the list.',
  future: {
    span: 'The end of the outage has not come yet; nothing was recorded. Give a time that is past.',
    received: 'The time received has not come yet; nothing was entered. Use the time on the paper.',
    dispatched: 'The time sent has not come yet; nothing was entered. Use the time on the paper.',
    done: 'The time done has not come yet; nothing was entered. Leave it empty if it is not done.',
    given: 'The time given has not come yet; nothing was entered. Use the time on the paper.',
    returned:
      'The time it came back has not come yet; nothing was entered. Leave it empty if it is still out.',
  },
  outside: {
    received:
      'The time received is outside the outage ({{from}} to {{until}}); nothing was entered. Check it, or record another outage.',
    dispatched:
      'The time sent is outside the outage ({{from}} to {{until}}); nothing was entered. What was sent afterwards is left empty and sent from the board.',
    done: 'The time done is outside the outage ({{from}} to {{until}}); nothing was entered. What was done afterwards is left empty and finished on the board.',
    given:
      'The time given is outside the outage ({{from}} to {{until}}); nothing was entered. Of a key given before, enter only when it came back; one given afterwards belongs in Keys.',
    returned:
      'The time it came back is outside the outage ({{from}} to {{until}}); nothing was entered. If it came back afterwards leave it empty and take it back in Keys.',
  },
  order: {
    received: 'The times are not in order; nothing was entered. Check them.',
    dispatched: 'It was sent before it was received; nothing was entered. Check both times.',
    done: 'It was done before it was received or sent; nothing was entered. Check the times.',
    given: 'The times are not in order; nothing was entered. Check them.',
    returned: 'It came back before it was given; nothing was entered. Check both times.',
  },
  beforeHouse:
    'That is before the house began with this console; nothing was recorded. Check the date.',
  backwards: 'The outage does not begin before it ends; nothing was recorded. Check both times.',
  tooLong:
    'An outage is no longer than {{days}} days; nothing was recorded. Check the dates, or record it in parts.',
  afterRecorded:
    'The outage would end after it was recorded; nothing was corrected. Check the times, or record another outage.',
  entriesOutside:
    'Request {{number}} was entered of this outage and would lie outside it; nothing was corrected. Check the times.',
  hasEntries:
    '{{count}} entered of this outage: it cannot be withdrawn. If its times are wrong, press E to correct them.',
  withdrawn:
    'Outage {{number}} is withdrawn; nothing was recorded. Choose another, or record one with N.',
  notWithdrawn: 'Outage {{number}} is not withdrawn: there is nothing to reinstate.',
  whoNeeded: 'With a time sent or done, say who had it; nothing was entered.',
  ownBook:
    '“{{name}}” needs the guest’s identity checked at the door and cannot be entered late; nothing was recorded. Use Rooms.',
  keyOutside:
    'Key {{key}} was entered of this outage and would lie outside it; nothing was corrected. Check the times.',
  keyWho:
    'Say both who was given it and when; nothing was entered. Of a key given before, enter only when it came back.',
  keyTimes: 'No time was given; nothing was entered. Say when it was given, or when it came back.',
  keyNotOut:
    'By the record nobody had {{key}} then; nothing was entered. If it was given on paper too, say to whom and when.',
  keyBackSince:
    'By the record {{name}} brought {{key}} back at {{at}}; nothing was entered. What is on record stays; if the true time was another, tell a supervisor.',
  keyNoLine:
    'Nothing was entered of {{key}} for this outage; nothing was taken back. Check the code.',
  keyAway:
    '{{key}} was not at the desk then: sealed, lost, missing, or not yet a key of the house; nothing was entered. Check key and times.',
  keyMovedOn:
    '{{key}} was moved at the desk since it was entered; nothing was taken back. Record where it is now.',
  keyHeld:
    'By the record {{key}} was with {{name}} from {{from}}; nothing was entered. Check key, person and times; if it came back first, enter that first.',
  keyReturnNeeded:
    '{{key}} was given to {{name}} at {{from}}, so it had come back before; nothing was entered. Say when, by the paper.',
  register:
    'This is a key, a lost thing or a complaint, not a request; nothing was entered. Keys are entered with K; write the others in their own registers and note the true time there.',
  wakeUpPassed:
    'The hour of the wake-up has passed; nothing was entered. If the guest was woken give the time done; if not, ring the guest now.',
};
