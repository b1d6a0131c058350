/**
 * Owns the words by which a found or missed thing is known, category by category. Words the quick line
 * knows already are taken from its lexicon, not written twice. Pure data.
 */

import { enWords, zhWords } from '../../../../shared/intake/lexicon/entry.ts';
import { lexiconThing } from '../../../../shared/intake/lexicon/index.ts';
import type { Category, ItemClass } from '../../../../shared/lost-and-found/model.ts';

export type CategoryWords = {
  category: Category;
  class: ItemClass;
  zh: string[];
  en: string[];
};

const words = (
  category: Category,
  zh: string,
  en: string,
  { class: itemClass = 'general', as = [] }: { class?: ItemClass; as?: readonly string[] } = {},
): CategoryWords => {
  const known = as.map(lexiconThing);
  return {
    category,
    class: itemClass,
    zh: [...new Set([...zhWords(zh), ...known.flatMap((thing) => zhWords(thing?.zh ?? ''))])],
    en: [...new Set([...enWords(en), ...known.flatMap((thing) => enWords(thing?.en ?? ''))])],
  };
};

const valuable = { class: 'valuable' } as const;
const document = { class: 'document' } as const;
const perishable = { class: 'perishable' } as const;
const hazardous = { class: 'hazardous' } as const;

/** What is named more exactly comes first: a phone case is no phone, an umbrella bag no umbrella. */
export const categoryWords: readonly CategoryWords[] = [
  words('umbrella', '折伞 折叠伞 晴雨伞 长柄伞', 'folding umbrella, walking umbrella', {
    as: ['umbrella'],
  }),
  words(
    'phone',
    '手机 电话 苹果手机 华为手机 小米手机 智能手机',
    'phone, mobile, mobile phone, cell phone, cellphone, smartphone, iphone',
    valuable,
  ),
  words(
    'charger',
    '充电器头 移动电源 手机壳 手机套 u盘 优盘 硬盘',
    'phone case, adapter, usb stick, usb drive, hard disk',
    {
      as: ['charger', 'adapter'],
    },
  ),
  words(
    'earphones',
    '耳机 蓝牙耳机 无线耳机 耳塞 耳麦 耳机盒',
    'earphone, headphone, headset, airpods, airpod, earbuds, earbud',
  ),
  words(
    'computer',
    '电脑 笔记本电脑 手提电脑 平板 平板电脑 ipad 阅读器 键盘 鼠标',
    'laptop, computer, notebook computer, macbook, tablet, ipad, kindle, e reader, keyboard, mouse',
    valuable,
  ),
  words(
    'camera',
    '相机 照相机 单反 摄像机 镜头 无人机',
    'camera, lens, camcorder, gopro, drone',
    valuable,
  ),
  words(
    'watch',
    '手表 腕表 表 怀表 智能手表 手环',
    'watch, wristwatch, wrist watch, smart watch, smartwatch, fitness band',
    valuable,
  ),
  words(
    'jewellery',
    '首饰 戒指 项链 耳环 耳钉 手镯 手链 吊坠 胸针 玉佩 玉镯 珍珠 钻石 钻戒 婚戒 袖扣',
    'jewellery, jewelry, ring, wedding ring, necklace, earring, bracelet, bangle, pendant, brooch, pearl, diamond, cuff link, cufflink',
    valuable,
  ),
  words(
    'glasses',
    '眼镜 墨镜 太阳镜 老花镜 近视镜 眼镜盒 泳镜',
    'glasses, eyeglasses, spectacles, sunglasses, reading glasses, glasses case, goggles, swimming goggles',
  ),
  words(
    'wallet',
    '钱包 皮夹 钱夹 皮夹子 零钱包 卡包',
    'wallet, purse, billfold, coin purse, card holder',
    valuable,
  ),
  words(
    'cash',
    '现金 钱 纸币 钞票 硬币 美元 欧元 人民币 红包',
    'cash, money, banknote, bank note, coin, dollar, euro',
    valuable,
  ),
  words(
    'card',
    '银行卡 信用卡 借记卡 会员卡 交通卡 门禁卡 工作证 学生证 工牌',
    'bank card, credit card, debit card, membership card, transit card, access card, student card, name badge',
    document,
  ),
  words(
    'passport',
    '护照 身份证 通行证 港澳通行证 驾驶证 驾照 签证 户口本 回乡证 台胞证 社保卡',
    'passport, id card, identity card, driving licence, driver license, driving license, visa, residence permit, travel permit',
    document,
  ),
  words(
    'papers',
    '文件 合同 证件 文件袋 票据 发票 机票 车票 火车票 登机牌 证书',
    'document, paper, contract, file, folder, receipt, ticket, boarding pass, certificate',
    document,
  ),
  words(
    'keys',
    '钥匙 车钥匙 钥匙扣 钥匙串 门钥匙',
    'key, car key, key ring, keyring, bunch of keys, house key',
  ),
  words('luggage', '拉杆箱 登机箱 手提箱 纸箱', 'trolley case, carry on, cabin case, duffel', {
    as: ['luggage'],
  }),
  words(
    'bag',
    '包 背包 双肩包 手提包 挎包 书包 腰包 公文包 购物袋 袋子 纸袋 化妆包 电脑包 女包 单肩包',
    'bag, backpack, rucksack, handbag, hand bag, shoulder bag, tote, tote bag, briefcase, shopping bag, paper bag, pouch, satchel, waist bag, laptop bag',
  ),
  words(
    'clothing',
    '衣服 外套 大衣 夹克 上衣 衬衫 衬衣 裤子 牛仔裤 裙子 连衣裙 毛衣 睡衣 睡裙 内衣 内裤 泳衣 泳裤 袜子 领带 西装 羽绒服 t恤 卫衣 背心 皮带 腰带 风衣 短裤 童装 浴衣 马甲 外衣',
    'clothes, clothing, coat, jacket, shirt, blouse, trousers, pants, jeans, skirt, dress, sweater, jumper, pullover, pyjamas, pajamas, nightgown, underwear, bra, swimsuit, swimming trunks, sock, tie, suit, t shirt, tshirt, hoodie, vest, belt, cardigan, shorts',
  ),
  words('scarf', '围巾 丝巾 披肩 披巾 手套', 'scarf, shawl, pashmina, wrap, glove'),
  words('hat', '帽子 帽 棒球帽 草帽 毛线帽 礼帽', 'hat, cap, baseball cap, beanie, straw hat'),
  words(
    'shoes',
    '鞋子 鞋 皮鞋 运动鞋 高跟鞋 凉鞋 靴子 球鞋 布鞋 童鞋',
    'shoe, sneaker, trainer, boot, sandal, high heel, flip flops',
  ),
  words(
    'toy',
    '玩具 公仔 娃娃 布娃娃 毛绒玩具 小熊 玩偶 积木',
    'toy, teddy, teddy bear, doll, soft toy, stuffed animal, plush, lego',
  ),
  words(
    'bottle',
    '水杯 儿童水杯 保温杯 水壶 奶瓶 杯子 运动水壶 饭盒',
    'bottle, water bottle, thermos, flask, baby bottle, cup, mug, tumbler, lunch box, drinking cup',
  ),
  words(
    'book',
    '书 书籍 小说 杂志 本子 笔记本 日记本 笔 钢笔 画册',
    'book, novel, magazine, notebook, diary, pen, fountain pen',
  ),
  words(
    'food',
    '水果 苹果水果 香蕉 食品 食物 蛋糕 糕点 面包 牛奶 海鲜 零食 月饼 熟食 外卖 剩菜 酸奶 巧克力 鲜花 花束',
    'fruit, food, cake, bread, milk, seafood, snack, leftover, yoghurt, yogurt, chocolate, takeaway, flower, bouquet, cheese, meat',
    perishable,
  ),
  words(
    'medicine',
    '药片 药瓶 药盒 胰岛素 助听器 血压计',
    'medication, pill, insulin, inhaler, hearing aid, pillbox',
    {
      as: ['medicine'],
    },
  ),
  words(
    'cosmetics',
    '化妆品 口红 香水 粉饼 护肤品 电动牙刷 剃须刀 面霜 洗漱包',
    'cosmetic, makeup, make up, lipstick, perfume, face cream, electric toothbrush, razor, shaver, toiletry bag, wash bag',
  ),
  words(
    'weapon',
    '枪 手枪 刀 刀具 匕首 管制刀具 子弹 弹药',
    'gun, pistol, knife, dagger, bullet, ammunition, weapon',
    hazardous,
  ),
  words(
    'lighter',
    '打火机 火柴 汽油 酒精 煤气罐 烟花 爆竹 鞭炮 油漆 杀虫剂 电子烟',
    'lighter, match, matches, petrol, gasoline, alcohol bottle, gas canister, firework, firecracker, paint, pesticide, vape, e cigarette',
    hazardous,
  ),
  words(
    'tool',
    '工具 卷尺 螺丝刀 手电筒 电钻',
    'tool, tape measure, screwdriver, torch, flashlight, drill',
  ),
];

/** Words that make anything suspicious or dangerous, whatever else it is. */
export const dangerWords: readonly { class: ItemClass; zh: string[]; en: string[] }[] = [
  {
    class: 'suspicious',
    zh: zhWords(
      '可疑 可疑物品 可疑包裹 无人认领的箱子 无主行李 滴答 不明粉末 白色粉末 毒品 针筒 注射器',
    ),
    en: enWords(
      'suspicious, unattended, ticking, unknown powder, white powder, drugs, syringe, needle',
    ),
  },
  {
    class: 'hazardous',
    zh: zhWords('易燃 易爆 腐蚀 有毒 漏液 危险品'),
    en: enWords('flammable, explosive, corrosive, toxic, leaking battery, dangerous goods'),
  },
];
