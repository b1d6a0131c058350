/**
 * Owns the things a guest asks for: supplies of the room and things lent.
 * Pure data.
 */
import type { Thing } from './entry.ts';

/** A supply is brought whatever is said of it: more, dirty, missing, broken. */
const supply = (id: string, service: string, zh: string, en: string): Thing => ({
  id,
  zh,
  en,
  bare: service,
  on: {
    any: service,
    lack: service,
    bring: service,
    borrow: service,
    lost: service,
    forgot: service,
    strayed: 'lost-enquiry',
    exchange: service,
    dirty: service,
    clean: service,
    damage: service,
    fault: service,
    spill: service,
    smelly: service,
  },
});

const lent = (id: string, service: string, zh: string, en: string): Thing => ({
  id,
  zh,
  en,
  bare: service,
  on: {
    any: service,
    lack: service,
    bring: service,
    borrow: service,
    lost: service,
    exchange: service,
    fault: service,
    take: 'loan-return',
    return: 'loan-return',
    done: 'loan-return',
    left: 'lost-enquiry',
    forgot: service,
  },
});

export const supplies: readonly Thing[] = [
  supply(
    'towel',
    'towels',
    '毛巾 浴巾 面巾 方巾 地巾 脚垫巾 擦手巾 大毛巾 小毛巾 洗脸巾 澡巾 擦脸巾 擦身巾 手巾 洗澡巾 长毛巾 运动毛巾',
    'towel, bath towel, hand towel, face towel, bath mat, washcloth, face cloth, beach towel, wash cloth, pool towel, flannel, bath sheet, towel change, swimming towel',
  ),
  supply('bathrobe', 'towels', '浴袍 睡袍 浴衣', 'bathrobe, bath robe, robe, dressing gown'),
  supply(
    'pillow',
    'pillows',
    '枕 乳胶枕 记忆枕 孕妇枕 颈椎枕 护颈枕 长枕 枕头 枕芯 荞麦枕 羽绒枕 抱枕 硬枕头 软枕头 靠枕 靠垫',
    'pillow, cushion, feather pillow, foam pillow, bolster',
  ),
  {
    ...supply(
      'bedding',
      'bedding',
      '被子 毯子 毛毯 被套 被罩 枕套 床品 棉被 空调被 厚被子 薄被子 床单 床垫保护垫 床褥 褥子 凉席 被褥 枕头套 抱枕套 被子套 垫子 软垫 厚被 薄被 鸭绒被 羽绒被 被单 被芯 床笠 枕巾 床盖 电热毯 盖毯 盖的被子 夏凉被',
      'blanket, quilt, duvet, comforter, bed sheet, sheet, bed linen, linen, pillowcase, pillow case, pillow cover, bedding, mattress topper, topper, duvet cover, bedspread, bed cover, fitted sheet, cover for the bed, throw blanket, electric blanket, bed linen change, cot sheet, crib sheet, baby blanket',
    ),
    id: 'bedding',
    on: {
      ...supply('', 'bedding', '', '').on,
      cold: 'bedding',
      'not-hot': 'bedding',
    },
  },
  supply(
    'slippers',
    'slippers',
    '拖鞋 一次性拖鞋 儿童拖鞋 棉拖 棉拖鞋 凉拖',
    'slipper, flip flop, house shoe, indoor shoe',
  ),
  supply(
    'toiletries',
    'toiletries',
    '洗漱用品 牙刷 牙膏 牙具 洗发水 洗发露 洗发精 沐浴露 沐浴乳 香皂 肥皂 梳子 剃须刀 刮胡刀 浴帽 护发素 润肤露 身体乳 棉签 化妆棉 洗手液 一次性用品 洗漱包 针线包 须刨 洗浴用品 漱口水 漱口杯 剃须膏 指甲刀 卫生巾 洗漱套装 易耗品 洗面奶 卸妆水 润唇膏 洗头水 洗头膏 沐浴液 洗发液 护手霜 面霜 棉棒 刮胡子 女士用品 女性用品 姨妈巾 卫生棉 护垫 针线 浴盐 防晒霜 牙线 牙签 爽肤水 护肤品 剃刀 发圈 皮筋 湿纸巾 湿巾',
    'hair conditioner, hair shampoo, toothbrush, tooth brush, toothpaste, tooth paste, dental kit, shampoo, conditioner, body wash, shower gel, soap, comb, hair brush, razor, shaver, shaving kit, shaving cream, shower cap, lotion, body lotion, moisturizer, cotton bud, q tip, cotton pad, sewing kit, amenity, amenities, toiletry, toiletries, mouthwash, mouth wash, vanity kit, nail file, nail clipper, bath gel, sanitary pad, sanitary napkin, tampon, hand cream, face cream, sunscreen, sun cream, cotton swab, shaving foam, feminine product, sanitary product, pads, deodorant, needle and thread, bath salt, dental set, floss, wet wipe, face wash, after shave, bathroom supplies, hand wash, bath foam, makeup remover',
  ),
  supply(
    'water',
    'drinking-water',
    '矿泉水 瓶装水 纯净水 饮用水 喝的水 瓶水 冷水 冰水 凉水 苏打水 免费水 农夫山泉 依云 百岁山 怡宝 喝水 要喝水 水喝',
    'bottled water, mineral water, drinking water, bottle of water, bottle water, water bottle, sparkling water, still water, complimentary bottle, water to drink, evian, ice water, iced water, chilled water, complimentary water',
  ),
  supply(
    'boiled',
    'hot-water',
    '开水 白开水 热开水 热水瓶 暖壶 温水 滚水 一壶热水 热水喝 烧好的水 泡面的热水 泡茶的热水 冲奶粉的热水 泡奶粉的热水 冲奶粉热水 暖水瓶 保温瓶 保温壶',
    'boiling water, boiled water, hot drinking water, warm drinking water, thermos, thermos flask, flask, hot water to make noodles, water for baby formula, hot water for noodles, hot water for coffee, warm water to drink, hot water to drink, flask of hot water, hot water flask, kettle of hot water, pot of hot water, hot water for tea',
  ),
  supply(
    'paper',
    'toilet-paper',
    '纸 卫生纸 厕纸 手纸 卷纸 纸巾 抽纸 面巾纸 卫生卷纸 草纸 纸抽 餐巾纸 厕所没纸 卷筒纸 擦手纸 大卷纸',
    'toilet paper, toilet roll, tissue, tissue paper, facial tissue, kleenex, loo roll, bathroom tissue, bog roll, tp, tissue box, loo paper, toilet tissue, bathroom paper, no paper, paper towel',
  ),
  supply(
    'hanger',
    'hangers',
    '衣架 裤架 衣服架 挂衣架 晾衣架 挂衣服的 衣挂 撑子 衣撑 裤子夹 裤夹 晾衣夹',
    'hanger, coat hanger, clothes hanger, cloth hanger, skirt hanger, trouser hanger',
  ),
];

