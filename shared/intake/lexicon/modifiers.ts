/**
 * Owns what can be said of a thing: conditions it is in and acts asked for it.
 * Pure data; a word's senses run from the particular to the general.
 */
import type { Modifier, Verb } from './entry.ts';

const plumbing = 'repair-plumbing';

export const conditions: readonly Modifier[] = [
  {
    senses: ['fault'],
    zh: '红灯 亮红灯 闪红灯 一直红灯 很久才 等很久 等半天 半天才 坏 坏了 坏掉 坏掉了 不好使 不好用 不灵 失灵 有问题 出问题 出了问题 故障 没反应 没有反应 无反应 用不了 死机 卡住 卡死 卡了 不能用 没法用 不行 不行了 不正常 出毛病 有毛病 毛病 失效 没用了 罢工 抽风 时好时坏 换不了 调不了 发不出去 看不了 调不动 转不了 关不了机 报错 黑屏 花屏 雪花 蓝屏 不稳定 很慢 太慢 慢 卡 老断 总断 掉线 断断续续 异常 不给力 消磁 时有时无 不稳 没电池 不亮屏 接触不良 不动 断了 断掉 转不动 不转 跳 乱码 卡顿 打滑 不显示 没显示',
    en: 'red light, flashing red, blinking red, broken, broke, not working, no longer works, out of order, faulty, fault, malfunction, malfunctioning, dead, stuck, jammed, jam, crashed, frozen, problem, issue, trouble, defective, kaput, bust, busted, acting up, playing up, slow, unstable, keeps dropping, dropping, disconnecting, disconnect, intermittent, disconnected, on the fritz, stopped working, gone wrong, wrong, not responding, unresponsive, messed up, weird, error, error message, black screen, blank screen, frozen screen, wont change, does not change, cant change, cannot change, cant adjust, cannot adjust, wont adjust, static, fuzzy, flat battery, battery dead, dead battery, low battery, demagnetized, demagnetised, deactivated, expired, beeping, buffering, super slow, weak, fails, failed, fail',
  },
  {
    senses: ['no-signal', 'fault'],
    alone: 'repair-network',
    zh: '没信号 没有信号 无信号 信号不好 信号差 信号弱 没网 断网 没网络 连不上网 上不了网 没有网 没有网络 没有wifi 没wifi 打不开网页 登录不了',
    en: 'no signal, weak signal, bad signal, no connection, no internet, no wifi, no network, offline, no reception',
  },
  {
    senses: ['no-picture', 'fault'],
    alone: 'repair-tv',
    zh: '没图像 没画面 没有画面 没有图像 无画面 没台 没有台 收不到台 没频道 没有频道',
    en: 'no picture, no image, no channel, no channels, no video',
  },
  {
    senses: ['silent', 'fault'],
    alone: 'repair-tv',
    zh: '没声音 没有声音 无声 没声 没有声',
    en: 'no sound, no audio, silent, no volume',
  },
  {
    senses: ['open-fault', 'fault'],
    zh: '打不开 开不开 开不了 推不开 拉不开 刷不开 开不开门 打不开门 刷不了 打开不了 没法打开 无法打开',
    en: 'locked, wont open, does not open, cant open, cannot open, will not open, not opening, unable to open, stuck shut',
  },
  {
    senses: ['close-fault', 'fault'],
    zh: '关不上 锁不上 拉不上 关不严 关不紧 合不上 拉不动 关不了 锁不了 关不住 拉不严',
    en: 'wont close, does not close, cant close, cannot close, not closing, wont shut, cant lock, wont lock, does not lock',
  },
  {
    senses: ['dark', 'fault'],
    alone: 'repair-light',
    zh: '不亮 不亮了 灭 灭了 全灭 不亮着 一闪一闪 闪烁 闪 忽明忽暗 太暗 很暗 黑灯 黑漆漆 烧了',
    en: 'flickering, flicker, blinking, burned out, burnt out, gone out, blown, too dark, dim, went out, wont light, pitch dark, blew',
  },
  {
    senses: ['blocked', 'fault'],
    alone: plumbing,
    zh: '堵 堵了 堵塞 堵住 堵住了 堵死 不通 不下水 下水慢 下不去 冲不下去 冲不掉 冲不干净 不冲水 冲不了 排不出去 下水不畅 冲不动 水下不去 返水 反水 积水 不排水 排水慢 满出来',
    en: 'blocked, block, clogged, clog, backed up, backing up, wont flush, not flushing, does not flush, drains slowly, draining slowly, slow to drain, not draining, wont drain, plugged, bunged up, flush not working, cant flush, water standing, backs up',
  },
  {
    senses: ['leak', 'fault'],
    alone: plumbing,
    zh: '漏水 漏 滴水 渗水 在漏 漏水了 漫水 溢水 溢出 冒水 一直流水 一直流 关不住水 淹了 水漫 发大水 流水不停 漏个不停 滴滴答答 进水 喷水',
    en: 'leak, leaking, leaky, drip, dripping, overflow, overflowing, flood, flooding, flooded, running all the time, keeps running, running nonstop, wont stop running, pouring, pouring out, spraying, spurting, water coming through, water coming in, gushing, water everywhere, water all over',
  },
  {
    senses: ['cold'],
    alone: 'repair-ac',
    zh: '凉 凉了 太冷 很冷 好冷 冷 冷得 冰凉 冰冷 是冷的 凉的 冷的 冻死 有点冷 冷死 是凉的 特别冷 有点凉',
    en: 'cold, freezing, too cold, ice cold, chilly, very cold, so cold, lukewarm, tepid, stone cold, freezing cold, frigid',
  },
  {
    senses: ['hot'],
    alone: 'repair-ac',
    zh: '太热 很热 好热 闷热 热得 热死 热 太烫 很烫 烫 有点热 闷 太闷 特别热',
    en: 'hot, too hot, very hot, so hot, boiling, stuffy, sweltering, boiling hot, roasting, scalding, like an oven, sauna, too warm, warm, humid',
  },
  {
    senses: ['not-cold', 'fault'],
    alone: 'repair-ac',
    zh: '不制冷 不冷 不凉 不够冷 不够凉 不凉快 没冷气 没有冷气 吹热风 不出冷风 没有冷风 没冷风 都是热风 温度降不下来 制冷不好 降不下来',
    en: 'not cooling, not cold, does not cool, blowing hot air, blows hot air, no cold air, not cold enough, blowing warm air, warm air, hot air, not cool enough, doesnt get cold, not blowing cold',
  },
  {
    senses: ['not-hot', 'fault'],
    alone: 'repair-hot-water',
    zh: '不热 不够热 不制热 不暖 没有暖气 不热了 没热气 忽冷忽热 时冷时热 吹冷风 烧不热',
    en: 'not hot, not warm, not heating, not hot enough, no warm, not warm enough, runs cold, goes cold, turns cold, blowing cold air, blows cold air, gets cold, not getting hot, not getting warm, comes out cold',
  },
  {
    senses: ['damage', 'fault'],
    zh: '破 破了 裂 裂了 碎 碎了 断 掉了 脱落 掉下来 松了 松动 塌了 塌 歪了 倒了 撕破 摇晃 晃 破损 损坏 坏掉的 磕坏 掉下 松 散架 生锈 掉漆',
    en: 'damage, damaged, cracked, crack, shattered, smashed, torn, loose, wobbly, fell, fell down, fallen, fell off, fallen off, came off, coming off, collapsed, snapped, ripped, detached, hanging off, falling off, chipped, wobble, wobbling, fallen down, came down, come off, rusty, peeling, unhinged, off its hinge',
  },
  {
    senses: ['spark', 'fault'],
    alone: 'fire-smoke',
    zh: '打火 漏电 电人 触电 电到',
    en: 'electric shock, gave me a shock, shocked me, electrocuted',
  },
  {
    senses: ['dirty'],
    alone: 'make-up-room',
    zh: '脏 脏了 很脏 太脏 不干净 脏的 有头发 头发 都是头发 灰大 灰很大 全是灰 都是灰 有毛发 没打扫干净 乱 很乱 脏乱 灰尘 有灰 有血迹 脏死',
    en: 'dirty, filthy, unclean, dusty, dust, messy, mess, hair in, hair on, disgusting, gross, untidy, grimy, grubby',
  },
  {
    senses: ['spill', 'dirty'],
    alone: 'spill',
    zh: '倒在 倒在了 呕吐物 油渍 有油 碎了一地 一地 一地都是 满地 污渍 打翻 打翻了 洒 洒了 洒了一地 弄脏 泼 倒翻 打碎 打碎了 吐了一地 弄湿 湿了 尿床 吐在 吐了 泼了 撒了 撒 洒在 有水渍 碎玻璃 翻了 印子 湿 咖啡渍 酒渍 打破 打破了 弄洒',
    en: 'spill, spilled, spilt, stain, stained, knocked over, broken glass, glass broke, dropped a, threw up on, vomited on, puked, puke, wet, soaked, shattered glass, broke a glass, smashed glass, puddle, blood stain, sticky, tipped over, urine, vomit on',
  },
  {
    senses: ['lack'],
    zh: '没有 没 没给 没放 没拿 没送 缺 缺少 少 少了 不够 不够用  不足 还差 差 快没了 忘了放 忘放 没看到 没见 漏放 没配 空了 吃完了 没剩',
    en: 'no, none, no more, missing, without, not enough, need more, short of, short, lacking, forgot to leave, empty, gone, running low, low on, didnt get, havent got, dont have, dont have any, have no, has no, doesnt have, there is no, there isnt, there arent, insufficient, never got, didnt leave, only one',
  },
  {
    senses: ['done', 'lack'],
    zh: '用完 用完了 用好 用好了 吃完 吃好 吃好了 喝完',
    en: 'finished, done with, finished with, finished eating, used all',
  },
  { senses: ['take'], zh: '满 满了 装满', en: 'full, is full, overfull' },
  {
    senses: ['used-up', 'lack'],
    zh: '没了 没有了 用光 用光了 光了',
    en: 'ran out, ran out of, run out, run out of, running out, running out of, out of, all gone, used up, used all',
  },
  { senses: ['upset', 'fault'], alone: 'medical', zh: '过敏', en: 'allergic, allergy' },
  {
    senses: ['noisy', 'fault'],
    alone: 'noise',
    zh: '吵 太吵 很吵 好吵 吵死 吵人 太响 声音太大 声音好大 声音特别大 声音非常大 声太大 声音大 声音很大 很大声 响 嗡嗡响 噪音 噪声 怪声 声响 动静 嘎吱响 哐哐 有响声 响声 异响 有异响 响个不停 嗡嗡 吱吱响 咯吱 有杂音 杂音 有噪音 咚咚 乒乒乓乓 轰轰响 一直响 大声',
    en: 'noisy, loud, too loud, so loud, very loud, rattling, rattle, buzzing, buzz, humming, squeaking, squeaky, noise, noises, loud noise, sound, making noise, making a noise, makes noise, makes a noise, strange noise, weird noise, too much noise, strange sound, weird sound, loud sound, clicking, knocking, thumping, roaring, whirring, creaking, creaky, hissing, clanking, vibrating, whistling, gurgling, squeak',
  },
  {
    senses: ['smelly'],
    alone: 'smell',
    zh: '味道 有味道 有味 异味 怪味 臭味 臭 很臭 好臭 发臭 难闻 有异味 有臭味 有股味 霉 发霉 臭死',
    en: 'smelly, smells, stinks, stinky, stinking, smells bad, smells awful, smells terrible, moldy, mouldy, smells funny, reeks, smells like sewage, sewage, smells weird, smelling',
  },
];

