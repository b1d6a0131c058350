// What a line is taken for by its words: a table of what guests say, in both languages.
import { describe, expect, it } from 'vitest';
import { guessKind } from '../../shared/complaints/guess.ts';
import type { ComplaintKind } from '../../shared/complaints/model.ts';

const said: readonly (readonly [string, ComplaintKind])[] = [
  ['隔壁电视声太大，睡不着', 'noise'],
  ['楼上有人唱歌，吵得睡不着', 'noise'],
  ['音乐声到半夜还没停', 'noise'],
  ['走廊说话声音很大', 'noise'],
  ['空调声音大', 'noise'],
  ['loud TV next door', 'noise'],
  ['the music upstairs keeps us awake', 'noise'],
  ['dog barking all night', 'noise'],
  // Without a sound it is the set, not the neighbour.
  ['电视没声音', 'equipment'],
  ['电视声音太小', 'equipment'],
  ['空调不制冷', 'temperature'],
  ['The room is too hot', 'temperature'],
  ['床单上有头发', 'cleanliness'],
  ['bathroom smells', 'cleanliness'],
  ['网速太慢', 'network'],
  ['the wifi keeps dropping', 'network'],
  ['马桶堵了', 'equipment'],
  ['lamp is broken', 'equipment'],
  ['毛巾催了三次还没送来', 'slow'],
  ['we waited forty minutes', 'slow'],
  ['账单多收了一晚', 'price'],
  ['早餐是凉的', 'food'],
  ['叫醒忘了', 'mistake'],
  // What may be one of the sensitive kinds is taken for that, noise or not.
  ['隔壁吵，服务员态度很差', 'conduct'],
  ['抽屉里的钱少了', 'theft'],
  ['I slipped in the bathroom', 'injury'],
  ['床垫太软', 'other'],
];

describe('the kind of a complaint', () => {
  it.each(said)('%s is %s', (words, kind) => {
    expect(guessKind(words)).toBe(kind);
  });
});
