/** What the columns of the archive mean, from M to Z: a name, Chinese, English, one a line. */
export const lastMeanings = `
made_at_ms|生成时刻|Made at
made_by_id|制定人（员工 id）|Made by (staff id)
marks|特征|Marks
merged_into|并入的档案 id|Id of the file it went into
minutes|分钟|Minutes
name|姓名|Name
name_en|英文名|Name in English
name_key|姓名检索形|Name as compared
name_zh|中文名|Name in Chinese
needs_door|需进房|Needs the door opened
next_at_ms|下次时刻|Next at
no_count_reason|未清点钥匙的原因|Why keys were not counted
no_measure|不设措施的理由|Why nothing is changed
note|备注|Note
notes|备注|Notes
notice_on|通知日期|Notice to be given by
number|单号|Number
off_at_ms|下班时刻|Off duty at
off_proof|下班凭证|Proof when going
on_at_ms|上班时刻|On duty at
on_proof|上班凭证|Proof when coming
open|未结|Still open
opened_at_ms|开始时刻|Opened at
opened_by|开启人（员工 id）|Opened by (staff id)
opened_by_id|开门人（员工 id）|Opened by (staff id)
options|补救方案|Options of putting it right
out|在外数|Out
out_at_ms|送出时刻|Out at
out_by|送出人（员工 id）|Taken out by (staff id)
out_request_id|撤床服务单 id|Id of the request to take it out
outage_id|停机时段 id|Id of the outage
outcome|结果|Outcome
outgoing_at_ms|交班签名时刻|Outgoing side signed at
outgoing_id|交班人（员工 id）|Outgoing (staff id)
overridden|越权放行|Rule set aside
owned|总数|Pieces owned
owner_id|负责人（员工 id）|Owner (staff id)
paid_from_ms|起算收费|Charged from
part|班段|Part of the day
party|人数|Persons
passed_at_ms|转告时刻|Passed on at
passed_by|转告人（员工 id）|Passed on by (staff id)
passed_to|转告对象|Passed on to
passed_to_id|转告对象（员工 id）|Passed on to (staff id)
period|时段|Time of day
persons|用餐人数|Persons
phone|电话|Telephone
pickup_at_ms|约定领取时刻|To be picked up at
pieces|件数明细|Pieces
place|房号或区域|Room or area
place_kind|地点类别|Kind of place
place_known|地点在册|Place is in the house
place_note|地点说明|Where exactly
position|次序|Position
preferences|偏好|Preferences
previous_hash|前一事件的摘要值|Hash of the event before
price|价格|Price
priority|优先级|Priority
promise_alarms|承诺报警级数|Alarms of the promise
promise_at_ms|承诺时刻|Promised for
promise_wanted|须再答复|A new time has to be told
promised|是否已告知客人时刻|The guest was told the moment
promised_at_ms|作出承诺时刻|Promise given at
put_at_ms|放置时刻|Put in at
quantity|数量|Quantity
question_en|问题（英文）|Question in English
question_id|待答问题 id|Id of the question
question_zh|问题（中文）|Question in Chinese
raised_at_ms|报警时刻|Raised at
reason|原因|Reason
received_at_ms|收到时刻|Received at
received_by|接收人（员工 id）|Received by (staff id)
receiver_id|收存人（员工 id）|Received by (staff id)
recheck_at_ms|复查时刻|Looked at again at
recorded_by|登记人（员工 id）|Recorded by (staff id)
registered_at_ms|登记时刻|Registered at
release|离店去向|How it left the house
reopened|重开次数|Times reopened
reopened_at_ms|重开时刻|Opened again at
repeat|重复|Repeats
repeated_back|已复述|Repeated back
replies|回复|Replies
replies_in_time|按时回复次数|Replies in time
replies_late|逾时回复次数|Replies too late
reported_at_ms|报失时刻|Reported at
request_id|服务单 id|Id of the request
resolution|处理结果|How it was put right
resolved_at_ms|解决时刻|Put right at
retired_at_ms|停用时刻|Out of use since
return_request_id|归还服务单 id|Id of the request that brings it back
return_state|恢复后房态|State it returns to
returned_at_ms|归还时刻|Returned at
returned_by|归还人（员工 id）|Returned by (staff id)
returned_outage_id|交回按纸补录的停机时段 id|Id of the outage on whose paper it came back
returning_id|上次住店 id|Id of the stay before
reworks|返工次数|Times done again
ring_id|钥匙串 id|Id of the ring
rings|叫醒经过|How it rang
role|岗位|Role
room|房号|Room
round_id|巡查 id|Id of the round
rule|依据的规则|Rule it comes from
said|所说内容|What was said
said_for|留给|Meant for
said_from|留言人|Left by
salt|摘要用盐|Salt of the digest
same|归并用文字|Words it is told by
satisfied|满意与否|Satisfied
scope|范围|Scope
second_id|第二人（员工 id）|Second person (staff id)
sensitive|是否敏感|Only for the entitled
sent_to_id|派往（员工 id）|Sent (staff id)
seq|事件序号|Number of the event
served_by|服务方|Served by
served_since_ms|服务方起始|Served by them since
service|服务项目|Service
services|所涉服务代码|Services, by code
set_at_ms|设定时刻|Set at
set_by|设定人（员工 id）|Set by (staff id)
settled|结清方式|How it was settled
settled_at_ms|结清时刻|Settled at
settled_by|结清人（员工 id）|Settled by (staff id)
severity|严重程度（1–3）|How bad it is (1–3)
shares_id|同住的主住客 id|Id of the stay it shares with
sheet_hash|交接单摘要值|Hash of the sheet
shelf|存放处|Shelf
shelved_at_ms|入架时刻|Shelved at
shelved_by|入架人（员工 id）|Shelved by (staff id)
shortage|短少说明|What is missing
signed_hash|签署事件摘要值|Hash of the event that signed it
signed_seq|签署事件序号|Number of the event that signed it
since_ms|起始时刻|Since
skipped|未做原因|Why it was skipped
slot|时段|Slot
source|来源|Source
source_id|来源 id|Id of its source
source_kind|来源类别|Kind of its source
source_number|来源单号|Number of its source
spelt|姓名拼音|Name in pinyin
spent_minutes|用时|Time spent
staff_id|员工 id|Staff id
started_at_ms|开始时刻|Started at
starts_at_ms|计时起点|Clock runs from
starts_on|起始日期|Begins on
state|状态|State
state_before_waiting|等待前状态|State before it waited
station|工位|Station
stay_id|住店 id|Id of the stay
step|环节|Step
steps|经过|Steps taken
store|库房|Store
stored_at_ms|存放时刻|Stored at
stored_by|存放人（员工 id）|Stored by (staff id)
subject_id|对象 id|Id of what it is about
subject_kind|对象类别|What it is about
supplier|供应商|Supplier
synonyms|同义词|Synonyms
tags|标签|Tags
taken_at_ms|收取时刻|Taken at
taken_by|受理人（员工 id）|Taken by (staff id)
target|对象|Aimed at
tell_id|告知（员工 id）|To be told (staff id)
terminated_for|终止理由|Terminated for
terminated_on|终止日期|Terminated on
text|内容|Text
times|次数|Times
title|事项|What is to be done
to_settle|待结清|To be settled
to_shift|接班班次|Shift that begins
to_where|送往|Taken to
told_at_ms|告知时刻|Told at
told_by|告知人（员工 id）|Told by (staff id)
told_id|被告知人（员工 id）|Told (staff id)
tone|评价|Tone
tray_request_id|收餐具服务单 id|Id of the request for the tray
twice|叫两遍|Rings twice
type|类型|Type
typed|清点所见|What was found
undone|已撤销|Undone
undone_at_ms|撤销时刻|Undone at
unit_id|单件 id|Id of the unit
until|至|Until
until_ms|截止时刻|Until
uses|使用次数|Times it was said
valid_until|有效期至|Valid until
version|版本|Version
vip_class|客人级别|Class of guest
vouched_by|担保人|Vouched for by
waiting_reason|等待原因|Why it waits
waiting_since_ms|等待起始|Waiting since
wants|客人诉求|What the guest wants
way|方式|Way
wedding|结婚纪念日|Wedding day
what|物品|Thing
why|报警原因|Why it was raised
wing|楼翼|Wing
with_guest|与客人同点|Counted with the guest
withdrawn|是否停用|Withdrawn
withdrawn_at_ms|撤销时刻|Withdrawn at
word|回话|Word from the door
words|原话|Words
written_by|手写登记人（员工 id）|Written on paper by (staff id)
zh|中文名|Name in Chinese
`;
