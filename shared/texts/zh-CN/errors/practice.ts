export const practice = {
  unknown: '没有这次演练，没有改动。请在演练簿中查找。',
  nothingRings: '现在没有来电，没有接听。结束手上的来电后再接。',
  insidePractice: '这里已经是演练台，不能再开演练。请回到值班工作台。',
  neverOpened: '演练台还没有打开过，没有评分。请先打开演练台接听来电。',
  scored: '第 {{number}} 次演练已经评过分，没有改动。请开始新的演练。',
  folderGone: '演练的目录不在了（{{folder}}），没有评分。可重新开始一次演练。',
};
