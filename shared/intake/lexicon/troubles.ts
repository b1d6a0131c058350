/**
 * Owns what people report without asking for a thing: danger, illness, noise, smells, insects.
 * Pure data; the first group is put before everything else in a line.
 */
import type { Thing } from './entry.ts';

export const dangers: readonly Thing[] = [
  {
    id: 'medical',
    bare: 'medical',
    zh: '急病 叫医生 医生 救护车 晕倒 昏倒 晕了 昏迷 受伤 急救 摔倒 摔伤 摔了一跤 跌倒 滑倒 流血 出血 心脏病 胸口疼 胸痛 胸闷 呼吸困难 喘不上气 没有呼吸 没呼吸 没有反应了 抽搐 中毒 过敏反应 严重过敏 发烧 高烧 呕吐 吐血 摔了 摔着 摔了下来 头破了 血流不止 血流 肚子疼 肚子痛 腹痛 头晕 生病 病了 不舒服 身体不适 噎住 窒息 救命 割伤 烫伤 骨折 中风 休克 要生了 自杀 割破 头疼 昏过去 倒在地上 倒下 倒地 心绞痛 食物中毒 120 心慌 羊水破了 没意识 伤 伤了 伤到 受了伤 划伤 扭伤 失去意识 发作 晕过去 溺水 淹到 呛水 抽筋 误食 误吞 吞了 中暑 过敏了 喘不过气 病得很重 死人了 没气了',
    en: 'medical, doctor, ambulance, injured, injury, fainted, faint, fainting, heart attack, first aid, unconscious, collapsed, collapse, bleeding, bleed, blood everywhere, chest pain, not breathing, cannot breathe, cant breathe, trouble breathing, difficulty breathing, short of breath, seizure, stroke, choking, choke, allergic reaction, vomiting, vomit, throwing up, fever, sick, ill, dizzy, fell out of, fell out, fell over, slipped and fell, slipped, somebody fell, guest fell, broken arm, broken leg, broke his leg, broke her arm, broke his arm, broke her leg, overdose, suicide, paramedic, nurse, stomach pain, stomach ache, food poisoning, hurt himself, hurt herself, hurt badly, passed out, cut her, cut his, cut my, burnt my hand, burnt her, burnt his, burned my, burnt my, twisted ankle, twisted my ankle, sprained ankle, fell on the, burned his, burned her hand, burned himself, in labour, water broke, no pulse, hurt, defibrillator, unresponsive, feeling unwell, unwell, not feeling well, asthma, concussion, diabetic, drown, drowning, drowned, someone died, somebody died, dead body, passed away, swallowed, convulsion, epileptic, heatstroke',
  },
  {
    id: 'fire',
    bare: 'fire-smoke',
    zh: '火警 着火 着火了 冒烟 起火 冒火 烟雾 失火 火灾 焦味 糊味 烧焦 烧糊 冒火花 火花 火苗 烟感 烟感报警 烟雾报警 消防报警 浓烟 焦糊 报警器响 煤气味 燃气味 天然气 天然气味 煤气 燃气 119 有烟 很多烟 大量烟 烟很大 好大的烟 全是烟 烟味呛人 浓烟滚滚 烧着 着了 着了火 火光 有火 烧起来 烧东西 短路冒',
    en: 'fire, smoke, on fire, burning, burning smell, fire alarm, smoke alarm, smoke detector, smells of smoke, smell of smoke, smell smoke, smells like smoke, smells burnt, burnt smell, smells burning, something burning, flames, flame, gas leak, gas smell, smell gas, smells of gas, sparks, sparking, spark, caught fire, smoking socket, smoke coming',
  },
  {
    id: 'suspicious',
    bare: 'suspicious',
    zh: '可疑 可疑人员 陌生人 可疑物品 鬼鬼祟祟 撬门 跟踪 骚扰 打架 小偷 偷 被偷 被盗 失窃 偷东西 不明物品 有刀 威胁 炸弹 闯入 徘徊 不认识的人 被翻过 被人翻过 翻过我的东西 有人进过房间 有人进来过 偷拍 敲我门 敲我房门 敲房门 敲我的门 一直敲门 不停敲门 有人敲门 不敢开门 害怕 无人认领 没人认领 无人看管 无人认领的包 打人 家暴 有人吵架动手 强行 闯进',
    en: 'suspicious, strange man, strange guy, strange person, strange woman, strange people, hanging around, stranger, intruder, suspicious bag, suspicious person, unattended bag, unattended package, following me, follow me, harass, harassing, harassment, fight, fighting, thief, stole, stolen, theft, robbed, robbery, break in, broke in, breaking in, weapon, knife, gun, threaten, threatening, bomb, trespass, prowler, lurking, assault, being attacked, attacked, trying to open my door, trying to get into my room, trying to get in my room, someone in my room, somebody in my room, hidden camera, loitering, unattended, left unattended, abandoned, tried to open my door, tried to enter my room, tries to enter, trying to enter, tried to get into my room, knocking on my door, knocks on my door, keeps knocking, banging on my door, entered my room, walked into my room, broke into, scared, frightened, feel unsafe',
  },
];

