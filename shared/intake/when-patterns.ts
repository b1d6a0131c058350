/**
 * Owns how times are written: the patterns only, not what they mean.
 * None may back-track over more than a few characters.
 */
import { blank } from './atoms.ts';
import { englishNumberPattern, hanNumberPattern } from './numbers.ts';

export const hanDay =
  '(?:(?:今天|今日|明天|明日|后天|今早|今晚|明早|明晚|明儿|今儿|明|今)\\s*的?\\s*)?';
export const hanPart =
  '(?:(?:凌晨|清晨|早上|早晨|上午|中午|正午|下午|傍晚|晚上|夜里|半夜|午夜|晚|(?<!叫)早)\\s*)?';
export const hanClock = new RegExp(
  `(${hanDay}${hanPart})(${hanNumberPattern})(?:点钟|点整|点|时(?!间|候|段)|[:.](?=\\d\\d(?!\\d)))\\s*(半|[一1三3]刻|(?:零|〇)?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})(?![\\d条个瓶双套杯位件]))?\\s*分?(?!钟)(?:\\s*(?:之前|以前|前(?!台)|左右|之后|以后|后(?!面|来)))?`,
  'g',
);
const englishPart =
  '(?:a\\.?m\\b\\.?|p\\.?m\\b\\.?|in the morning|in the afternoon|in the evening|at night|tonight|this morning|this afternoon|this evening)';
const englishDay =
  '(?:day after tomorrow|tomorrow(?: morning| afternoon| evening| night)?|tmrw?|today|tonight|this (?:morning|afternoon|evening))';
export const englishClock = new RegExp(
  `(?:(${englishDay})[\\s,]*(?:at|by|from|around)?\\s*)?(?<![\\d.:a-z*])(?:(?:at|for|by|before|after|around|about|@|until|till)\\s*)?(\\d{1,2})(?:(?:\\s?[:.]\\s?|h)(\\d{2})(?!\\d|[:.]\\d))?\\s*(${englishPart}|o'?\\s?clock\\b)?(?:\\s*(${englishPart}))?(?:[\\s,]*\\b(${englishDay}))?`,
  'g',
);
export const spelled = new RegExp(
  `(?:(${englishDay})[\\s,]*)?(?:\\b(?:at|by|before|after|around|about|until|till)\\s+)?\\b(?:(half past|half|quarter past|a quarter past|quarter to|a quarter to|ten past|ten to|five past|five to|twenty past|twenty to)\\s+)?(${englishNumberPattern})\\b(?:\\s+(thirty|fifteen|forty[- ]five|ten|twenty|forty|fifty))?\\s*(o'?\\s?clock\\b|${englishPart})?(?:\\s*(${englishPart}))?(?:[\\s,]*\\b(${englishDay}))?`,
  'g',
);
export const noon = new RegExp(
  `(?:(${englishDay})[\\s,]*)?(?:(?:at|by|before|around)\\s+)?\\b(noon|midday|midnight)\\b|(${hanDay})(?:正午|午夜|零点|中午(?!饭|餐))`,
  'g',
);
export const hanAfter = new RegExp(
  `(?:过|再过|等)?\\s*(?:(半)个?(小时|钟头)|(${hanNumberPattern}|一百二十)\\s*个?(半)?\\s*(小时|钟头|分钟|刻钟|分))\\s*(?:以后|之后|过后|后|之内|以内|内|再(?=来|送|打|叫))`,
  'g',
);
export const englishAfter = new RegExp(
  `\\b(?:in|within|after)\\s+(?:about\\s+)?(?:(half an hour|half hour)|an hour and a half|(\\d\\.5|${englishNumberPattern}|an|a|\\d{3})\\s*(and a half\\s*)?(hours?|hrs?|h|minutes?|mins?|min|m)\\b)|\\b(\\d\\.5|${englishNumberPattern}|half an|an)\\s*(hours?|hrs?|h|minutes?|mins?|min)\\s+(?:later|from now)`,
  'g',
);
export const englishSpan =
  /\b(?:from\s+|between\s+)?(?<![\d.:])(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?\s*(?:-|to|till|until|and)\s*(\d{1,2})(?:[:.]\d{2})?\s*(am|pm)\b/g;
/** Four digits together as a time: only where the reader says that no room is meant. */
export const packed = /(?<![\d.:a-z])([01]\d|2[0-3])([0-5]\d)(?!\d)(?:\s?hrs?\b|h\b)?/g;
const join = '(?:和|跟|与|及|、|[/&+]|\\band\\b|到|至|\\bto\\b)\\s*$';
/** What stands before a second room: "1208 and …", "move to …". */
export const joined = new RegExp(join);
/** The same close behind the place, which is blanked out. */
export const besidePlace = new RegExp(`${blank}\\s*${join}`);

export const lead =
  /^(?:at|by|before|after(?!\s*\d{1,2}\s*(?:nights?|days?|weeks?|times|uses?)\b)|around|about|@|until|till)\s*/;
