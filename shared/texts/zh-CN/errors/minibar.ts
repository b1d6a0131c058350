export const minibar = {
  unknownArticle: '小酒吧没有“{{item}}”，没有记录。请用名称、代码或简码。',
  unknownTarget: '没有房号或房型“{{item}}”，没有改动。请核对。',
  unknownCheck: '没有这次查吧记录，没有改动。',
  keyTaken: '简码 {{key}} 或条码已用于“{{name}}”，没有保存。请换一个。',
  articleExists: '代码 {{item}} 已有，没有新增。请换一个。',
  notAwaited: '{{place}} 没有待录的查吧，没有记录。请去掉请求再录。',
  nobodyLeft: '{{place}} 没有这样的客人可记账，没有记录。请核对是在住还是已离店。',
  undoNot: '{{place}} 这次查吧不能撤回：不是您录的，或已超过时限。请逐项更正。',
  noRoom: '没有写房号，没有记录。请先写房号，如 1208 2可乐。',
  unread: '看不懂“{{words}}”，没有记录。请用酒水名称或简码。',
  empty: '没有写用了什么，没有记录。未动用请写 0。',
  expired: '{{date}} 已经过去，新补的不会那天到期；未作记录。请核对日期。',
};
