/** 客史与关照计划：为什么做不了。 */
export const guests = {
  unknown: '没有这份客史，请刷新列表。',
  noPreference: '这条喜好已不在客史里，什么也没有改动。',
  knownPreference: '客史里已有“{{text}}”，没有再加。',
  tooManyPreferences: '一份客史最多 {{most}} 条喜好，没有再加。请先去掉不再适用的。',
  notYet: '{{date}} 还没到，喜好的日期不能在将来。没有记录。',
  nothingChanged: '与客史所记相同，什么也没有改动。',
  notProposed: '这项服务（{{service}}）没有待确认的喜好，什么也没有改动。',
  mergeSelf: '这是同一份客史，什么也没有改动。请选两份。',
  mergedAlready: '这份客史已并入另一份，什么也没有改动。请先撤销合并。',
  notMerged: '这份客史没有并入别处，无可撤销，什么也没有改动。',
};

export const carePlans = {
  unknown: '没有这项关照，请刷新列表。',
  past: '{{at}} 已经过了，什么也没有改动。请给一个将来的时间。',
  noOwner: '没有工号为 {{code}} 的员工，什么也没有改动。请核对工号。',
  notOpen: '这项关照已不在进行（$t(guests.care.state.{{careState}})），什么也没有改动。',
  openAlready: '这项关照还在进行，什么也没有改动。',
};
