export const babysitting = {
  unknown: '没有这个托婴，没有改动。请在托婴簿中查找。',
  wrongState: '托婴 #{{number}} 目前的状态不能这样做，没有改动。',
  ends: '结束时间要晚于开始时间，没有记录。请更正。',
  past: '这段时间已经过去，没有记录。请给以后的时间。',
  notQualified: '{{name}} 没有到那天仍有效的托婴资格（有效期 {{day}}），没有安排。请另选。',
  booked: '{{name}} 那段时间在 {{place}} 托婴，没有安排。请另选或改时间。',
  notConcerned: '孩子的情况只给照看人、经手人和主管看，没有显示。',
  notArranged: '{{place}} 的托婴 #{{number}} 还没有安排照看人，没有开始。请先在托婴簿中安排。',
  over: '{{place}} 的托婴 #{{number}} 已经结束，没有重开。还要照看孩子的，请在托婴簿中另登记一单。',
  noCarer: '工号 {{code}} 不在托婴名单上，没有改动。',
  notYours: '{{place}} 房的托婴由别人负责，没有登记。请由托婴员本人或客服中心登记。',
  carerNamed: '{{name}} 已安排在 {{place}} 的托婴 #{{number}}；未从名单撤下。请先给那一单换人。',
};
