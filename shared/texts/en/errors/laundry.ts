export const laundry = {
  unknown: 'There is no docket “{{docket}}”; nothing was changed. Check the number.',
  unknownArticle:
    '“{{article}}” is not on the tariff card; nothing was recorded. Add it to the card first.',
  articleExists:
    '“{{article}}” is on the tariff card already; nothing was added. Take another code.',
  notDone:
    'This is not done to “{{name}}”; nothing was recorded. Choose washing, dry cleaning or pressing as the card has it.',
  wrongState: 'Docket {{docket}} is in a state that does not allow this; nothing was changed.',
  promisePast: 'That hour has passed; nothing was recorded. Give one to come.',
  moreThanSent:
    'Of this line of docket {{docket}} only {{most}} are still out, not {{count}}; nothing was changed.',
  notOnDocket:
    '“{{article}}” is not on docket {{docket}}; nothing was changed. It may be another guest’s.',
  shortageFirst:
    'Docket {{docket}} still lacks {{count}} pieces; it was not returned. Note the shortage and tell the guest first.',
  unread:
    '“{{words}}” cannot be read; nothing was recorded. Write pieces as on the tariff card, with commas between.',
  nothingMissing: 'Nothing of docket {{docket}} is missing; nothing was changed.',
  hours:
    'It cannot be back before it is taken in; nothing was changed. The hour it is back lies after the hour up to which it is taken.',
  badPrices:
    '“{{words}}” are not three prices; nothing was changed. Write washing, dry cleaning and pressing, - for not done: 15 - 10.',
};
