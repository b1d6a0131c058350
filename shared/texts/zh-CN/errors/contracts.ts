export const contracts = {
  unknown: '没有这份合同，什么都没改。按 Ctrl+Shift+5、Alt+4 查找。',
  unknownFile: '没有这个附件，什么都没改。',
  noSuchRequest: '没有 {{number}} 号请求，备注没有保存。请核对号码。',
  endsBeforeStart: '{{from}} 开始的合同不能在 {{to}} 结束，什么都没改。请改日期。',
  noticeOutside: '通知日 {{date}} 不在合同期内，什么都没改。应在起止日期之间。',
  noticeSpent:
    '通知日 {{date}} 已到，管的是上一期，什么都没改。请填新一期的通知日；不用提醒就空着。',
  periodBackwards: '期间的结束早于开始（{{from}} 到 {{to}}），没有统计。请改日期。',
  terminated: '已向{{name}}发出终止通知，什么都没改。请先撤回通知。',
  notTerminated: '没有向{{name}}发过终止通知，什么都没改。',
  wrongKind: '从内容看，“{{name}}”不是 PDF、PNG、JPEG、XLSX 或 DOCX，没有附上。请另存为其中一种。',
  fileTooLarge: '“{{name}}”超过 {{most}} MB，没有附上。请压缩或拆分。',
  attachedAlready: '同样的文件已在附件中（“{{name}}”），没有重复附上。',
  enoughFiles: '一份合同最多 {{most}} 个附件，没有附上。请先移除一个。',
  fileGone: '酒店数据文件夹里找不到“{{name}}”，没有复制。请从备份恢复。',
  fileChanged: '“{{name}}”和附上时不一样，在程序外被改过，没有复制。请从备份恢复。',
};