export const acts: readonly Modifier[] = [
  {
    senses: ['bring'],
    zh: '送 拿 送来 拿来 给我 来 来点 多给 多拿 多来 加 补 送去 送上来 拿上来 再来 再拿 再送 添 还要 还需要 多要 再要 送一下 配 放 提供',
    en: 'bring, send, deliver, get, give, provide, extra, more, another, additional, fetch, send up, bring up, add, put, leave, drop off, supply, spare',
  },
  {
    senses: ['borrow', 'bring'],
    zh: '借 借用 借一下 租 借个 有没有 有吗',
    en: 'borrow, lend, loan, rent, use of, hire',
  },
  {
    senses: ['take'],
    zh: '收 取走 推走 拿走 收走 取 收一下 来收 来取 收掉 撤走 撤 收回 带走 收拾走 要扔 扔掉 扔 拿掉 取一下 清走 清掉 搬走 收下去',
    en: 'collect, take away, pick up, pickup, remove, clear, clear away, take out, throw out, to be thrown, come and get, take, picked up, throw away, throw out, get rid of, come get, grab, pick, be collected, ready for pickup, ready for pick up, ready for collection, ready to be collected, ready to be picked up, fetch away',
  },
  {
    senses: ['return', 'bring'],
    zh: '还了 要还 送还 送回 来还 要还 还一下 还回 归还 还给 拿回 送回来 拿回来 取回 洗好 洗好了 洗好了吗 洗好了没 洗好了没有 洗好没有 还没送回来 洗完 退还',
    en: 'return, returned, bring back, give back, get back, back, sent back, come back, hand back, be back, ready',
  },
  {
    senses: ['clean'],
    alone: 'make-up-room',
    zh: '铺一下 铺好 吸地 打扫 清洁 做房 搞卫生 做卫生 整理 收拾 清扫 打扫卫生 清理 打扫一下 做清洁 拖地 拖一下 拖一拖 扫地 擦地 擦桌子 擦好 洗地毯 消毒 吸尘 清洗 擦 擦一下 铺床 请即打扫 打扫房间 清洁房间 整理房间 收拾房间 清理房间 做一下房间 打扫下 房间打扫 扫一下 没打扫 没人打扫 没整理 卫生 擦干净 保洁 做一下',
    en: 'make my room, make the room, do my room, do the room, make room, clean, cleaning, cleaned, tidy, tidied, make up, made up, service, serviced, housekeeping, housekeeper, vacuum, mop, make the bed, make my bed, bed made, beds made, mur, hoover, clean up, tidy up, cleaner, maid, sweep, wipe, room done, refresh, disinfect, sanitize, straighten up, freshen up, wash down',
  },
  {
    senses: ['fix', 'fault'],
    zh: '修 维修 修理 修一下 修修 检修 报修 更换 弄好 看看 看一下 来看 检查 处理 处理一下 疏通 通一下 调试 重启 换电池 调一下 工程 师傅',
    en: 'fix, repair, mend, fixed, repaired, look at, looked at, take a look, have a look, inspect, technician, engineer, maintenance, plumber, electrician, reset, restart, reboot, unclog, unblock, sort out, replace battery, new battery, battery, batteries, change battery, handyman, adjust, unlock, unjam',
  },
  {
    senses: ['exchange', 'bring'],
    zh: '换 换一下 更换 换个 换掉 换新 换洗 换成 换新的',
    en: 'change, exchange, replace, swap, fresh, new, changed, replacement, replaced, switch to, switch, clean set',
  },
  {
    senses: ['open', 'fault'],
    zh: '开 打开 开一下 开下 帮开',
    en: 'open, open up, let in, let me in, let him in, let her in, let them in, let us in',
  },
  {
    senses: ['check', 'fault'],
    zh: '查 检查 查一下 核对 盘点 查一查',
    en: 'check, inspect, count, verify, audit',
  },
  {
    senses: ['refill', 'bring'],
    zh: '补 补充 添 补货 补一下 加满 补满 补齐 续',
    en: 'refill, restock, replenish, top up, stock up, fill',
  },
  {
    senses: ['wash', 'clean'],
    zh: '洗 洗一下 要洗 熨 烫 熨一下 烫一下 洗了 干洗',
    en: 'wash, washed, iron, ironed, press, pressed, dry clean, dry cleaned, launder',
  },
  {
    senses: ['express'],
    zh: '加急 快 急 特快 尽快 马上 当天 当日 同日 快速 赶时间 急用 急洗 今天要',
    en: 'express, urgent, rush, same day, fast, asap, quick, quickly, today, urgently, speedy',
  },
  {
    senses: ['move'],
    zh: '换 搬 搬到 挪 转到 搬下去 拿下去 下 寄存 存',
    en: 'move, transfer, carry, carried, store, storage, take down, bring down, moved, help with',
  },
  {
    senses: ['lost'],
    alone: 'lost-enquiry',
    zh: '找不到 不见了 找不着 没找到 不见 没看见',
    en: 'cannot find, disappeared, couldnt find, unable to find, gone missing, went missing',
  },
  {
    senses: ['strayed', 'left', 'lost'],
    alone: 'lost-enquiry',
    zh: '丢 丢了 丢失 遗失 落在 落了 落了个 落了一个 忘在 遗忘 丢在 掉在 拉在 遗留 落下 弄丢 弄丢了 忘拿 失物 忘在房间 遗落 掉了 丢东西 丢了个 丢了一个 忘记拿',
    en: 'lost, lose, misplaced, left behind, losing, lost and found, lost property, did you find, did anyone find, has anyone found, have you found, left my, left his, left her, left their, i left, we left, he left, she left, mislaid, left it, lost item, lost my, lost his, lost her, left one',
  },
  {
    senses: ['consumed'],
    zh: '喝了 吃了 喝掉 用了 消费了 拿了 喝过 动过',
    en: 'from the minibar, from minibar, from the fridge, drank, drunk, took, consumed, ate, consumption, had from',
  },
  {
    senses: ['sought'],
    zh: '还没回来 没回来 什么时候送 什么时候送来 什么时候送过来 什么时候回来 好了吗 好了没 好了没有 到哪了 什么时候好',
    en: 'where is my, where are my, wheres my, where is, where are, any update, update, status, any news',
  },
  {
    senses: ['stolen'],
    alone: 'suspicious',
    zh: '被偷 被盗 失窃',
    en: 'stolen, was stolen, nicked, robbed',
  },
  {
    senses: ['forgot'],
    zh: '忘带 忘了 忘记 忘 忘记带 没带 没带出来 忘拿 忘在 在房间里 在里面 在屋里',
    en: 'forgot, forget, forgotten, forgot the, locked inside, is inside, are inside, still inside, inside the room',
  },
  {
    senses: ['forgot'],
    alone: 'lost-enquiry',
    zh: '',
    en: 'forgot my, forgot his, forgot her, forgotten my',
  },
  {
    senses: ['left', 'forgot'],
    zh: '忘在 落在 锁在 落 落下',
    en: 'left, left inside, left in the, left in, leave inside',
  },
  {
    senses: ['watch'],
    zh: '看 看一下 看一会 照看 照顾 看管 带',
    en: 'watch, look after, mind, take care of, sit with, care for, babysit',
  },
  {
    senses: ['polish', 'clean'],
    zh: '擦 擦一擦 刷 打油',
    en: 'polish, shine, polished, shined, clean, brush',
  },
  {
    senses: ['extend'],
    zh: '延迟 晚点 延长 推迟 晚一点 延到 延时 延后 晚些 加 晚',
    en: 'late, later, extend, delay, postpone, extension, longer, instead of',
  },
  { senses: ['only'], zh: '只有 都是 全是 只出 只', en: 'only, nothing but' },
  {
    senses: ['upset'],
    zh: '太硬 太软 硌 投诉 不满 不满意 生气 差评 等了 还没到 没送到 发火',
    en: 'too hard, too soft, too firm, uncomfortable, complain, complaint, angry, unhappy, upset, disappointed, still waiting, hasnt arrived, never came, not arrived, late',
  },
];