export const troubles: readonly Thing[] = [
  {
    id: 'body',
    zh: '肚子 胃 头 胸口 心脏 腿 脚 手 腰 背 牙 眼睛 膝盖 手臂 喉咙 颈椎 脖子 耳朵',
    en: 'stomach, belly, tummy, chest, head, leg, foot, arm, ankle, tooth, heart, eye, knee, throat, neck, ear, hand, finger',
  },
  {
    id: 'pain',
    zh: '疼 痛 很疼 很痛 好疼 好痛 疼痛 剧痛 疼得厉害 痛得厉害 肿 肿了 扭 扭了 扭到 骨折 割 割伤',
    en: 'pain, ache, aching, hurt, hurts, hurting, painful, swollen, sprained, twisted, bleeding, sore',
  },
  // Weaker than the other dangers: a ceiling falls too.
  {
    id: 'fall',
    bare: 'medical',
    zh: '',
    en: 'fell, fell down, fallen, has fallen, had a fall, fall down',
  },
  {
    id: 'noise',
    bare: 'noise',
    zh: '闹事 醉汉 酒鬼 喝醉 醉酒 耍酒疯 吵闹 喧哗 施工声 装修声 狗叫 大声说话 唱歌 放音乐 放歌 外放 音乐声 音乐太大 吵架 走来走去 拖椅子 派对 开派对 哭闹 哭 在哭 哭个不停 跑来跑去 蹦蹦跳跳 跑步声 大喊 吼 敲墙 蹦迪 尖叫 打麻将 喝酒闹 小孩哭 孩子哭 脚步声 装修 施工 电钻 大喊大叫 聚会 大吵大闹 大叫 唱k',
    en: 'drunk, drunken, noisy neighbour, loud music, party, partying, shouting, shout, screaming, scream, yelling, banging, barking, dog barking, drilling, construction, crying, music, stomping, arguing, argument, snoring, racket, hammering, running around, running, jumping around, stamping, disturbing, jumping',
  },
  {
    id: 'sleepless',
    sole: 'noise',
    zh: '睡不着 没法睡 无法入睡 睡不了 睡不好',
    en: 'cannot sleep, cant sleep, couldnt sleep, unable to sleep, keeping us awake, keeping me awake, keeps us awake, keeps me awake',
  },
  {
    id: 'cigarette',
    bare: 'smell',
    zh: '烟味 香烟味 抽烟 二手烟 烟臭味 吸烟',
    en: 'stink of smoke, reek of smoke, smoky, smell smoky, smoke smell, stale smoke, cigarette smell, cigarette smoke, cigarette, tobacco, cigarettes, smoker, someone smoking, somebody smoking, people smoking, smoking, smoked, tobacco smoke, smell of cigarette, smells of cigarette, weed, marijuana',
  },
  {
    id: 'smell',
    bare: 'smell',
    zh: '异味 反味 反臭 臭味 怪味 霉味 味道 味 尿味 有味 有味道 气味 臭气 下水道味 油漆味',
    en: 'smell, odor, odour, stink, musty, mold, mould, stench, funky smell',
  },
  {
    id: 'pest',
    bare: 'pest',
    zh: '虫子 蟑螂 蚂蚁 蚊子 老鼠 虫害 小强 飞虫 臭虫 跳蚤 蜘蛛 蜜蜂 马蜂 黄蜂 电蚊香 苍蝇 壁虎 床虱 虫 飞蛾 蛇 有虫 小飞虫 蚊虫 蜈蚣 杀虫剂 蚊香 灭蚊 驱蚊',
    en: 'insect, cockroach, roach, ant, mosquito, mouse, mice, rat, bug, bed bug, bedbug, pest, spider, flea, fly, bee, wasp, gecko, lizard, snake, termite, moth, centipede, bugs, ants, flies, rats, rodent, insect spray, mosquito repellent, creepy crawly',
  },
];
