/** 每份报表和每个指标的名称与定义；定义只写在这里。 */
export const reportFigures = {
  volume: {
    title: '工作量',
    says: '这段时间接到的服务要求。',
    figure: {
      requests: { title: '服务要求', says: '这段时间登记的服务要求，取消的也算。' },
      done: { title: '已完成', says: '其中已经完成、没有重开的。' },
      open: { title: '未完成', says: '其中既没有完成也没有取消的。' },
      cancelled: { title: '取消率', says: '取消的占全部服务要求的比例。' },
      urgent: { title: '加急率', says: '优先级为加急或紧急的占全部服务要求的比例。' },
      entered: {
        title: '补录',
        says: '其中停机时写在纸上、事后补录的，按发生的时间统计。',
      },
    },
  },
  calls: {
    title: '来电',
    says: '与服务中心的联系，按开始时间计。',
    figure: {
      calls: { title: '来电数', says: '这段时间开始的来电，含到场、对讲和留言。' },
      talkMean: { title: '平均通话', says: '从接起到结束的平均时长，未结束的不算。' },
      talkP90: { title: '九成通话', says: '十个来电里有九个不超过的时长。' },
      repeatedBack: { title: '复述率', says: '已结束的来电中向客人复述过的比例。' },
    },
  },
  times: {
    title: '响应与完成',
    says: '客人等回应、等完成各要多久。等待的时间不计入完成时长。',
    figure: {
      completeMean: {
        title: '平均完成',
        says: '已完成的要求，从可以开始（登记、约定起点或重开）到完成的平均时长，扣除等待。',
      },
      completeMedian: { title: '完成中位数', says: '一半的要求不超过的完成时长，扣除等待。' },
      completeP90: { title: '九成完成', says: '十个要求里有九个不超过的完成时长，扣除等待。' },
      answerMean: {
        title: '平均接单',
        says: '从可以开始（登记、约定起点或重开）到有人接单的平均时长，取消的不算。',
      },
      answerMedian: { title: '接单中位数', says: '一半的要求不超过的接单时长。' },
      answerP90: { title: '九成接单', says: '十个要求里有九个不超过的接单时长。' },
    },
  },
  minutes: {
    title: '时间去向',
    says: '从客人开口到完成，各段平均用了几分钟。只看一次做完、未预约的要求；派单、接单、处理、等待加起来等于全程。',
    figure: {
      intake: { title: '接听登记', says: '从来电接起到登记的平均时长，没有来电的不算。' },
      dispatch: { title: '派单', says: '从登记到派给最后承办人的平均时长。' },
      acknowledge: { title: '接单', says: '从派单到接单的平均时长。' },
      work: { title: '处理', says: '从接单到完成的平均时长，扣除等待。' },
      wait: { title: '等待', says: '因故停下的平均时长；从最后的环节中扣除。' },
      whole: { title: '全程', says: '从登记到完成的平均时长，含等待。' },
      waited: { title: '等待过的比例', says: '完成的要求中曾经停下等待的比例。' },
    },
  },
  target: {
    title: '时限内',
    says: '按各项服务的时限衡量。',
    figure: {
      done: {
        title: '时限内完成',
        says: '已完成或已超时的要求中，在完成时限内完成的比例；等待时时限顺延。',
      },
      answered: { title: '时限内接单', says: '有人接单的要求中，在接单时限内接单的比例。' },
      over: { title: '平均超时', says: '超时完成的要求平均超出多少。' },
      overdue: { title: '超时未完成', says: '已过时限仍未完成的要求。' },
      entered: {
        title: '补录',
        says: '其中停机时写在纸上、事后补录的，按发生的时间统计。',
      },
    },
  },
  promises: {
    title: '承诺',
    says: '答应客人的时间，按作出承诺的时刻计。',
    figure: {
      kept: {
        title: '承诺兑现率',
        says: '已答复或已到时的承诺中，在承诺时间之前答复了客人的比例；到时前改约的不算。',
      },
      broken: { title: '失约', says: '到了承诺时间还没有答复客人的承诺。' },
      made: { title: '承诺数', says: '这段时间作出的承诺，撤回的不算。' },
      renewed: { title: '改约率', says: '作出的承诺中，到时前改约了新时间的比例。' },
    },
  },
  chases: {
    title: '催单',
    says: '客人为同一件事再次来问。',
    figure: {
      chased: { title: '催单率', says: '被催过至少一次的要求占全部要求的比例。' },
      times: { title: '催单次数', says: '客人催问的总次数。' },
      twice: { title: '多次催单', says: '被催过两次以上的要求。' },
    },
  },
  reopened: {
    title: '重开',
    says: '报了完成却没有完成的事。',
    figure: {
      reopened: { title: '重开率', says: '报过完成的要求中，又被重开的比例。' },
      times: { title: '重开次数', says: '重开的总次数。' },
    },
  },
  satisfaction: {
    title: '满意度',
    says: '完成后问过客人的回答。',
    figure: {
      satisfied: { title: '满意率', says: '表示满意或不满意的客人中，满意的比例。' },
      answered: { title: '应答率', says: '完成后回访确认的要求中，客人表了态的比例。' },
      unsatisfied: { title: '不满意', says: '客人表示不满意的要求。' },
    },
  },
  stays: {
    title: '住店满意度',
    says: '就整个住店期间征询客人的回答，按征询时间计。',
    figure: {
      satisfied: { title: '满意率', says: '表示满意或不满意的客人中，满意的比例。' },
      answered: { title: '应答率', says: '征询过的住店中，客人表了态的比例。' },
      unsatisfied: { title: '不满意', says: '客人对住店表示不满意的征询。' },
    },
  },
  complaints: {
    title: '投诉',
    says: '客人的投诉，按受理时间计；误登撤回的不算。只有获授权者可见的投诉只计数，不列楼层、房型、人员和原因。',
    figure: {
      inTime: {
        title: '按时回复率',
        says: '已经回复或已到回复时间的投诉中，每次都在约定时间之前回复了客人的比例。',
      },
      complaints: { title: '投诉数', says: '这段时间受理的投诉，含尚未了结的。' },
      grave: { title: '重大投诉', says: '其中严重程度为最高一级的。' },
      repliesInTime: {
        title: '回复按时率',
        says: '这些投诉的各次有约定时间的回复中，在约定时间之前回复的比例。',
      },
      firstReply: { title: '首次回复', says: '从受理到第一次回复客人的中位时长。' },
      open: { title: '未了结', says: '其中尚未解决，或已解决还没有写明原因和措施的。' },
      reopened: { title: '重开率', says: '其中解决后又被重开的比例。' },
      compensation: { title: '补偿', says: '客人接受或已向客人提出的补偿合计，按本店现用币种。' },
      satisfied: { title: '事后满意率', says: '回访时表示满意或不满意的客人中，满意的比例。' },
    },
  },
  lost: {
    title: '失物招领',
    says: '报失与拾获，按登记时间计。',
    figure: {
      returned: { title: '报失归还率', says: '客人报失中，已归还失主的比例。' },
      reported: { title: '报失数', says: '这段时间客人报失的件数。' },
      found: { title: '拾获数', says: '这段时间登记的拾获物品，登记错误撤销的不算。' },
      foundReturned: { title: '拾获归还率', says: '拾获物品中，已由失主领取或寄还的比例。' },
      returnMedian: { title: '归还用时', says: '拾获物品从登记到归还的中位时长。' },
      searching: { title: '仍在查找', says: '尚未了结的报失。' },
    },
  },
  loans: {
    title: '借用物品',
    says: '借给客人的物品，按借出时间计。',
    figure: {
      lent: { title: '借出数', says: '这段时间借出的笔数，误登撤销的不算。' },
      inTime: {
        title: '按时归还率',
        says: '有归还时间且已到时或已了结的借出中，按时归还的比例。',
      },
      late: { title: '逾期未还', says: '已过归还时间、仍在客人手中的借出。' },
      lost: { title: '遗失率', says: '已了结的借出中遗失的比例。' },
      broken: { title: '损坏', says: '归还时损坏的借出。' },
      heldMedian: { title: '借用时长', says: '已归还的借出的中位时长。' },
    },
  },
  keys: {
    title: '钥匙',
    says: '钥匙的领用，按领出时间计。',
    figure: {
      handedOut: { title: '领用次数', says: '这段时间钥匙交到个人手中的次数，转交也算。' },
      overdue: { title: '逾期率', says: '已归还或已到时的领用中，超过归还时间的比例。' },
      overdueMean: { title: '平均逾期', says: '逾期的领用平均超出多少。' },
      heldMedian: { title: '持有时长', says: '已结束的领用的中位时长。' },
      lost: { title: '遗失', says: '以遗失结束的领用。' },
      overridden: { title: '破例发放', says: '由主管破例发放的领用。' },
      entered: { title: '补录', says: '其中领出或归还按停机时的纸上记录补录的。' },
    },
  },
  handouts: {
    title: '集中发钥匙',
    says: '班前集中发放，按开始时间计。',
    figure: {
      handoutMean: {
        title: '平均用时',
        says: '从第一把发出到最后一把的平均时长，只看两人以上的。',
      },
      handoutMedian: {
        title: '用时中位数',
        says: '从第一把发出到最后一把的中位时长，只看两人以上的。',
      },
      handouts: { title: '发放次数', says: '这段时间开始的集中发放。' },
      keys: { title: '发出钥匙', says: '集中发放中发出的钥匙总数。' },
    },
  },
  attendance: {
    title: '考勤',
    says: '排班与实到；夜班算在开始的那天。',
    figure: {
      planned: { title: '排班', says: '已经过去的排班人次。' },
      late: { title: '迟到率', says: '到岗的排班中迟到超过宽限的比例。' },
      lateMinutes: { title: '迟到合计', says: '超过宽限的迟到时间合计。' },
      absent: { title: '缺勤率', says: '已经过去的排班中没有到岗的比例。' },
      early: { title: '早退', says: '早退超过宽限的排班。' },
      overtime: {
        title: '加班合计',
        says: '排班结束后或休息日工作、达到本店起算标准的时间合计。',
      },
      worked: { title: '在岗合计', says: '签到到签退的时间合计，含休息。' },
    },
  },
  charges: {
    title: '账目',
    says: '对客收费，按入账时刻计，金额为本店现用币种。',
    figure: {
      amount: { title: '金额', says: '未作废的收费合计，冲账已扣除。' },
      charges: { title: '笔数', says: '未作废的收费笔数，各币种都算。' },
      open: { title: '未过账', says: '前台还没有接收的收费。' },
      priceWanted: { title: '待定价', says: '还没有价格的收费。' },
      voided: { title: '作废率', says: '作废的占全部收费的比例。' },
      otherCurrency: { title: '其他币种', says: '以其他币种入账、未计入金额的收费。' },
    },
  },
};
