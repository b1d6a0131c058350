export const rooms = {
  unknown: '没有“{{place}}”这个房号或区域，请核对。',
  changedSince: '{{place}} 房在查看之后（{{time}}）住客已有变动，未作更改。请重新查房再报。',
  closed:
    '{{place}} 是维修房或停用房，或将因此成为，未作更改。设维修房、停用房和恢复使用请逐间办理并写明原因。',
  closedAlready: '{{place}} 在该时段已是维修房或停用房，未作更改。请先恢复使用，或另选时间。',
  occupied: '{{place}} 房有住客，不能设为维修房，未作更改。请先为客人换房。',
  endsBeforeStart: '{{place}} 房的结束时间早于开始时间，未作更改，请改正。',
  reasonMissing: '把 {{place}} 设为维修房或停用房须写明原因，请说明房间出了什么问题。',
  noClosure: '该维修或停用记录已不存在，未作更改。',
  openAlready: '{{place}} 房已恢复使用，未作更改。',
  noBatch: '没有可撤回的这项操作。',
  notYourBatch: '只有操作本人可以撤回，房态保持不变，请逐间更正。',
  tooLateToUndo: '已过撤回时限，或已撤回过，请逐间更正。',
  noDiscrepancy: '没有这条房态差异，未作更改。',
  discrepancyOver: '{{place}} 房的差异已了结，未作更改。',
};
