export const surveys = {
  unknown:
    'There is no such enquiry; nothing was changed. Look for it in the book of satisfaction.',
  noCode:
    'There is no card with the code “{{code}}”; nothing was recorded. Check it against the card.',
  answered:
    'Enquiry #{{number}} has its answer already; nothing was changed. Record anything further as a complaint.',
  tooLate:
    'Card #{{number}} was good for {{days}} days only; nothing was recorded. Record it as asked by telephone.',
  notDone: 'Request #{{number}} is not done yet; nothing was asked. Ask when it is done.',
  notHere: 'The guest of {{room}} has not come; nothing was asked.',
  noDraft: 'Nothing of enquiry #{{number}} waits to be looked at; nothing was changed.',
  whyWanted:
    'The guest is not satisfied and nothing says why; it was not recorded. Choose a cause, or write what the guest said.',
  period: 'The period ends before it begins; nothing was counted. Put the dates right.',
};
