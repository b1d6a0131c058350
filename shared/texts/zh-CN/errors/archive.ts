/** 月档。 */
export const archive = {
  notBegun: '{{month}} 还没有开始，没有写档。请选已开始的月份。',
  beforeRecord: '{{month}} 早于本店的第一条记录，没有写档。请选有记录的月份。',
  noFile: '没有找到月档文件 {{file}}，什么也没有打开。请核对文件名，或把文件放进月档文件夹。',
  noneThere:
    '{{file}} 处没有本程序写的月档，什么也没有打开。请核对路径，并选以 .bellboard.zip 结尾的文件。',
  name: '“{{file}}”不是月档文件夹里的文件名，什么也没有打开。请只写文件名，或写完整路径。',
  foreign: '{{file}} 不是本程序写的月档，没有打开。请选以 .bellboard.zip 结尾的文件。',
  newer: '{{file}} 由更新版本的程序写成，没有打开。请用新版本打开。',
  changed:
    '{{file}} 被改动过，没有打开：{{part}} 处，文件第 {{byte}} 字节与写档时不同。请改用原件或备份。',
  changedLine:
    '{{file}} 被改动过，没有打开：{{part}} 第 {{line}} 行附近，文件第 {{byte}} 字节与写档时不同。请改用原件或备份。',
  cutShort: '{{file}} 不完整，到第 {{byte}} 字节就断了，没有打开。请重新复制或改用备份。',
  longer: '{{file}} 末尾多出了内容（自第 {{byte}} 字节起），没有打开。请改用原件或备份。',
  memberChanged: '{{file}} 里的 {{part}} 与清单不符，没有打开。请改用原件或备份。',
  chainBroken: '{{file}} 的事件链在 {{part}} 第 {{line}} 行断开，没有打开。请改用原件或备份。',
  missing: '{{file}} 里缺少 {{part}}，没有打开。请改用原件或备份。',
  member: '{{file}} 里的 {{part}} 不该在月档中，没有打开。请改用原件或备份。',
  twice: '{{file}} 里的 {{part}} 出现两次，没有打开。请改用原件或备份。',
  bursts: '{{file}} 里的 {{part}} 解开后大得不合理，没有打开。请改用原件或备份。',
  noMember: '{{file}} 里没有 {{part}}；月档本身完好。请选列出的名称。',
};
