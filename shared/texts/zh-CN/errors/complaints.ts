export const complaints = {
  unknown: '没有这件投诉，未作任何更改。请在投诉簿中查找。',
  wrongState: 'C{{number}} 目前的状态不能这样做，未作任何更改。请看它的状态。',
  past: '这个时间已经过去，未作任何更改。请给一个之后的时间。',
  nextWanted: 'C{{number}} 尚未解决，回复未记录。请同时给出下次回复客人的时间，或记为已解决。',
  mayNotSee: '{{code}} 无权查看这件投诉，未转交。请交给主管或值班经理。',
  mayNotKeep: '{{code}} 不负责处理投诉，未转交。请交给话务员或主管。',
  noOption: 'C{{number}} 没有这个方案，未作任何更改。请从方案中选择。',
  nothingPrepared: 'C{{number}} 没有未提出的方案，未作任何更改。请先准备方案，或写出所提的内容。',
  offeredAlready: 'C{{number}} 的这个方案已经提出过，未作任何更改。请选另一个。',
  notOffered: 'C{{number}} 的这个方案没有在等客人答复，未作任何更改。',
  accepted: '客人已接受 C{{number}} 的一个方案，未提出新方案。先把那一个记为客人不接受。',
  overLimit:
    'C{{number}} 的补偿合计 {{amount}}，超出你的权限 {{limit}}，未提出。请先申请批准（{{who}}），或提出较小的方案。',
  waitsForLeave:
    'C{{number}} 的补偿合计 {{amount}}，超出你的权限 {{limit}}，已申请，正等批准，未提出。{{who}}。',
  withinLimit:
    'C{{number}} 的补偿合计 {{amount}}，在你的权限 {{limit}}之内，无须批准。可直接提出。',
  askedAlready: 'C{{number}} 的这个方案已经申请过或处理过，未作任何更改。',
  notAsked: 'C{{number}} 的这个方案没有在等批准，未作任何更改：可能已有人批过。',
  mayNotDecide: 'C{{number}} 的补偿合计 {{amount}}，超出你的批准权限 {{limit}}，未批准。{{who}}。',
  ownAsking: 'C{{number}} 的补偿合计 {{amount}}是你申请的，不能由你批准。{{who}}。未作任何更改。',
  whyWanted: 'C{{number}} 不批准须写明理由，未作任何更改。',
  askedEnough: 'C{{number}} 解决后已约 {{most}} 次回访，不再打扰客人。未作任何更改。',
  noneDue: 'C{{number}} 没有待做的回访，未作任何更改。请先约回访。',
  replyWanted: 'C{{number}} 还没有回复过客人，未结案。请先回复客人。',
  measureWanted: 'C{{number}} 没有预防措施，未结案。请定一项措施，或写明为何无法预防。',
  rungOrder: '催办级别的百分比须依次增大，未作任何更改。请调整顺序。',
};
