export const complaints = {
  unknown: 'There is no such complaint; nothing was changed. Look it up in the book of complaints.',
  wrongState:
    'C{{number}} is in a state that does not allow this; nothing was changed. Look at its state.',
  past: 'That moment has passed; nothing was changed. Give one that is still to come.',
  nextWanted:
    'C{{number}} is unresolved; the reply was not recorded. Say when the guest hears from you next, or record it as resolved.',
  mayNotSee:
    '{{code}} may not see this complaint; it was not handed over. Give it to a supervisor or the duty manager.',
  mayNotKeep:
    '{{code}} does not work on complaints; it was not handed over. Give it to an operator or a supervisor.',
  noOption: 'C{{number}} has no such option; nothing was changed. Choose one of its options.',
  nothingPrepared:
    'C{{number}} has no option left to offer; nothing was changed. Prepare some, or say what is offered.',
  offeredAlready:
    'That option of C{{number}} was offered before; nothing was changed. Choose another.',
  notOffered:
    'That option of C{{number}} does not wait for the guest’s answer; nothing was changed.',
  accepted:
    'The guest has accepted an option of C{{number}}; nothing else was offered. Record that one as declined first.',
  overLimit:
    'The compensation of C{{number}} would come to {{amount}}, above your limit of {{limit}}; it was not offered. Ask for approval ({{who}}), or offer less.',
  waitsForLeave:
    'The compensation of C{{number}} would come to {{amount}}, above your limit of {{limit}}; approval is asked for and not given yet, so it was not offered. {{who}}.',
  withinLimit:
    'The compensation of C{{number}} comes to {{amount}}, within your limit of {{limit}}; no approval is needed. Offer it.',
  askedAlready: 'That option of C{{number}} was asked for or decided already; nothing was changed.',
  notAsked:
    'That option of C{{number}} does not wait for approval; nothing was changed. Somebody may have decided already.',
  mayNotDecide:
    'The compensation of C{{number}} would come to {{amount}}, above the {{limit}} you may approve; nothing was changed. {{who}}.',
  ownAsking:
    'You asked for the compensation of C{{number}}, {{amount}} in all, and may not approve it yourself; nothing was changed. {{who}}.',
  whyWanted: 'Refusing an option of C{{number}} wants a reason; nothing was changed.',
  askedEnough:
    'C{{number}} has {{most}} enquiries since it was resolved; the guest is left in peace. Nothing was changed.',
  noneDue: 'C{{number}} has no enquiry to be made; nothing was changed. Plan one first.',
  replyWanted: 'The guest of C{{number}} was not replied to; it was not closed. Reply first.',
  measureWanted:
    'C{{number}} has no measure; it was not closed. Set one, or say why none is possible.',
  rungOrder:
    'The shares of a ladder must grow from rung to rung; nothing was changed. Put them in order.',
};
