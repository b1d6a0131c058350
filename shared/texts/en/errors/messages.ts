export const messages = {
  unknown: 'There is no such message; nothing was changed. Look it up in the book of messages.',
  wrongState: 'Message #{{number}} is in a state that does not allow this; nothing was changed.',
  whichGuest:
    'More than one guest is called “{{name}}” ({{places}}); nothing was recorded. Give the room.',
  noRoom:
    'Nobody knows which room the guest has, so a note cannot be left; nothing was changed. Add the room first.',
};