export const lendings: readonly Thing[] = [
  lent(
    'hair-dryer',
    'loan-hair-dryer',
    '吹风机 电吹风 风筒 吹风筒 吹风 吹头发的 吹头发 头发吹干 吹干头发 吹头机',
    'hair dryer, hair drier, hairdrier, blow dryer, blow drier, dryer, drier, hair blower, blower, blow dry, dry my hair, dry her hair, dry his hair',
  ),
  lent(
    'iron',
    'loan-iron',
    '熨斗 熨板 熨衣板 烫斗 挂烫机 烫衣板 自己熨 自己烫 电熨斗 熨烫板 烫衣服的 熨衣服的 自己熨衣服 自己烫衣服',
    'iron, ironing board, iron board, iron and board, iron and ironing board, steam iron, to iron, need to iron, want to iron, iron my own, iron my clothes myself, iron it myself, ironing myself, steamer, garment steamer, clothes steamer',
  ),
  lent(
    'adapter',
    'loan-adapter',
    '转换插头 转换器 转换头 万能插头 插头转换器 变压器 万能转换器 插头 转接头 英标转换 欧标转换 英标插头 万能插座 转换插座 旅行插头 旅行转换器 美标插头 欧标插头 国际插头 转插 转接插头 英标 美标 欧标 英式插头 美式插头 欧式插头 转换接头',
    'adapter, adaptor, adopter, travel adapter, plug adapter, converter, power adapter, universal adapter, universal plug, plug converter, transformer, travel plug, uk plug, us plug, eu plug, plug adaptor, socket adapter, adapter plug, socket adaptor, plug doesnt fit, converter plug, plug does not fit',
  ),
  lent(
    'power-strip',
    'loan-power-strip',
    '接线板 插线板 拖线板 插排 排插 延长线 拖板 接线盘 电插板 插板 多孔插座 多头插座 多用插座 插座不够 插座不够用 插座太少 电源板 电源插板',
    'power strip, extension lead, extension cord, power board, multi plug, multiplug, extension cable, power bar, extension board, plug board, surge protector, extension, multi socket, multisocket, multi outlet, socket extension, more sockets, not enough sockets, extra socket, extension socket, more outlets, not enough outlets, power extension',
  ),
  lent(
    'charger',
    'loan-charger',
    '充电器 充电线 数据线 充电宝 充电头 手机充电器 苹果充电线 苹果线 安卓线 手机线 无线充 安卓充电 苹果充电 usb线 typec线 快充 充电插头 电脑充电器 给手机充电 手机充电',
    'charger, phone charger, charging cable, charger cable, charging cord, charge cable, usb cable, usb c cable, usb c, typec, power bank, powerbank, lightning cable, type c cable, type c, iphone cable, phone cable, laptop charger, iphone charger, charge my phone, charge his phone, charge her phone, macbook charger, samsung charger, usb cord, charging lead',
  ),
  lent('umbrella', 'loan-umbrella', '雨伞 伞 遮阳伞 太阳伞 打伞', 'umbrella, brolly, parasol'),
  lent(
    'cot',
    'loan-cot',
    '婴儿床 宝宝床 小床 围栏床 bb床 婴儿小床 儿童床 摇篮 宝宝摇篮',
    'cot, baby cot, crib, baby crib, baby bed, infant bed, bassinet, pack n play, travel cot, toddler bed, playpen, moses basket, cradle',
  ),
  lent('wheelchair', 'loan-wheelchair', '轮椅 老人推车', 'wheelchair, wheel chair'),
];

