/**
 * Owns the words that steer a reading or mean nothing by themselves: refusals, questions, courtesy,
 * small words. Pure data.
 *
 * `courtesy` may be dropped even when nothing else stands in the line; `small` only beside something
 * that was understood; `detail` and `known` are never dropped, they are words with no service.
 */
import type { Control } from './entry.ts';

export const controls: readonly { control: Control; zh: string; en: string }[] = [
  {
    control: 'how',
    zh: '怎么切换 怎么换成 怎么调成 怎么设置成 怎么用 怎么使用 怎么开 怎么关 怎么连 怎么调 怎么打开 怎么操作 怎么看 怎么弄 怎么锁 怎么设置 怎么连接 怎样 如何 不会用 不会开 不会关 不会弄 不会调 不会操作 不会使用 不知道怎么 怎么放水 怎么冲 怎么打 怎么调节 怎么弄热 不懂怎么 不会 教一下 教我 教客人 指导 使用方法 说明书 怎么投屏 使用说明 在哪开 在哪里开 哪里开 哪里关 开关在哪 不知道如何 不懂 怎么换台 怎么取电 怎么样才能 怎么才能 不知道在哪 演示',
    en: 'how to, how to use, how to work, how to open, how do i, how do you, how do we, how can i, how can we, how does, help with the, how should i, dont know how, doesnt know how, does not know how, not sure how, cannot figure out, cant figure out, cant work out, figure out, show me, show us, show how, show him how, show her how, explain, instruction, manual, teach, need help with the, help using, help with using, trouble using, unable to use, where do i, where can i plug, where is the switch, where is the button, demonstrate, how is the, how are we, how would i, cant understand how, what button, which button',
  },
  { control: 'maybe-how', zh: '怎么', en: 'how' },
  {
    control: 'refuse',
    zh: '不要 不用 不需要 无需 无须 别 不必 取消 勿 请勿 不想 免 谢绝 先不 不让 不要再 用不着 暂不',
    en: 'dont bother, no need, no need to, do not, dont need, doesnt need, does not need, do not need, dont want, doesnt want, does not want, do not want, dont clean, do not disturb, dont disturb, not need, not want, didnt ask, did not ask, didnt order, did not order, never ordered, cancel, cancelled, canceled, refuse, decline, skip, not to, no longer need, no longer want, no longer wants, no longer needs, rather not, prefer not, please dont, not necessary, leave us alone',
  },
  {
    control: 'enquire',
    zh: '几点 几点钟 多少钱 收费吗 要钱吗 几楼 什么时间 什么时候开始 免费吗 收不收费',
    en: 'what time is, what time does, what time do, what are the hours, how much is, how much does, how much are, how long is, where can i buy, where do i buy, where can i find, where is the nearest, where is the closest, when is, when does, is it free, which floor is',
  },
  {
    control: 'refuse-back',
    zh: '不要了 不用了 不需要了 取消了 不必了 已取消 已经送到了 已送到 收到了 送到了 已经好了 已经修好 修好了 已经到了 已经送了 不用送了 不用来了 先不要 先不用',
    en: 'not needed, not required, no longer needed, no longer required, cancelled, canceled, already arrived, has arrived, have arrived, arrived, was delivered, already delivered, have been delivered, not now, is fixed now, is working now, never mind, nevermind, called off, works now, working now, fine now, got it already, received, is ok now, all good now',
  },
  {
    control: 'not',
    zh: '不 没 没有 不能 无法 没法 还没 未 从没 还没有 不会自己 没能 总不 没人 不肯',
    en: 'not, doesnt, dont, wont, isnt, arent, cant, cannot, couldnt, didnt, hasnt, havent, never, wasnt, werent, wouldnt, unable to, fails to, refuses to, failed to, nobody, no one, stopped, no longer, impossible to, wouldnt, aint, not yet, hardly, barely, keeps not',
  },
  {
    control: 'found',
    zh: '捡到 拾到 发现 拾获 捡了 捡',
    en: 'found, picked up a, handed in, turned in',
  },
  {
    control: 'and',
    zh: '但是 但 不过 和 还有 以及 另外 然后 并 同时 加上 外加 顺便 再加 并且 还要 也要 跟',
    en: 'but, just, and, plus, also, then, as well as, along with, together with, additionally, oh and, n, but also, besides',
  },
  {
    control: 'urgent',
    zh: '加急 马上 急 尽快 立即 立刻 赶紧 赶快 快点 快一点 速 火速 紧急 急需 特急 十万火急 很急 现在就 快 急用 着急 速度 越快越好 催 抓紧 快些 等着用',
    en: 'urgent, urgently, asap, right now, right away, immediately, as soon as possible, hurry, emergency, straight away, quickly, quick, at once, rush, a s a p, hurry up, very urgent, super urgent, pronto, straightaway, as fast as possible, in a hurry, soon as possible, top priority, this instant',
  },
  {
    control: 'calm',
    zh: '不急 不着急 不赶 慢慢来 不忙 不太急',
    en: 'no rush, not urgent, no hurry, whenever, when you can, take your time, not in a hurry, no worries, when possible',
  },
  {
    control: 'courtesy',
    zh: '请 麻烦 谢谢 你好 您好 劳驾 拜托 谢谢你 谢谢您 麻烦你 麻烦您 请问 辛苦了 辛苦 不好意思 打扰了 喂 吧 啊 呢 哦 嗯 呀 哈 嘛 啦 哎 早上好 晚上好 下午好 请帮忙 多谢 感谢 抱歉 客人 住客 一下 了 的',
    en: 'please, thanks, thank you, thank, pls, plz, hello, hi, hey, good morning, good evening, good afternoon, kindly, sorry, excuse me, thx, cheers, ok, okay, yes, yeah, uh, um, er, well, sir, madam, maam, dear, ta, if possible, if you can, if you dont mind, thanks a lot, many thanks, thank you very much, guest, erm, hiya',
  },
  {
    control: 'small',
    zh: '准备 已 找 服务 说 就行 就可以 就好 即可 奶粉 股 一股 出去 出来 回来 要 需要 想 想要 要求 帮 帮我 帮忙 给 我 我们 能 能不能 可以 可不可以 可否 能否 送到 到 去 在 有 是 把 让 叫 派人 派 人 个人 里 里面 这里 那里 的话 来电 来电话 打电话 打来 电话说 反映 反应说 说是 来说 他 她 他们 先生 女士 太太 小姐 那边 这边 现在 刚才 刚刚 已经 又 就 都 还 很 太 有点 有点儿 有些 一点 一点儿 些 一些 那个 这个 几 多 点 儿 下 上 来 过来 过去 派人来 派人去 客人要 客人说 客人想 客人需要 客人反映 住客说 房间的 房间里 房间里的 房里 屋里 里的 好像 可能 突然 总是 一直 老是 经常 今天 呢吗 吗 么 被 从 对 为 因为 所以 然后呢 您 你 你们 大概 左右 帮客人 给客人 替 跟 同 与 于 之 得 地 着 过 完全 根本 实在 非常 特别 比较 真的 都没 再 便 并没 也 好多 很多 许多 大量 好几 到处 到处都是 全都是 请派 派个人 用 使用 个 是不是 起来 需 叫人 一个人 安排 尽量 送 请人 请人来 目前 我的 我要 我想 我们要 客房 房客 房 房间 东西 问题 情况 一会 一会儿 待会 时候 的时候 以后 之后',
    en: 'area, assistance, prepare, juan, tao, bao, jian, chuang, any chance, chance, away, tiao, ge, ping, shuang, zhang, the, a, an, is, are, am, was, were, be, been, being, i, we, you, he, she, it, they, me, us, him, her, them, my, our, your, his, their, its, this, that, these, those, of, to, for, in, on, at, from, by, with, into, onto, and, or, but, if, so, as, up, down, some, any, few, lot, lots, much, many, just, very, really, quite, too, also, still, yet, now, there, here, can, could, would, will, shall, should, may, might, do, does, did, have, has, had, having, need, want, like, get, got, id, im, ive, weve, theyre, theres, its, were, hes, shes, youre, whats, let, lets, ask, asks, asked, asking, say, says, said, saying, call, called, calling, report, reports, reported, reporting, request, requests, requested, requesting, require, requires, needs, wants, wanted, needed, who, which, what, when, where, someone, somebody, anyone, staff, person, come, coming, came, room, rm, number, no, seem, seems, keeps, keep, kept, again, all, because, since, about, over, around, out, off, then, than, one, ones, guy, lady, gentleman, mr, mrs, ms, miss, going, go, been, possible, able, possibly, hotel, please, tell, told, told me, immediately after, inside, thing, things, something, anything, stuff, bit, little, kind, sort, maybe, perhaps, think, know, looks, looking, look, make, makes, made, use, using, used, work, working, completely, totally, not, doing, done, well, already, ve, ll, s, t, m, re, d, wondering, wonder, help, available, would like, could i, can i, may i, give me, i would like, they want, we need, i need, send someone, guests, both, each, more, other, enough, time, today, way, even, dont, im, suddenly, somehow, actually, basically, apparently, always, lately, everything, everywhere, himself, herself, myself, issue, happening, happened',
  },
  {
    control: 'detail',
    zh: '听不见 听不到 听不清 看不见 看不清 耳聋 失聪 失明 dnd取消 取消dnd 取消勿扰 勿扰取消 解除勿扰 解除dnd 大 小 软 硬 新 旧 厚 薄 高 低 干净的 额外 儿童 一次性 黑色 白色 红色 蓝色 卧室 客厅 阳台 卫生间里 浴室里 大人 苹果 安卓 华为 双人 单人 左边 右边 备用 特大 加厚 热 额外的 多余 里面的 上面 下面 门口 窗边 床边 靠窗 暖和 昨天 前天 昨晚 热风 冷风 今晚 明天 明早 明晚 后天 今早 今天晚上 早上 晚上 下午 上午 中午 凌晨',
    en: 'please knock, knock on the door, deaf, hard of hearing, dnd off, dnd removed, dnd is off, check in, checked in, checking in, checkin, vip, sparkling, still, tonight, tomorrow, tomorrow morning, this evening, this morning, this afternoon, big, large, small, soft, firm, hard, thick, thin, warm, clean, white, black, red, blue, green, grey, gray, living, balcony, kid, kids, adult, spare, double, single, king, queen, size, sized, left, right, feather, down, hypoallergenic, thicker, softer, firmer, bigger, larger, smaller, longer, decent, proper, different, master, second, main, iphone, android, samsung, huawei, apple, bottled, cold, hot, fresh, foam, long, short, brown, yellow, pink, purple, silver, gold, leather, international, universal, british, american, european, baby, babys, childs, childrens, toddler',
  },
  {
    control: 'known',
    zh: '泡茶 泡面 泡咖啡 冲咖啡 小时 半小时 半个小时 一小时 一个小时 分钟 没人 窗外 要不要 别的 特别 别人 不锈钢 不同 差不多 一点 快递 加油 包括 包间 卡通 洗碗 开心 开会 开始 开车 叫做 服务员 经理 前台 餐厅 酒店 地址 地图 电梯 水果刀 打印 复印 传真 密码锁 消费 预订 收费 收据 免费',
    en: 'an hour ago, half an hour ago, hours ago, minutes ago, a while ago, long ago, fell asleep, fall asleep, fell in love, speak, spoke, stick, stock, spell, shell, still, skill, snack, shock, shore, share, shape, shade, sharp, cheese, chest, chain, coach, court, count, cream, dream, frost, flour, heavy, lamb, layer, level, lower, metal, movie, paint, panic, peace, photo, plant, plain, price, prize, quick, radio, raise, ready, river, royal, sauna, score, seat, shift, slide, slippery, smart, solid, spare, spoken, stage, storm, strip, sugar, sweet, sweat, taken, teeth, tired, touch, track, treat, truck, trick, video, visit, voice, taste, wheel, while, whole, woman, women, write, wrote, massage, passage, package, cabbage, storage, voltage, college, correct, contact, content, central, control, counter, country, county, enter, plastic, poster, faster, order, older, folder, holder, hunger, hungry, angry, finger, summer, rubber, clever, lever, swimming, stone, stove, store, poison, prison, police, polite, rope, nurse, pulse, curse, parts, candy, handy, hairy, master, mister, minute, monitor, letter, litter, ladder, candle, needle, pepper, socks, rocket, basket, jacket, packet, locker, cooking, packing, walking, talking, waiting, spelling, singing, winner, inner, sister, brother, mother, bother, bottom, button, carrot, market, manage, shall, stark, grill, guide, model, score, patio, phase, pasta, paste, reach, chess, cloud, drive, sleeve, snake, coffin, faint, saint, prompt, bright, frighten, bracelet, closer, loser, lather, leather, feather, weather, whether, either, neither, gather, rather, father, farther, further, bathe, breathe, breath, clay, classy, teach, beach, shave, slave, save, sale, scale, stale, snow, knife, night, sharing, staring, starting, lasting, listing, casting, posting, hosting, renting, sending, seeing, setting, sitting, hitting, getting, letting, wetting, betting, putting, cutting, nights, later, waiter, waitress, winter, tower, flower, flowers, house, horse, course, white, quite, class, first, three, there, where, these, those, which, every, never, under, after, other, another, today, tonight, tomorrow, yesterday, morning, evening, right, might, sight, eight, state, start, stay, staying, story, street, great, green, greet, money, honey, party, part, party, paper, month, mouth, heard, heart, hear, hours, hour, minute, minutes, bread, board, broad, choir, cable, stable, staff, stuff, store, stare, small, smell, mall, place, space, plane, plan, plans, letter, better, matter, butter, bitter, bottle, battle, little, middle, people, couple, double, trouble, family, wife, husband, friend, mother, father, meeting, manager, front, desk, office, airport, flight, train, driver, early, arrive, arrival, leave, leaving, check, checked, price, cost, free, service, street, beach, peach, teach, reach, watch, match, catch, lunch, bunch, bench, clear, learn, shower, power, tower, sheet, sheer, sheep, sleep, steep, speed, spoon, spend, would, could, should, world, word, words, story, sorry, worry, hurry, marry, merry, mary, birthday, anniversary, honeymoon, allergic, city, tour, ticket, tickets, print, printer, copy, fax, email, address, map, gym, pool, lobby, garden, bar, restaurant, elevator, lift, escalator, door, window, stairs, balcony, view, floor, ground, wedding, conference, business, center, centre, gift, shop, card, name, names, last, next, week, weekend, monday, tuesday, wednesday, thursday, friday, saturday, sunday, john, smith, chen, wang, zhang, song, string, strong, wrong, along, among, being, thing, think, thank, drink, drank, shirt, short, sport, spot, light, sight, fight, height, weight, night, plate, plates, slate, skate, shoes, shows, shoe, snow, slow, show, blow, below, yellow, mellow, hello, follow, tablet, table, tables, cables, usual, visual, rest, best, west, test, guest, quest, guess, quiet, quit, suite, suit, fruit, round, sound, found, pound, bound, hand, hands, stand, brand, grand, sand, land, inform, information, confirm, confirmed, booking, reservation, payment, refund, charged, charges, change, chance, range, orange, strange, stranger, danger, ranger, hanger, anger',
  },
];

/** Rooms' and people's counting: read as a number even without one. */
export const measures =
  '条 个 只 双 把 瓶 套 床 张 件 卷 包 盒 杯 壶 份 块 支 副 台 根 片 袋 桶 本 对 打 箱 提 听 罐 盏 颗 枚 粒 碗 盘 管 筒 间 部 批 些 幅 面';

export const englishMeasures =
  'bottles, pair, pairs, rolls, boxes, bottle of, bottles of, pair of, pairs of, piece of, pieces of, set of, sets of, roll of, rolls of, cup of, cups of, bar of, bars of, box of, boxes of, bunch of, pcs, pc, pieces, piece, sets, set, tube of, tubes of, can of, cans of, glass of, glasses of, jug of, bag of, bags of, sets of, packet of, packets of, pack of, packs of, extra, more, additional, clean, fresh, new, spare, big, large, small, of those, of the, of, x';
