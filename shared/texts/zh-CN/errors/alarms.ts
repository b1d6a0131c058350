export const alarms = {
  unknown: '没有这条警报，没有改动。',
  ended: '这条警报已经结束，没有改动。',
};
