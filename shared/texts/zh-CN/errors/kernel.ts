export const kernel = {
  invalidInput: '“{{field}}”填写有误，没有记录。请更正后再试。',
  tooLarge: '内容太长，没有记录。请缩短后再试。',
  unauthenticated: '请先登录。没有记录任何内容。',
  locked: '工作台已锁定。请输入密码解锁后再试。',
  notAllowed: '您的岗位（{{role}}）不能做这一步，没有改动。请找有权限的同事。',
  internal: '服务台内部出错，这一步没有完成，原有记录都在。请再试一次；若仍如此，请告诉管理员。',
  incomplete:
    '程序的文件不完整，可能是更新被打断了。数据没有动，都在。请重新安装程序，再按 R 重试。',
  readerGone: '读取没有完成，没有改动任何记录。请再试一次；若仍如此，请告诉管理员。',
  notJson: '这不是有效的 JSON，没有执行。请更正后重新发送。',
  unknownProcedure: '没有“{{procedure}}”这个操作，没有执行。用 procedures 命令可列出全部操作。',
  streamByCommand: '“{{procedure}}”是实时推送，不能用命令行调用，没有执行。请改用 board.snapshot。',
  notBase64: '文件内容在传送中损坏，没有记录。请重新选择文件再试。',
};
