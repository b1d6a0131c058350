/** Owns colours, brands and features by which things are told apart, in both languages. Pure data. */
import { enWords, zhWords } from '../../../../shared/intake/lexicon/entry.ts';
import type { Colour } from '../../../../shared/lost-and-found/model.ts';

export type TraitWords<T extends string> = { trait: T; zh: string[]; en: string[] };

const trait = <T extends string>(name: T, zh: string, en: string): TraitWords<T> => ({
  trait: name,
  zh: zhWords(zh),
  en: enWords(en),
});

export const colourWords: readonly TraitWords<Colour>[] = [
  trait('black', '黑色 黑 纯黑 亮黑 深黑', 'black'),
  trait('white', '白色 白 米白 纯白', 'white'),
  trait('grey', '灰色 灰 深灰 浅灰 银灰', 'grey, gray, dark grey, light grey'),
  trait('red', '红色 红 大红 酒红 暗红 枣红', 'red, dark red, burgundy, maroon'),
  trait('orange', '橙色 橙 橘色 橘红', 'orange'),
  trait('yellow', '黄色 黄 米黄 鹅黄', 'yellow'),
  trait('green', '绿色 绿 墨绿 草绿 军绿', 'green, olive, khaki green'),
  trait(
    'blue',
    '蓝色 蓝 深蓝 浅蓝 天蓝 藏青 海军蓝',
    'blue, navy, navy blue, dark blue, light blue',
  ),
  trait('purple', '紫色 紫 紫红', 'purple, violet'),
  trait('pink', '粉色 粉 粉红 粉红色 玫红', 'pink, rose'),
  trait('brown', '棕色 棕 咖啡色 褐色 驼色', 'brown, tan, camel'),
  trait('beige', '米色 卡其 卡其色 杏色', 'beige, cream, khaki'),
  trait('gold', '金色 金 玫瑰金', 'gold, golden, rose gold'),
  trait('silver', '银色 银', 'silver'),
];

/** The name a brand is kept under, and its other names. */
export const brandWords: readonly TraitWords<string>[] = [
  trait('Apple', '苹果', 'apple, iphone, ipad, macbook, airpods, airpod'),
  trait('Huawei', '华为', 'huawei'),
  trait('Xiaomi', '小米', 'xiaomi'),
  trait('Samsung', '三星', 'samsung'),
  trait('OPPO', '欧珀', 'oppo'),
  trait('vivo', '维沃', 'vivo'),
  trait('Lenovo', '联想', 'lenovo, thinkpad'),
  trait('Dell', '戴尔', 'dell'),
  trait('Canon', '佳能', 'canon'),
  trait('Nikon', '尼康', 'nikon'),
  trait('Sony', '索尼', 'sony'),
  trait('Bose', '博士音响', 'bose'),
  trait('Citizen', '西铁城', 'citizen'),
  trait('Casio', '卡西欧', 'casio'),
  trait('Seiko', '精工', 'seiko'),
  trait('Rolex', '劳力士', 'rolex'),
  trait('Omega', '欧米茄', 'omega'),
  trait('Longines', '浪琴', 'longines'),
  trait('Tissot', '天梭', 'tissot'),
  trait('Ray-Ban', '雷朋', 'ray ban, rayban'),
  trait('Gucci', '古驰', 'gucci'),
  trait('Louis Vuitton', '路易威登', 'louis vuitton, lv bag'),
  trait('Chanel', '香奈儿', 'chanel'),
  trait('Hermès', '爱马仕', 'hermes'),
  trait('Coach', '蔻驰', 'coach'),
  trait('Samsonite', '新秀丽', 'samsonite'),
  trait('Rimowa', '日默瓦', 'rimowa'),
  trait('Nike', '耐克', 'nike'),
  trait('Adidas', '阿迪达斯', 'adidas'),
  trait('Uniqlo', '优衣库', 'uniqlo'),
  trait('Burberry', '博柏利', 'burberry'),
  trait('Anker', '安克', 'anker'),
  trait('Philips', '飞利浦', 'philips'),
];

export const featureWords: readonly TraitWords<string>[] = [
  trait('wood', '木柄 木头 木制 木质 木', 'wood, wooden, wooden handle, wood handle'),
  trait('leather', '皮 皮质 真皮 皮革 牛皮', 'leather'),
  trait('metal', '金属 不锈钢 铁 钢带', 'metal, steel, stainless steel'),
  trait('plastic', '塑料', 'plastic'),
  trait('long', '长柄 长款 长', 'long, full length'),
  trait('folding', '折叠 可折叠', 'folding, foldable, collapsible'),
  trait('small', '小 小号 迷你', 'small, mini'),
  trait('large', '大 大号', 'large, big'),
  trait('check', '格子 方格 格纹', 'check, checked, checkered, plaid, tartan'),
  trait('stripe', '条纹', 'stripe, striped'),
  trait('flower', '碎花 花纹 印花', 'floral, flowery'),
  trait('dots', '波点 圆点', 'dotted, polka dot'),
  trait('child', '儿童 小孩 宝宝', 'child, children, kid, baby'),
  trait('men', '男士 男式 男款 男', 'men, mens, gentleman'),
  trait('women', '女士 女式 女款 女', 'women, womens, lady, ladies'),
  trait('left', '左 左耳 左边', 'left'),
  trait('right', '右 右耳 右边', 'right'),
  trait('rimless', '无框', 'rimless, frameless'),
  trait('cracked', '裂 碎屏 屏裂 破裂', 'cracked, cracked screen, broken screen'),
  trait('new', '全新 崭新', 'brand new'),
  trait('wireless', '无线 蓝牙', 'wireless, bluetooth'),
  trait('strap', '表带 皮带款', 'strap'),
  trait('wool', '羊毛 羊绒 毛线', 'wool, woollen, cashmere'),
  trait('silk', '真丝 丝绸', 'silk'),
];