/** What "not" makes of a verb: `not … work`, `不亮`, `won't … drain`. */
export const verbs: readonly Verb[] = [
  { sense: 'lost', alone: 'lost-enquiry', zh: '找到 看见', en: 'find, locate' },
  {
    sense: 'open-fault',
    alone: 'repair-lock',
    zh: '开门',
    en: 'open the door, open door, open my door',
  },
  {
    sense: 'fault',
    zh: '工作 启动 响 动 转 反应 显示 充电 运行 好用 好使 管用 能用 开机 起作用 通电 正常 播放 运转 灵 灵敏',
    en: 'work, working, function, start, turn on, turning on, switch on, power on, respond, charge, charging, turn off, switch off, come on, operate, go on, ring, print, play, change channel, move, react, run, running, spin, coming on, light up',
  },
  { sense: 'open-fault', zh: '开 打开', en: 'open, unlock, slide' },
  { sense: 'close-fault', zh: '关 锁 合', en: 'close, shut, lock' },
  {
    sense: 'no-signal',
    alone: 'repair-network',
    zh: '联网 连接 上网 连上 连上网',
    en: 'connect, load, log in, login, stream, get online, connecting, go online, log on, sign in',
  },
  {
    sense: 'blocked',
    zh: '通 下水 排水 冲水 流下去',
    en: 'flush, drain, go down, draining, flushing, going down',
  },
  { sense: 'not-cold', zh: '制冷 冷 凉', en: 'cool, cold, get cold, blow cold' },
  {
    sense: 'not-hot',
    zh: '制热 热 暖 加热 暖和',
    en: 'hot, heat, warm, get hot, get warm, heat up, warm up',
  },
  { sense: 'dark', zh: '亮', en: 'light, lit' },
  { sense: 'noisy', alone: 'noise', zh: '安静', en: 'sleep, quiet' },
  {
    sense: 'clean',
    alone: 'make-up-room',
    zh: '打扫 整理 清洁 收拾 做房 干净 人打扫',
    en: 'clean, cleaned, made up, tidied, serviced, make up, tidy',
  },
];

const attempts = [...'开关打连拉冲放接充收看用锁上登点调转洗吹插拔刷推按启修停提坐擦拨输入'];
const results =
  '不开 不上 不了 不下 不出 不到 不通 不动 不着 不掉 不住 不成 不紧 不好 不进 不出来 不出去 不下去 不起来 不进去'.split(
    ' ',
  );
const named = new Set(conditions.flatMap((condition) => condition.zh.split(' ')));

/** 打不开, 连不上, 放不出来 …: every attempt that gives no result is a fault. */
export const failures: readonly Modifier[] = [
  {
    senses: ['no-signal', 'fault'],
    alone: 'repair-network',
    zh: '连不上 连不了 连接不上 登不上 登不了 上不去网',
    en: 'keeps disconnecting',
  },
  {
    senses: ['fault'],
    zh: attempts
      .flatMap((verb) => results.map((result) => verb + result))
      .filter((word) => !named.has(word) && !/^[连登]不[上了]$/.test(word))
      .join(' '),
    en: 'wont turn on, wont start, wont work',
  },
];
