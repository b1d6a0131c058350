/**
 * What guests of the demo house ask for: how often, at which hours, in which words. Quantities stand
 * after a star: `毛巾两条*2`.
 */

export type Hours = 'day' | 'morning' | 'evening' | 'night' | 'meals' | 'late';

export type Order = {
  service: string;
  weight: number;
  hours: Hours;
  zh: readonly string[];
  en: readonly string[];
};

/** How many out of a hundred or so fall into each hour of the day. */
export const shape: Record<Hours, readonly number[]> = {
  day: [2, 1, 1, 1, 1, 2, 4, 7, 8, 8, 6, 5, 5, 5, 5, 5, 6, 7, 8, 9, 10, 9, 7, 4],
  morning: [0, 0, 0, 0, 0, 1, 4, 9, 13, 15, 14, 13, 9, 5, 3, 3, 2, 2, 1, 1, 1, 0, 0, 0],
  evening: [3, 1, 1, 0, 0, 1, 3, 4, 3, 3, 2, 2, 3, 4, 5, 6, 7, 9, 11, 13, 13, 11, 9, 5],
  night: [14, 11, 8, 5, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 4, 7, 11, 14, 16],
  meals: [3, 1, 0, 0, 0, 0, 2, 10, 9, 4, 1, 5, 12, 8, 2, 1, 1, 5, 12, 13, 9, 5, 3, 2],
  late: [2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 3, 8, 18, 28, 26, 12],
};

const split = (words: string): string[] => words.split('|').map((phrase) => phrase.trim());

const order = (service: string, weight: number, hours: Hours, zh: string, en: string): Order => ({
  service,
  weight,
  hours,
  zh: split(zh),
  en: split(en),
});

