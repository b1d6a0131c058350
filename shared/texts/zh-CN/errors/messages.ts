export const messages = {
  unknown: '没有这条留言，没有改动。请在留言簿中查找。',
  wrongState: '留言 #{{number}} 目前的状态不能这样做，没有改动。',
  whichGuest: '名叫“{{name}}”的客人不止一位（{{places}}），没有记下。请写房号。',
  noRoom: '不知道客人住哪间，便条没处放，没有改动。请先补上房号。',
};
