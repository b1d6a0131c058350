/** 来电分析：发现、规则、依据、建议措施。 */
export const analysis = {
  title: '来电分析',
  head: '{{from}} 至 {{until}} · 请求 {{requests}} · 来电 {{calls}}',
  nothing: '这段时间没有突出的发现。',
  reading: '正在分析……',
  rows: '依据（最近 20 条）',
  alreadyMeasure: '已列为措施',
  kind: { request: '请求', loan: '借用', call: '来电', answer: '问答', question: '无答案' },
  caller: { anybody: '全部', guest: '客人', department: '部门', outside: '外线', staff: '员工' },
  code: {
    operate: '报修与询问',
    borrow: '常借',
    'stock-out': '借物无货',
    asked: '部门询问',
    late: '传达迟',
    wrong: '传达错',
    chased: '被催',
    never: '未传达',
  },
  act: {
    ask: '时段与范围',
    measure: '列为措施',
    toMeasure: '看措施',
    newest: '看最近一条',
  },
  form: {
    from: '从',
    until: '到',
    lastThirty: '不填：最近 30 天',
    floor: '楼层',
    roomType: '房型',
    hour: '钟点（0–23）',
    caller: '来电人',
  },
  facts: { here: '此处', rest: '其余', rule: '规则', measure: '建议措施' },
  sheet: { finding: '发现' },
  byHour: '各钟点，次数',
  byFloor: {
    'room-nights': '各楼层，每百住房间夜',
    'room-days': '各楼层，每百间天',
    requests: '各楼层，占请求的百分比',
    calls: '各楼层，占来电的百分比',
    loans: '各楼层，占借用的百分比',
    askings: '各楼层，占询问的百分比',
  },
  figure: {
    'room-nights': '{{count}} / {{base}} 住房间夜（每百间夜 {{rate}}）',
    'room-days': '{{count}} / {{base}} 间天（每百间天 {{rate}}）',
    requests: '{{count}} / {{base}} 条请求（{{rate}}%）',
    calls: '{{count}} / {{base}} 个来电（{{rate}}%）',
    loans: '{{count}} / {{base}} 次借用（{{rate}}%）',
    askings: '{{count}} / {{base}} 次询问（{{rate}}%）',
  },
  per: {
    'room-nights': '住房间夜',
    'room-days': '间天',
    requests: '条请求',
    calls: '个来电',
    loans: '次借用',
    askings: '次询问',
  },
  titles: {
    operate: {
      floor: '{{value}} 楼{{subject}}是其他楼层的 {{times}} 倍',
      roomType: '{{value}} 房{{subject}}是其他房型的 {{times}} 倍',
      hours: '{{value}} 点{{subject}}是其他时段的 {{times}} 倍',
    },
    borrow: {
      floor: '{{value}} 楼借{{subject}}是其他楼层的 {{times}} 倍',
      roomType: '{{value}} 房借{{subject}}是其他房型的 {{times}} 倍',
    },
    'stock-out': { house: '{{subject}}：{{base}} 次借用中有 {{count}} 次无货' },
    asked: {
      service: '部门来电：{{subject}} {{base}} 条中有 {{count}} 条由部门提出',
      answer: '部门询问“{{subject}}”：{{base}} 次中有 {{count}} 次',
      question: '部门询问“{{subject}}” {{count}} 次，还没有答案',
    },
    late: {
      service: '{{subject}}：{{rate}}% 超过 {{lateMinutes}} 分钟才派出',
      hours: '{{value}} 点：{{rate}}% 超过 {{lateMinutes}} 分钟才派出',
      floor: '{{value}} 楼：{{rate}}% 超过 {{lateMinutes}} 分钟才派出',
    },
    wrong: {
      service: '{{subject}}：{{rate}}% 传达有误',
      hours: '{{value}} 点：{{rate}}% 传达有误',
      floor: '{{value}} 楼：{{rate}}% 传达有误',
    },
    chased: {
      service: '{{subject}}：{{rate}}% 被催',
      hours: '{{value}} 点：{{rate}}% 被催',
      floor: '{{value}} 楼：{{rate}}% 被催',
    },
    never: { house: '{{count}} 个来电没有传达，客人又来电' },
  },
  rules: {
    chance:
      '若各处发生率相同，这样多纯属偶然的可能小于 1/{{oneIn}}（二项分布上尾，已按 {{comparisons}} 次比较放大；要求不超过 {{chance}}%）。',
    operate:
      '统计设备报修和使用询问（询问按其中提到的设备归类，已取消的不计）：{{count}} 条（其中询问 {{questions}} 条）/ {{base}} {{per}}，其余 {{restCount}} 条 / {{restBase}} {{per}}；至少 {{least}} 条，且至少为其余的 {{wanted}} 倍。',
    borrow:
      '统计借物请求和柜台直接借出（已取消的不计）：{{count}} 次 / {{base}} {{per}}，其余 {{restCount}} 次 / {{restBase}} {{per}}；至少 {{least}} 次，且至少为其余的 {{wanted}} 倍。',
    'stock-out':
      '统计借用时无货的次数（登记等候，或账面无货仍借出）：{{base}} 次中 {{count}} 次（{{rate}}%），其他借物 {{restRate}}%；至少 {{stockOuts}} 次，且不少于 {{stockOutShare}}%。',
    asked:
      '统计部门来电为客房提出的请求（已取消的不计）：{{base}} 条中 {{count}} 条（{{rate}}%），其余 {{restRate}}%；至少 {{least}} 条，且至少为其余的 {{wanted}} 倍。部门占 {{neighbours}}% 以上的服务属于部门本职，不列。',
    askedAnswer:
      '统计问答库答复部门的次数：该问题被问 {{base}} 次，其中部门 {{count}} 次（{{rate}}%），其他问题 {{restRate}}%；至少 {{least}} 次，且至少为其余的 {{wanted}} 倍。',
    askedQuestion:
      '统计部门问过、至今没有答案的问题：被问 {{base}} 次，其中部门 {{count}} 次；至少 {{unanswered}} 次。',
    late: '统计应开始后超过 {{lateMinutes}} 分钟才派出、或至今没有派出的请求（换过人的按第一次派出计，重开或等待后重新派出的另计；等待的时间和已取消的不计）：{{base}} 条中 {{count}} 条（{{rate}}%），其余 {{restRate}}%；至少 {{least}} 条，且至少为其余的 {{wanted}} 倍。',
    wrong:
      '统计传达有误的请求（改过地点或服务、派出后由人改派、或因“记录有误”取消）：{{base}} 条中 {{count}} 条（{{rate}}%），其余 {{restRate}}%；至少 {{least}} 条，且至少为其余的 {{wanted}} 倍。',
    chased:
      '统计被催过的请求（已取消的不计）：{{base}} 条中 {{count}} 条（{{rate}}%），其余 {{restRate}}%；至少 {{least}} 条，且至少为其余的 {{wanted}} 倍。',
    never:
      '统计没有产生请求或借用，也不是催办、报失、投诉或询问的客人来电，同一房间的客人在 {{againHours}} 小时内又来电提出请求：{{base}} 个来电中 {{count}} 个；至少 {{neverLeast}} 个，且不少于 {{neverShare}}%。',
  },
  measures: {
    operate: {
      floor: '{{value}} 楼客房放使用提示卡：{{subject}}',
      roomType: '{{value}} 房放使用提示卡：{{subject}}',
      hours: '{{value}} 点备好使用说明：{{subject}}',
    },
    fault: {
      floor: '请工程部检修 {{value}} 楼：{{subject}}',
      roomType: '请工程部检修 {{value}} 房：{{subject}}',
      hours: '请工程部查明 {{value}} 点的原因：{{subject}}',
    },
    borrow: {
      floor: '{{value}} 楼客房配置{{subject}}',
      roomType: '{{value}} 房配置{{subject}}',
    },
    'stock-out': { house: '增补{{subject}}' },
    asked: {
      service: '向各部门讲解：{{subject}}',
      answer: '向各部门讲解：“{{subject}}”',
      question: '补写答案并向各部门讲解：“{{subject}}”',
    },
    late: {
      service: '向服务中心讲解：{{subject}}及时派出',
      hours: '{{value}} 点：安排人手及时派出',
      floor: '{{value}} 楼：安排人手及时派出',
    },
    wrong: {
      service: '向服务中心讲解：{{subject}}复述并核对',
      hours: '{{value}} 点：复述并核对',
      floor: '{{value}} 楼：复述并核对',
    },
    chased: {
      service: '向各部门讲解：{{subject}}按时完成并回复',
      hours: '{{value}} 点：按时完成并回复',
      floor: '{{value}} 楼：按时完成并回复',
    },
    never: { house: '向服务中心讲解：来电内容都要登记' },
  },
};
