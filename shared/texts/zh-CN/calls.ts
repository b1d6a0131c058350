/** 来电：线路、来电人、渠道、复述。 */
export const calls = {
  label: '来电线路',
  begin: '新来电',
  ofOther: '{{name}}的来电',
  line: '{{line}} 号线',
  hold: '保持',
  draft: '有未录内容',
  said: '已录 {{count}}',
  saidNothing: '还没有录入内容',
  repeated: '已复述',
  notRepeated: '未复述',
  caller: {
    guest: '客人',
    department: '部门',
    outside: '外线',
    staff: '员工',
  },
  channel: {
    phone: '电话',
    'walk-in': '当面',
    radio: '对讲',
    message: '短信',
  },
  keys: {
    switch: '来电线路',
    caller: '来电人',
    channel: '渠道',
    repeat: '复述',
    end: '结束来电',
    takeOver: '接手他人的来电',
  },
};
