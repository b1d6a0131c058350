export const contracts = {
  unknown: 'There is no such contract; nothing was changed. Look it up with Ctrl+Shift+5, Alt+4.',
  unknownFile: 'No such paper lies with a contract; nothing was changed.',
  noSuchRequest: 'No request has the number {{number}}; the note was not kept. Check the number.',
  endsBeforeStart:
    'A contract that starts on {{from}} cannot end on {{to}}; nothing was changed. Put the days right.',
  noticeOutside:
    'The notice date {{date}} lies outside the contract; nothing was changed. It belongs between the first day and the last.',
  noticeSpent:
    'The notice date {{date}} belongs to the old term; nothing was changed. Name one for the new term, or leave it empty for no reminder.',
  periodBackwards:
    'The period ends before it starts ({{from}} to {{to}}); nothing was counted. Put the days right.',
  terminated:
    'Notice was given to {{name}} already; nothing was changed. Take the notice back first.',
  notTerminated: 'No notice was given to {{name}}; nothing was changed.',
  wrongKind:
    '“{{name}}” is none of PDF, PNG, JPEG, XLSX or DOCX by what is in it; nothing was attached. Save it as one of these.',
  fileTooLarge:
    '“{{name}}” is larger than {{most}} MB; nothing was attached. Make it smaller or split it.',
  attachedAlready: 'The same paper lies there already as “{{name}}”; nothing was attached.',
  enoughFiles:
    'No more than {{most}} papers lie with a contract; nothing was attached. Take one out.',
  fileGone:
    'The file of “{{name}}” is missing in the folder of the house; nothing was copied. Bring it back from a backup.',
  fileChanged:
    'The file of “{{name}}” is not what was attached: it was changed outside the program; nothing was copied. Bring it back from a backup.',
};
