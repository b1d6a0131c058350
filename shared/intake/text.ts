/**
 * Owns how a typed line is levelled before reading: width, case, traditional characters.
 * Every change keeps the length, so that a place in the levelled text is the same place as typed.
 * Knows nothing of rooms or services.
 */

/** Traditional → simplified for the words a hotel hears; pairs, character by character. */
const traditionalPairs =
  '電电視视機机風风熱热馬马桶桶冷冷氣气調调燈灯壞坏沒没開开關关門门鎖锁鑰钥間间號号樓楼層层條条雙双個个張张' +
  '來来請请幫帮點点鐘钟後后時时兩两飲饮礦矿紙纸廁厕廳厅床床單单墊垫毯毯轉转換换頭头線线插插電电話话網网絡络' +
  '連连無无聲声畫画面面掃扫乾干淨净髒脏傘伞輪轮椅椅嬰婴兒儿車车燙烫鬥斗熨熨嘈嘈雜杂聞闻煙烟霧雾著着蟲虫蟻蚁' +
  '異异臭臭醫医藥药暈晕傷伤護护險险櫃柜簾帘衛卫間间餐餐飯饭湯汤麵面雞鸡魚鱼蝦虾豬猪飲饮酒酒補补檢检查查遲迟' +
  '員员寶宝貝贝嗎吗麼么這这裡里裏里給给還还與与說说讓让會会應应該该為为當当動动過过進进遠远遺遗丟丢鞋鞋擦擦' +
  '歲岁歡欢響响鬧闹隔隔壁壁漏漏滿满灑洒倒倒垃垃圾圾潔洁務务佔占衝冲廢废葉叶鏡镜抽抽屜屉櫥橱慢慢緊紧盡尽趕赶' +
  '別别書书備备萬万億亿總总實实訊讯號号頻频設设備备腦脑臺台檯台籃篮罐罐鹽盐據据';

const traditional = new Map<number, string>();
for (let at = 0; at + 1 < traditionalPairs.length; at += 2) {
  traditional.set(traditionalPairs.charCodeAt(at), traditionalPairs.charAt(at + 1));
}

const levelUnit = (code: number, unit: string): string => {
  if (code < 0x80) return code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : unit;
  if (code >= 0xff01 && code <= 0xff5e) {
    const ascii = code - 0xfee0;
    return String.fromCharCode(ascii >= 65 && ascii <= 90 ? ascii + 32 : ascii);
  }
  if (code === 0x3000 || code === 0xa0) return ' ';
  if (code === 0x2018 || code === 0x2019 || code === 0x60 || code === 0xb4) return "'";
  if (code === 0xd7) return '*';
  if (code >= 0x2010 && code <= 0x2014) return '-';
  const simple = traditional.get(code);
  if (simple !== undefined) return simple;
  if (code >= 0xd800 && code <= 0xdfff) return unit;
  const lower = unit.toLowerCase();
  return lower.length === 1 ? lower : unit;
};

/** The line in half width, lower case and simplified characters; same length as typed. */
export const level = (text: string): string => {
  let out = '';
  for (let at = 0; at < text.length; at += 1) {
    out += levelUnit(text.charCodeAt(at), text.charAt(at));
  }
  return out;
};

export const isHan = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

export const isLatin = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0x24f && code !== 0xf7);

export const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || (code >= 0x2000 && code <= 0x200b);
