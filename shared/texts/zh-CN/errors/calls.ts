export const calls = {
  notYours: '这通来电由 {{name}} 接听，没有改动。需要时先接手（Shift+F1）。',
  unknown: '没有这通来电，没有改动。请在记录中查找。',
  ended: '这通来电已经结束，没有改动。',
  lineBusy: '{{line}} 号线正在通话，没有改动。',
  allBusy: '您的九条线都在通话，没有记录。请先结束一通来电。',
};
