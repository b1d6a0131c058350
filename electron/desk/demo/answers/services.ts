/** What the demo house says of its services. */

/** By the question's code: Chinese, then English. */
export const serviceAnswers: Readonly<Record<string, readonly [string, string]>> = {
  'room-service': [
    '6:30–23:00，约 35 分钟送到；夜宵到 1:00。',
    '06:30–23:00, about 35 minutes; a night menu until 01:00.',
  ],
  restaurant: [
    '午餐 11:30–14:00，晚餐 17:30–21:30；周五周六晚请订位。',
    'Lunch 11:30–14:00, dinner 17:30–21:30; please book for Friday and Saturday evenings.',
  ],
  gym: [
    '24 小时，刷房卡；毛巾和水在入口。',
    'Round the clock with the room card; towels and water at the entrance.',
  ],
  pool: [
    '7:00–22:00，须戴泳帽（前台有售），16 岁以下须有大人陪同。',
    '07:00–22:00; caps are required (sold at reception); under 16 with an adult.',
  ],
  parking: [
    '住客免费，前台登记车牌；地下一层有 12 个充电桩。',
    'Free for guests; register the plate at reception. Twelve charging points on level B1.',
  ],
  'check-out': [
    '12:00。延迟到 14:00 视房态由前台决定，之后按半天收。',
    '12:00. Until 14:00 reception decides as rooms allow; after that half a day is charged.',
  ],
  'check-in': [
    '14:00 起；房间好了可以提前，行李可先寄存。',
    'From 14:00; earlier if the room is ready. Luggage can be left before.',
  ],
  laundry: [
    '11:00 前收，当天 19:00 前送回；加急四小时，加收 50%。价目单在衣柜。',
    'Collected by 11:00, back by 19:00; express in four hours at 50 % more. The list is in the wardrobe.',
  ],
  airport: [
    '约 35 公里，打车 45 分钟约 120 元；大巴每小时一班，西门上车，礼宾可订车。',
    'About 35 km; a taxi takes 45 minutes, about 120 yuan. A coach leaves hourly from the west door; the concierge books cars.',
  ],
  railway: [
    '地铁 2 号线八站，25 分钟；打车约 40 元。',
    'Metro line 2, eight stops, 25 minutes; a taxi is about 40 yuan.',
  ],
  taxi: [
    '礼宾代叫，高峰提前二十分钟；上车点在正门右侧。',
    'The concierge calls one; in the rush allow twenty minutes. Pick-up right of the main door.',
  ],
  luggage: [
    '礼宾台免费寄存当天；过夜请登记。',
    'The concierge keeps it free of charge for the day; overnight against a docket.',
  ],
  'wake-up': [
    '可以，告诉我们房号和时间；没人接会上门。',
    'Yes: room and time. If nobody answers somebody knocks.',
  ],
  smoking: [
    '客房全部无烟；一楼花园有吸烟区。',
    'All rooms are non-smoking; there is a place in the garden on the ground floor.',
  ],
  doctor: [
    '急事请立即告诉我们。市一医院 1.5 公里，24 小时急诊；药店在东门对面，到 22:00。',
    'Tell us at once if it is urgent. First City Hospital is 1.5 km away, emergency round the clock; a chemist opposite the east door until 22:00.',
  ],
  money: [
    '前台可换美元、欧元、日元，每天限 500 美元；取款机在一楼电梯旁。',
    'Reception changes US dollars, euros and yen, up to 500 dollars a day; a cash machine is by the lifts on the ground floor.',
  ],
  cot: [
    '婴儿床、奶瓶消毒器、小浴盆免费借用，请提前半天。',
    'Cots, bottle warmers and baby baths are free; half a day ahead, please.',
  ],
};
