/** 出错时的话：发生了什么，保住了什么，该做什么。按原因分层，桌面与窗口共用。 */
export const errors = {
  window: {
    unrecorded:
      '这句话还没有录入，来电没有结束。回车录入；再按一次 F10 结束来电，这句话留在来电记录里。',
    lost: '与服务台的连接断开，这一步没有记录。您输入的内容还在，正在自动重连，连上后请再按一次。',
    unexpected: '出现意外，这一步没有完成。您输入的内容还在，请再试一次；若仍如此，请告诉管理员。',
  },
  kernel: {
    invalidInput: '“{{field}}”填写有误，没有记录。请更正后再试。',
    tooLarge: '内容太长，没有记录。请缩短后再试。',
    unauthenticated: '请先登录。没有记录任何内容。',
    locked: '工作台已锁定。请输入密码解锁后再试。',
    notAllowed: '您的岗位（{{role}}）不能做这一步，没有改动。请找有权限的同事。',
    internal: '服务台内部出错，这一步没有完成，原有记录都在。请再试一次；若仍如此，请告诉管理员。',
    notJson: '这不是有效的 JSON，没有执行。请更正后重新发送。',
    unknownProcedure: '没有“{{procedure}}”这个操作，没有执行。用 procedures 命令可列出全部操作。',
    streamByCommand:
      '“{{procedure}}”是实时推送，不能用命令行调用，没有执行。请改用 board.snapshot。',
  },
  database: {
    locked: '另一个程序正在使用数据库，没有动任何数据。请关闭另一个窗口或稍等，再试一次。',
    readOnly: '数据所在的位置不能写入，没有动任何数据。请检查文件夹权限，再试一次。',
    full: '磁盘已满，这一步没有记录，原有记录都在。请腾出空间后再试。',
    corrupt: '数据库无法读取，没有改动文件。请不要删除它，联系管理员从备份恢复。',
    newer: '数据库由更新的版本写成，本版本不会打开它，没有动任何数据。请安装更新的版本。',
    disk: '磁盘读写出错，这一步没有记录，原有记录都在。请检查磁盘后再试。',
    foreign: '数据文件属于别的程序，没有动它。请检查数据文件夹。',
    notDurable: '这里的数据库不能可靠写入磁盘，没有动任何数据。请管理员把数据放到本机磁盘上。',
  },
  session: {
    badPin: '工号或密码不对，没有登录。请重新输入。',
    tooMany: '连续输错多次，请等 {{seconds}} 秒再试。',
  },
  house: {
    tooManyRooms: '这样的规则会排出超过 {{most}} 间客房，没有建立。请检查楼层与房号的范围。',
    exists: '这里已经建好酒店，没有改动。',
    none: '这里还没有建立酒店，没有改动。请先建立。',
    noRooms: '这样的规则排不出客房，没有建立。请更正楼层与房号。',
    unknownTimeZone: '不认识时区“{{timeZone}}”，没有建立。',
    clockOfLiveHouse: '只有演示酒店可以调时间，没有改动。',
    demoOrEmpty: '请写明要建哪一种：--demo 或 --empty，只写一个。没有建立。',
  },
  staff: {
    onlyAdministrators: '管理员的账号只有管理员能改，没有改动。请找管理员。',
    lastAdministrator: '{{name}}是最后一位管理员，不能停用，没有改动。请先添加另一位管理员。',
    unknown: '没有工号为 {{code}} 的员工，没有改动。请核对工号。',
    exists: '工号 {{code}} 已有人使用，没有添加。',
    notOnDuty: '{{name}} 不在岗，没有改动。',
    alreadyOn: '{{name}} 已经在岗，没有改动。',
    inactive: '{{name}}（{{code}}）已离职停用，没有改动。请另选一人。',
    weakPin: '这个密码太简单，没有保存。请至少用 {{least}} 位数字，或八个以上字符。',
    openJobs: '{{name}} 手上还有 {{count}} 件未完成，不能签退。请先交给别人。',
  },
  rooms: {
    unknown: '没有“{{place}}”这个房间或区域。请核对房号。',
  },
  catalogue: {
    unknown: '目录里没有“{{service}}”这项服务，没有记录。请另选一项。',
  },
  calls: {
    notYours: '这通来电由 {{name}} 接听，没有改动。需要时先接手（Shift+F1）。',
    unknown: '没有这通来电，没有改动。请在记录中查找。',
    ended: '这通来电已经结束，没有改动。',
    lineBusy: '{{line}} 号线正在通话，没有改动。',
    allBusy: '您的九条线都在通话，没有记录。请先结束一通来电。',
  },
  requests: {
    unknown: '没有这件服务请求，没有改动。请在记录中查找。',
    wrongState: '请求 {{number}} 目前是“{{state}}”，不能这样做，没有改动。',
    nobodyOnDuty: '现在没有人在岗，请求 {{number}} 没有派出。请先安排人签到。',
    undoTooLate: '撤回时间已过，请求 {{number}} 没有改动。请用更正或重开。',
    undoNotYours: '上一步不是您做的，没有撤回。',
    promisePast: '承诺时间已经过去，没有记录。请给一个以后的时间。',
    recheckPast: '复查时间已经过去，没有记录。请给一个以后的时间。',
    notYours: '请求 {{number}} 不在您手上，没有改动。请联系客房服务中心。',
    replyFirst: '请求 {{number}} 的承诺时间已过，没有记录。请先答复客人，再承诺新的时间。',
  },
  alarms: {
    unknown: '没有这条警报，没有改动。',
    ended: '这条警报已经结束，没有改动。',
  },
};