/** Only a plug by itself: with a fault it is the socket's. */
export const plug: Thing = {
  id: 'plug',
  zh: '',
  en: 'plug',
  sole: 'loan-adapter',
  on: { bring: 'loan-adapter', borrow: 'loan-adapter', exchange: 'loan-adapter' },
};

/** Things people name for which the shipped catalogue has no service: known, so that no part of them misleads. */
export const unserved: readonly Thing[] = [
  {
    id: 'kettle',
    zh: '热水壶 电热水壶 烧水壶 烧不开 烧水 水壶 电水壶 开水壶',
    en: 'kettle, electric kettle, water kettle, tea kettle',
  },
  { id: 'hot-bottle', zh: '热水袋 暖水袋', en: 'hot water bottle, hot water bag' },
  {
    id: 'cup',
    zh: '杯子 咖啡杯 水杯 玻璃杯 茶杯 红酒杯 酒杯 马克杯',
    en: 'glass, glasses, cup, mug, wine glass, water glass, tea cup',
  },
  {
    id: 'tea',
    zh: '茶包 茶叶 咖啡包 袋泡茶 速溶咖啡',
    en: 'tea bag, teabag, coffee sachet, instant coffee, coffee capsule, coffee pod, creamer',
  },
  {
    id: 'medicine',
    zh: '药 感冒药 创可贴 退烧药 止痛药 体温计',
    en: 'medicine, painkiller, aspirin, band aid, plaster, thermometer, paracetamol, ibuprofen',
  },
  { id: 'washing-machine', zh: '洗衣机 烘干机', en: 'washing machine, tumble dryer' },
  {
    id: 'cutlery',
    zh: '筷子 刀叉 勺子 叉子 调羹 吸管',
    en: 'cutlery, fork, spoon, chopstick, straw',
  },
  {
    id: 'booking',
    zh: '订位 订位子 订座 订餐厅 预订餐厅',
    en: 'book a table, reserve a table, table reservation, dinner reservation, restaurant reservation, make a reservation',
  },
  { id: 'taxi', zh: '出租车 打车 叫车 网约车', en: 'taxi, cab, uber, airport transfer, shuttle' },
  {
    id: 'humidifier',
    zh: '加湿器 空气净化器 除湿机',
    en: 'humidifier, air purifier, dehumidifier',
  },
  {
    id: 'scale',
    zh: '雨衣 蜡烛 气球 体重秤 瑜伽垫 打火机 剪刀 胶带 纸箱 纸笔 麻将 扑克 消毒柜 微波炉 计算器',
    en: 'scale, yoga mat, scissors, tape, cardboard box, microwave, pen, notepad, playing card, corkscrew, bottle opener, wine opener, raincoat, candle, balloon, toaster, blender',
  },
  {
    id: 'bill',
    zh: '账单 发票 押金 房费',
    en: 'bill, invoice, receipt, deposit, folio, newspaper, postcard',
  },
];
