/** What the demo house says of the things in its rooms. */

/** By the question's code: Chinese, then English. */
export const equipmentAnswers: Readonly<Record<string, readonly [string, string]>> = {
  breakfast: [
    '早餐 6:30–10:00（周末到 10:30），在一楼餐厅，凭房号用餐。',
    'Breakfast is 06:30–10:00 (weekends until 10:30) in the restaurant on the ground floor; give your room number.',
  ],
  wifi: [
    '网络名 Lakeside，选“住客”，输入房号和姓氏拼音，不用密码。',
    'Network "Lakeside": choose "Guest" and enter room number and surname. There is no password.',
  ],
  'wired-network': [
    '网口在写字台右下方，网线在抽屉里，插上即可，不用设置。',
    'The socket is at the lower right of the desk, a cable lies in the drawer; plug it in, nothing to set.',
  ],
  tv: [
    '先开机顶盒再开电视；信号源选 HDMI 1。中文 1–60，外语 61–80，频道表在床头柜。',
    'Switch on the box first, then the set; source HDMI 1. Chinese 1–60, other languages 61–80; the list is on the bedside table.',
  ],
  casting: [
    '电视按“输入”选“投屏”，手机连住客网络，选屏幕上的房号。',
    'Press Input, choose Cast; connect the phone to the guest network and pick the room number shown.',
  ],
  'air-conditioning': [
    '面板左边调温度，右边调风量；开着窗户会自动停。集中供暖 11 月 15 日起。',
    'Left side of the panel: temperature; right side: fan. It stops while a window is open. Heating runs from 15 November.',
  ],
  safe: [
    '关门按 #，输入四位数，再按 #。忘记密码请找服务中心，核对身份后由安保和工程一起打开。',
    'Close it, press #, four digits, # again. If the code is lost ring the centre: after an identity check security and engineering open it together.',
  ],
  'hair-dryer': [
    '6 楼以上在浴室抽屉里；1–5 楼的房间请服务中心送，免费借用。',
    'From floor 6 up in the bathroom drawer; rooms on floors 1–5 have one brought by the centre, free of charge.',
  ],
  iron: [
    '衣柜里没有时由服务中心免费借用，十分钟内送到。',
    'If there is none in the wardrobe, the centre lends one free of charge within ten minutes.',
  ],
  adapter: [
    '电压 220 V。各国插头和常用充电线可免费借用，退房前归还。',
    '220 V. Adapters and the usual chargers are lent free of charge until check-out.',
  ],
  kettle: [
    '水壶在茶水柜；每天免费四瓶矿泉水，不够请告诉我们。',
    'The kettle is in the tea cabinet; four bottles of water a day are free, more on request.',
  ],
  'hot-water': [
    '全天有热水，放约一分钟；还不热请报修。',
    'Hot water all day, after about a minute; if it stays cold we send engineering.',
  ],
  lights: [
    '房卡插入门边卡槽取电；总开关在床头左侧。',
    'Put the card into the slot by the door; the master switch is left of the bed.',
  ],
  curtains: [
    '床头“帘”键；手拉一下也会动。',
    'The "curtain" key at the bedside; a gentle pull starts it too.',
  ],
  minibar: [
    '水和茶免费，其余按价目单记入房账。',
    'Water and tea are free; the rest goes on the room as on the price list.',
  ],
};
