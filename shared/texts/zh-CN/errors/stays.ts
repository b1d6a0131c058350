export const stays = {
  unknown: '没有这位客人的住店记录，请刷新名单。',
  endsBeforeStart: '离店日（{{departure}}）早于到店日（{{arrival}}），未作登记，请改正日期。',
  past: '离店日 {{departure}} 已过，未作登记，请改正日期。',
  notToday: '到店日 {{arrival}} 不是今天，未办入住。请作预订登记，或改正日期。',
  roomOccupied:
    '{{place}} 房已有住客（{{arrival}} – {{departure}}），未作更改。请另选房间，或登记为同住。',
  bedTaken:
    '{{place}} 房在这些日子已留给别的客人（{{arrival}} – {{departure}}），未作更改。请另选房间，或登记为同住。',
  roomClosed: '{{place}} 是维修房或停用房，不能入住，未作更改。请先恢复使用或另选房间。',
  closedThen:
    '{{place}} 在这些日子是维修房或停用房（自 {{from}} 起：{{closedFor}}），未作更改。请另选房间，或先改维修、停用的时间。',
  sameRoom: '客人已在 {{place}} 房，未作更改。',
  notExpected: '这位客人已不在预抵名单上（$t(stays.state.{{stayState}})），未作更改。',
  notInHouse: '这位客人不在店（$t(stays.state.{{stayState}})），未作更改。',
  notDeparted: '这位客人没有退房（$t(stays.state.{{stayState}})），未作更改。',
  over: '这次住店已结束（$t(stays.state.{{stayState}})），未作更改。',
  arrivedAlready: '客人已于 {{arrival}} 到店，到店日不能改到今天之后。',
  whichGuest: '请说明是哪位客人或哪间房。',
  nobodyThere: '{{place}} 房没有住客，未作更改，请核对房号。',
};
