export const serviceModel = {
  unknownFloor: '没有 {{floor}} 层；未作更改。请检查楼层号。',
  unknownPlace: '没有 {{place}} 这个地点。请检查房号或楼层号。',
  noFloor: '{{place}} 不在任何楼层，由中心派单。请填房号或楼层号。',
  past: '{{at}} 已经过去，过去不能改写；未作更改。请填以后的时间。',
  same: '这些楼层本来就是这样，没有可更改的。请先改时段再保存。',
  backwards: '结束日 {{to}} 早于开始日 {{from}}；未作更改。请改正日期。',
  tooLong: '特殊日最长 {{most}} 天；未作更改。长期的变动请直接改周历。',
  unknownException: '没有这条特殊日；未作更改。请刷新后再看。',
  removedAlready: '这条特殊日已经撤销；未作更改。',
  badHours: '“{{time}}”看不懂，未作更改。请写成 7-11 17-22，跨夜写 17-2；留空为全天由中心派单。',
  badFloors: '“{{floor}}”中有本酒店没有的楼层，未作更改。请写成 3-5 9。',
  over: '这条特殊日 {{date}} 已经过完，过去不能改写；未作更改。',
};