export const orders: readonly Order[] = [
  order(
    'towels',
    75,
    'evening',
    '毛巾两条*2|浴巾一条*1|毛巾|加两条浴巾*2|方巾三条*3',
    '2 towels*2|extra towels|1 bath towel*1',
  ),
  order(
    'pillows',
    30,
    'evening',
    '加个枕头*1|枕头两个*2|荞麦枕一个*1|换低一点的枕头',
    'extra pillow|2 pillows*2',
  ),
  order(
    'bedding',
    25,
    'night',
    '加一床被子*1|毛毯一条*1|床单脏了换一下|被子太薄',
    'extra blanket|change the sheets',
  ),
  order('slippers', 40, 'day', '拖鞋两双*2|拖鞋|加一双拖鞋*1', 'slippers|2 pairs of slippers*2'),
  order(
    'toiletries',
    55,
    'day',
    '牙刷两支*2|牙具|洗发水|剃须刀一个*1|梳子|沐浴露没了',
    'toothbrush|2 toothbrushes*2|shampoo|razor',
  ),
  order(
    'drinking-water',
    60,
    'day',
    '矿泉水两瓶*2|水四瓶*4|加矿泉水|送两瓶水*2',
    '2 bottles of water*2|water please|4 bottled water*4',
  ),
  order('hot-water', 9, 'evening', '一壶开水*1|要开水', 'hot water'),
  order('toilet-paper', 24, 'day', '卫生纸没了|卷纸两卷*2|抽纸一盒*1', 'toilet paper|tissues'),
  order('hangers', 14, 'evening', '衣架五个*5|多要几个衣架', '5 hangers*5|more hangers'),
  order(
    'make-up-room',
    50,
    'morning',
    '打扫房间|请打扫|客人外出请做房|搞卫生',
    'clean room please|make up room',
  ),
  order('turn-down', 20, 'late', '开夜床|做夜床', 'turn down please'),
  order('vip-tidy', 6, 'day', '小整理', 'quick tidy up'),
  order('collect-rubbish', 14, 'day', '收垃圾|垃圾桶满了', 'empty the bin'),
  order('spill', 5, 'day', '咖啡洒地毯上了|地毯弄脏了', 'spilled coffee on carpet'),
  order(
    'loan-hair-dryer',
    42,
    'evening',
    '吹风机|借吹风机|吹风机不好用换一个|cfj',
    'hair dryer|hairdryer please',
  ),
  order('loan-iron', 19, 'morning', '熨斗熨板|借熨斗|挂烫机', 'iron and board|ironing board'),
  order('loan-adapter', 17, 'evening', '转换插头|借转换头', 'travel adapter|plug adapter'),
  order('loan-power-strip', 8, 'evening', '接线板|插线板一个*1', 'power strip'),
  order('loan-charger', 32, 'evening', '手机充电器|苹果充电线|充电宝', 'phone charger|usb c cable'),
  order('loan-umbrella', 10, 'morning', '雨伞两把*2|借雨伞', 'umbrella'),
  order('loan-cot', 6, 'day', '婴儿床|借婴儿床', 'baby cot'),
  order('extra-bed', 9, 'evening', '加床|加一张床*1', 'extra bed'),
  order(
    'repair-tv',
    22,
    'evening',
    '电视没信号|电视打不开|遥控器没反应',
    'tv not working|remote not working',
  ),
  order(
    'repair-network',
    40,
    'evening',
    'wifi连不上|网络很慢|上不了网|无线密码不对|断网',
    'wifi not working|no internet|wifi keeps dropping',
  ),
  order(
    'repair-ac',
    32,
    'night',
    '空调不制冷|空调漏水|空调太吵|房间太热',
    'ac not cooling|ac leaking|air con noisy',
  ),
  order('repair-power', 4, 'evening', '插座没电|跳闸了', 'socket has no power'),
  order(
    'repair-light',
    13,
    'evening',
    '床头灯不亮|卫生间灯坏了|台灯闪',
    'lamp broken|bathroom light out',
  ),
  order(
    'repair-plumbing',
    19,
    'day',
    '马桶堵了|下水慢|水龙头漏水|花洒坏了',
    'toilet blocked|sink leaking',
  ),
  order('repair-hot-water', 8, 'night', '没热水|热水忽冷忽热', 'no hot water'),
  order('repair-lock', 11, 'evening', '房卡刷不开|门锁没电', 'key card not working'),
  order('repair-safe', 8, 'morning', '保险箱打不开|保险箱没电', 'safe will not open'),
  order('repair-phone', 4, 'day', '电话没声音', 'phone is dead'),
  order('repair-furniture', 5, 'day', '椅子坏了|窗帘拉不上|抽屉卡住', 'curtain stuck'),
  order(
    'how-to',
    22,
    'evening',
    '电视投屏怎么用|wifi怎么连|空调怎么调|马桶怎么冲|窗帘怎么开',
    'how to use the tv|how to connect wifi',
  ),
  order(
    'laundry-collect',
    24,
    'morning',
    '收洗衣|干洗两件*2|洗衣袋好了',
    'laundry pickup|dry cleaning 2 pieces*2',
  ),
  order('laundry-express', 5, 'morning', '快洗一件*1|加急洗衣', 'express laundry'),
  order('shoe-shine', 6, 'late', '擦鞋|皮鞋一双*1', 'shoe shine'),
  order('minibar-check', 14, 'morning', '查小酒吧|查吧', 'check minibar'),
  order('minibar-refill', 11, 'day', '补小酒吧|补可乐两罐*2', 'refill minibar'),
  order(
    'room-service',
    44,
    'meals',
    '送餐 牛肉面一份*1|送餐 扬州炒饭|送餐 白粥小菜两份*2|点餐 馄饨',
    'room service club sandwich|room service 2 coffees*2',
  ),
  order('babysitting', 1, 'evening', '托婴 晚上两小时', 'babysitter tonight'),
  order('welcome', 4, 'day', '贵宾到店迎宾', 'welcome in room'),
  order('message', 12, 'day', '留言 请回电话|转告客人大堂有人等', 'message please call back'),
  order(
    'luggage',
    34,
    'morning',
    '取行李|行李三件下大堂*3|搬行李|寄存行李',
    'luggage down please|2 bags to lobby*2',
  ),
  order('door-opening', 24, 'evening', '忘带房卡开门|房卡落房里了', 'locked out'),
  order('noise', 14, 'night', '隔壁太吵|楼上很吵|走廊有人吵闹', 'noisy next door|loud music'),
  order('smell', 6, 'evening', '房间有烟味|下水道有异味', 'smells of smoke in room'),
  order('pest', 3, 'night', '有蚊子|卫生间有小虫', 'mosquitoes in room'),
  order('medical', 1, 'night', '客人头晕要医生', 'guest feels faint needs a doctor'),
  order('suspicious', 1, 'night', '走廊有陌生人敲门', 'stranger knocking on doors'),
  order('move-room', 7, 'evening', '要求换房|想换安静的房间', 'wants another room'),
  order('late-check-out', 19, 'morning', '延迟退房到两点|晚点退房', 'late check out till 2'),
  order('check-out-inspection', 42, 'morning', '退房查房|查房', 'checking out'),
  order('lost-enquiry', 9, 'morning', '充电器落房间了|找眼镜', 'left behind a charger'),
  order(
    'other',
    18,
    'day',
    '问早餐时间|要发票抬头|问机场大巴几点|要一份报纸',
    'asks for breakfast hours|newspaper please',
  ),
];

/** Orders of places that are no rooms. */
export const publicOrders: readonly Order[] = [
  order('public-area', 30, 'day', '地面有水|需要清洁|垃圾满了', 'floor is wet|needs cleaning'),
  order('repair-light', 8, 'evening', '灯不亮', 'light out'),
  order('smell', 3, 'day', '有异味', 'bad smell'),
];

/** Calls for a time of day: booked in the evening, done in the morning. */
export const wakeUpWords = { zh: '叫醒', en: 'wake up call' };

/** Services that send people to one floor more often than to the others: what the reports should find. */
export const habits: readonly { service: string; floor: string; share: number; words?: RegExp }[] =
  [
    { service: 'loan-hair-dryer', floor: '5', share: 25 },
    { service: 'repair-network', floor: '9', share: 28 },
    { service: 'how-to', floor: '9', share: 40, words: /wifi/ },
  ];

/** What a guest says who asks again. */
export const chaseWords = {
  zh: ['怎么还没来', '催一下', '又打来催', '还没送到'],
  en: ['still waiting', 'asking again', 'nobody came yet'],
};
export const cancelReasons: readonly string[] = [
  '客人不再需要',
  '客人不再需要',
  '重复记录',
  '记录有误',
  '无法办到',
];
export const reopenReasons: readonly string[] = ['问题又出现', '没有做完', '送错或做错'];
export const repliesOnTime: readonly string[] = [
  '已告知客人处理完毕',
  '已回复客人，马上到',
  '已电话说明进度',
];
export const repliesLate: readonly string[] = ['已致歉并说明', '晚了几分钟，已致歉'];
