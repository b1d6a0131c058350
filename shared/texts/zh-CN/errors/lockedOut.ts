export const lockedOut = {
  unknown: '没有这条开门记录，请刷新客房。',
  wrongState:
    '{{place}} 房的开门目前是“$t(lockedOut.state.{{openingState}})”，不能这样做，未作更改。',
  nobodyStays: '{{place}} 房没有住客登记，不能核对身份，未作记录。请转前厅。',
  over: '{{place}} 房已答错多次，不再核对。请按“拒绝”转前厅。',
  notAskable: '{{place}} 房的登记里没有这一项可核对，未作记录，请另问一项。',
  notKnown:
    '{{place}} 房客人的身份还没有核对清楚，未派人，请求已保留。须姓名加另一项相符，或同行客人证明：在该行按 K 核对。',
};
