/**
 * Which columns of each register stand in the copy a guest is given, under which names, in both languages.
 * Who of the house did what, ids and what only the programs need are left to the file for machines.
 */

/**
 * How a column is written out: words as they are, a moment, money, a list, yes or no, the name of a place or service,
 * or by the texts at a path.
 */
export type CopiedAs =
  | 'words'
  | 'at'
  | 'money'
  | 'list'
  | 'yes'
  | 'place'
  | 'service'
  | `=${string}`;
export type CopiedColumn = { column: string; as: CopiedAs; zh: string; en: string };
export type Copied = { table: string; zh: string; en: string; columns: CopiedColumn[] };

const lines = `
stays|住店|Stays
  room|words|房号|Room
  guest|words|姓名|Name
  party|words|人数|Persons
  companions|list|同行人|With them
  arrival|words|到店日|Arrival
  departure|words|离店日|Departure
  arrived_at_ms|at|办理入住|Checked in
  departed_at_ms|at|办理退房|Checked out
  state|=stays.state|状态|State
  phone|words|电话|Telephone
  company|words|单位|Company
  language|=language|语言|Language
  preferences|list|喜好|Wishes
  notes|words|备注|Notes
  incognito|yes|不对外透露|Told to nobody
guests|客史|Your file
  name|words|姓名|Name
  phone|words|电话|Telephone
  company|words|单位|Company
  document|words|证件号|Document
  birthday|words|生日|Birthday
  wedding|words|结婚纪念日|Wedding day
  language|=language|语言|Language
  vip_class|=rooms.vipClass|等级|Class
  notes|words|备注|Notes
  made_at_ms|at|建立|Since
guest_preferences|喜好与忌讳|Likes and aversions
  kind|=guests.kind|类别|Kind
  text|words|内容|What
  source|=guests.source|来源|How known
  day|words|日期|Date
care_actions|为您安排的关照|Care planned for you
  title|words|内容|What
  due_at_ms|at|时间|When
  state|=guests.care.state|状态|State
calls|来电|Calls
  began_at_ms|at|时间|When
  place|place|地点|Place
  said|list|所说|What was said
  draft|words|记录|Noted
requests|服务要求|Requests
  logged_at_ms|at|时间|When
  place|place|地点|Place
  service|service|服务|Service
  quantity|words|数量|Number
  words|words|原话|In your words
  state|=requests.state|状态|State
  closed_at_ms|at|结束|Ended
messages|留言|Messages
  received_at_ms|at|时间|When
  said_for|words|给|For
  said_from|words|来自|From
  contact|words|联系方式|Contact
  words|words|内容|Words
  attempts|list|转达经过|How it was passed on
  passed_to|words|转交|Given to
  state|=messages.state|状态|State
room_service_orders|送餐|Room service
  taken_at_ms|at|时间|When
  place|place|地点|Place
  lines|list|所点|Ordered
  notes|words|备注|Notes
  allergies|words|过敏与忌口|Allergies
  state|=roomService.state|状态|State
laundry_bags|洗衣|Laundry
  collected_at_ms|at|收取|Collected
  place|place|地点|Place
  lines|list|衣物|Pieces
  shortage|list|短少|Missing
  state|=laundry.state|状态|State
sittings|托婴|Babysitting
  from_ms|at|从|From
  until_ms|at|到|Until
  place|place|地点|Place
  details|list|说明|Details
  state|=babysitting.state|状态|State
guest_things|代客物品|Things looked after
  asked_at_ms|at|时间|When
  place|place|地点|Place
  kind|=guestThings.kind|物品|What
  count|words|件数|Pieces
  from_where|words|从|From
  to_where|words|到|To
  state|=guestThings.state|状态|State
door_openings|代客开门|Doors opened
  begun_at_ms|at|时间|When
  place|place|地点|Place
  answers|list|核对|Asked
  word|words|说明|Noted
  state|=lockedOut.state|状态|State
welfare_checks|平安查看|Welfare checks
  opened_at_ms|at|时间|When
  room|words|房号|Room
  steps|list|经过|What was done
  outcome|=welfare.outcome|结果|Outcome
discrepancies|房态核对|Room states compared
  at_ms|at|时间|When
  room|words|房号|Room
  explanation|words|说明|Explanation
charges|账目|Charges
  at_ms|at|时间|When
  place|place|地点|Place
  zh|words|项目|
  en|words||Item
  quantity|words|数量|Number
  cents|money|金额|Amount
  state|=charges.state|状态|State
  reason|words|说明|Reason
found_items|拾得的物品|Things found
  found_at_ms|at|时间|When
  what|words|物品|What
  marks|words|特征|Marks
  place|place|地点|Place
  place_note|words|位置|Where
  release|list|领取|How it left
  state|=lostAndFound.state|状态|State
loss_reports|报失|Losses reported
  reported_at_ms|at|时间|When
  what|words|物品|What
  marks|words|特征|Marks
  place|place|地点|Place
  place_note|words|位置|Where
  guest|words|姓名|Name
  contact|words|联系方式|Contact
  state|=lostAndFound.state|状态|State
surveys|满意度|Satisfaction
  asked_at_ms|at|时间|When
  room|words|房号|Room
  way|=surveys.way|方式|How
  answer|=surveys.answer|回答|Answer
  cause|=surveys.cause|原因|Cause
  why|words|原话|In your words
  settled|words|处理|Settled
complaints|投诉|Complaints
  opened_at_ms|at|时间|When
  place|place|地点|Place
  kind|=complaints.kind|类别|Kind
  words|words|原话|In your words
  wants|words|希望|Wished
  replies|list|答复|Replies
  resolution|words|解决办法|Resolution
  compensation_cents|money|补偿|Compensation
  follow_ups|list|回访|Asked afterwards
  guest_view|=complaints.view|您的看法|Your view
  state|=complaints.state|状态|State
open_questions|问过的问题|Questions asked
  first_at_ms|at|时间|When
  words|words|问题|Question
room_tasks|客房清洁|Cleaning of the room
  date|words|日期|Date
  place|words|房号|Room
  kind|=housekeeping.kind|项目|Kind
  done_at_ms|at|完成|Done
  reason|words|未做的原因|Why not
`;

export const copied: readonly Copied[] = lines
  .split('\n')
  .filter((line) => line !== '')
  .reduce<Copied[]>((all, line) => {
    const [name = '', ...rest] = line.trim().split('|');
    if (line.startsWith(' ')) {
      const [as = 'words', zh = '', en = ''] = rest;
      all.at(-1)?.columns.push({ column: name, as: as as CopiedAs, zh, en });
    } else {
      const [zh = '', en = ''] = rest;
      all.push({ table: name, zh, en, columns: [] });
    }
    return all;
  }, []);
