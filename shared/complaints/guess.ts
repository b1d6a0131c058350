/**
 * Which kind of complaint a line means, by its words. A guess only: a person corrects it. Where it may be
 * one of the sensitive kinds it is taken for that, so that nothing is shown that should not be.
 */
import type { ComplaintKind, Severity } from './model.ts';

/** A voice, a set, a step that is heard: not one that cannot be. */
const heard =
  /(电视|音响|音乐|唱歌|说话|脚步|敲门|水管|机器|电梯|打鼾|呼噜|狗叫|孩子|小孩|装修|施工)机?的?声(?!音?(太|很|有点)?小)|声音?(实在|真的?|也?太|很|好|特别|非常|有点)?[大响]|[声音].{0,8}睡不着|睡不着.{0,8}[声音]/;
const heardEnglish =
  /\b(barking|snoring|shouting|drilling|hammering|banging)\b|(music|tv|television|party|voices|children|neighbou?rs?|next door)\b.{0,30}(awake|all night|cannot sleep|can.t sleep|so high)|(awake|can(no|.)t sleep).{0,30}(music|tv|television|party|voices)/;

const words: readonly (readonly [ComplaintKind, RegExp])[] = [
  [
    'theft',
    /偷|被盗|盗窃|失窃|钱.{0,6}(不见|没了|少了)|stol(e|en)|theft|thief|missing (cash|money)/i,
  ],
  ['harassment', /骚扰|猥亵|非礼|性侵|跟踪|harass|assault|grop|stalk|molest/i],
  [
    'injury',
    /受伤|摔倒|滑倒|烫伤|割伤|划伤|流血|食物中毒|拉肚子|injur|slipped|hurt|burn(ed|t)|bleed|food poison/i,
  ],
  [
    'privacy',
    /隐私|偷拍|摄像头|泄露|擅自进房|未敲门|privacy|hidden camera|walked in|without knocking/i,
  ],
  [
    'conduct',
    /态度|骂人|辱骂|没礼貌|不礼貌|粗鲁|歧视|服务员(说|骂|吼)|rude|attitude|impolite|insult|shout(ed)? at|discriminat/i,
  ],
  [
    'noise',
    new RegExp(`吵|噪音|噪声|太响|noise|noisy|loud|${heard.source}|${heardEnglish.source}`, 'i'),
  ],
  ['network', /网络|网速|断网|没网|网太|无线|wifi|wi-fi|上不了网|internet|network/i],
  [
    'temperature',
    /空调|太热|太冷|不制冷|不热|冷气|暖气|too (hot|cold)|air ?con|heating|temperature/i,
  ],
  [
    'cleanliness',
    /脏|不干净|头发|异味|霉|虫|蟑螂|灰尘|没打扫|dirty|unclean|stain|hair in|smell|mould|mold|cockroach|bug/i,
  ],
  ['food', /早餐|饭菜|菜|餐|凉了|breakfast|food|meal|dinner|lunch/i],
  ['price', /账单|收费|多收|价格|押金|发票|bill|charged|overcharg|price|deposit|invoice/i],
  [
    'slow',
    /太慢|等了|还没(到|来|送)|没人来|一直没|slow|waited|waiting|still (not|hasn)|nobody came/i,
  ],
  [
    'equipment',
    /坏|不能用|漏水|堵|没水|没热水|马桶|电视|电梯|灯|broken|not work|leak|blocked|no (hot )?water|lift|elevator/i,
  ],
  ['mistake', /弄错|搞错|送错|忘了|没叫醒|洗坏|丢了|wrong|mistake|forgot|damaged|lost my/i],
];

/** The kind a text speaks of; `other` where no word says. */
export const guessKind = (text: string): ComplaintKind =>
  words.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';

const grave: readonly ComplaintKind[] = ['harassment', 'injury', 'theft'];
const angry =
  /要求退房|换酒店|曝光|媒体|律师|报警|经理|赔|lawyer|police|manager|refund|leave now|press/i;

/** How bad it is taken to be until a person says otherwise. */
export const guessSeverity = (kind: ComplaintKind, text: string): Severity => {
  if (grave.includes(kind)) return 3;
  return kind === 'conduct' || kind === 'privacy' || angry.test(text) ? 2 : 1;
};

/** What stands for a line of which only the entitled may read more: that it was a complaint, and where. */
export const neutralLine = (line: string, place: string | null): string =>
  `${/^[a-z]/i.test(line.trim()) ? 'complaint' : '投诉'}${place === null ? '' : ` ${place}`}`;
