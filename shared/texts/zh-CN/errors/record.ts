/** 记录的证据。 */
export const record = {
  unknownFinding: '没有找到这条查出的改动，什么也没有改。请刷新后再选。',
  settled: '这条改动已经有人说明，没有再改。',
};
