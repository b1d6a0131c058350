export const answers = {
  unknown: 'The library has no such answer; nothing was changed. Look it up with Ctrl+Shift+2.',
  unknownQuestion:
    'There is no such question without an answer; nothing was changed. Look it up with Ctrl+Shift+2, Alt+2.',
  unknownAsking: 'Nobody asked that; nothing was changed.',
  noSuchOwner: 'Nobody has the code {{code}}; nothing was changed. Give the code of a colleague.',
  noQuestion: 'An answer needs a question in at least one language; nothing was changed.',
  expired:
    'That answer expired on {{date}} and is not said any more; nothing was counted. Ask {{name}}, or note the question with Q.',
  blank: 'Nobody has written that answer yet; nothing was counted. Note the question with Q.',
  withdrawn: 'That answer was withdrawn; nothing was changed. A supervisor can bring it back.',
  notWithdrawn: 'That answer stands in the library already; nothing was changed.',
  questionClosed: 'That question has been settled already; nothing was changed.',
  questionOpen: 'That question is still open; nothing was changed.',
  askedAnew:
    'The same question was asked again and stands open; nothing was changed. Answer that one.',
  stillBlank:
    'There would still be nothing to say today; nothing was changed. Write an answer that holds.',
};
