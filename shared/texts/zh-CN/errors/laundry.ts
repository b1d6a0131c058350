export const laundry = {
  unknown: '没有洗单“{{docket}}”，没有改动。请核对单号。',
  unknownArticle: '价目表里没有“{{article}}”，没有记录。请先在价目表添加。',
  articleExists: '价目表里已有“{{article}}”，没有添加。请换一个代码。',
  notDone: '“{{name}}”不做这种处理，没有记录。请改选水洗、干洗或熨烫。',
  wrongState: '洗单 {{docket}} 目前的状态不能这样做，没有改动。',
  promisePast: '送还时间已经过去，没有记录。请给一个以后的时间。',
  moreThanSent: '洗单 {{docket}} 这一项只差 {{most}} 件，不能收回 {{count}} 件，没有改动。',
  notOnDocket: '“{{article}}”不在洗单 {{docket}} 上，没有改动。请核对是否送错客人。',
  shortageFirst: '洗单 {{docket}} 还缺 {{count}} 件，没有送还。请先写缺件说明并告知客人。',
  unread: '看不懂“{{words}}”，没有记录。请按价目表写衣物和件数，用逗号分开。',
  nothingMissing: '洗单 {{docket}} 没有缺件，没有改动。',
  hours: '送回时间不能早于当日截止收件的时间；未作更改。请改正时间。',
};
