/** What the columns of the archive mean, from A to L: a name, Chinese, English, one a line. */
export const firstMeanings = `
about|所答内容的摘要值|Digest of what was answered to
about_id|所涉（员工 id 或答案 id）|Whom or what it is about (id)
acknowledge_by_ms|最迟应答时刻|To be acknowledged by
acknowledge_from_ms|应答时间起算|Time to acknowledge runs from
acknowledge_minutes|应答时限|Time to acknowledge
acknowledged_at_ms|应答时刻|Acknowledged at
acknowledged_by|应答人（员工 id）|Acknowledged by (staff id)
actor|操作人（员工 id，或 scheduler、setup）|Who did it (staff id, or scheduler, setup)
again_minutes|再次叫醒间隔|Minutes until it rings again
aliases|别名|Other names
allergies|过敏|Allergies
answer|交接答复|Answer at the handover
answer_en|答案（英文）|Answer in English
answer_id|答案 id|Id of the answer
answer_zh|答案（中文）|Answer in Chinese
answered_at_ms|答复时刻|Answered at
answers|核对结果|Answers checked
arrival|到店日期|Day of arrival
arrived_at_ms|入住时刻|Arrived at
article_id|商品 id|Id of the article
asked_at_ms|提出时刻|Asked at
asked_by|受理人（员工 id）|Taken by (staff id)
asked_for_ms|客人要求的时刻|Moment asked for
asker|问询人类别|Kind of asker
assignee_id|承办人（员工 id）|Assigned to (staff id)
at_ms|发生时刻|When it happened
attempts|送达经过|Attempts to deliver it
attention_at_ms|下次查看时刻|To be looked at next
back|已还数量|Pieces back
batch|清单号|Number of the list it left with
before|之前的数值|Figure before
began_at_ms|开始时刻|Began at
begun_at_ms|开始时刻|Begun at
beyond|超出库存数|Pieces beyond stock
bin|存放格|Bin
birthday|生日|Birthday
body|事件内容（不含个人信息）|What happened, without anything personal
boundary_at_ms|交班时刻|Change of shift at
brand|品牌|Brand
by_id|经手人（员工 id）|Done by (staff id)
call_id|来电 id|Id of the call
caller|来电人类别|Kind of caller
carer_id|看护人 id|Id of the carer
category|类别|Category
cause|原因类别|Cause
cause_words|原因说明|The cause in words
cents|金额|Amount
changed_at_ms|修改时刻|Changed at
channel|联系方式|Channel
charge|收费方式|How it is charged
chases|催办次数|Times chased
check_id|清点 id|Id of the check
class|级别|Class
classes|各住店的级别|Classes of the stays
climb|已报警级数|Steps of the ladder raised
closed_at_ms|结束时刻|Closed at
closed_by|结束人（员工 id）|Closed by (staff id)
code|代码|Code
collected_at_ms|收取时刻|Collected at
collected_by|收取人（员工 id）|Collected by (staff id)
colours|颜色|Colours
commitment|个人部分的摘要值（加盐）|Salted digest of the personal part
companions|同行人|Companions
company|公司|Company
compensation_cents|补偿金额|Compensation
complaint_id|投诉 id|Id of the complaint
complete_minutes|完成时限|Time to complete
condition|归还状况|Condition when back
confidential|客人隐名|Guest stays incognito
contact|联系方式|How to reach them
contract_id|合同 id|Id of the contract
corrected|更正过|Was corrected
count|件数|How many
count_id|清点 id|Id of the count
counted_at_ms|清点时刻|Counted at
counted_by|清点人（员工 id）|Counted by (staff id)
credits|工分|Credits
currency|币种|Currency
date|日期|Day
day|日期|Day
day_use|日用房|By day only
deadline|当前时限类别|Deadline that runs
deadline_at_ms|当前时限|Deadline
decided|是否已决定续约|It is decided whether it goes on
delivered_at_ms|送达时刻|Delivered at
delivered_by|送达人（员工 id）|Delivered by (staff id)
departed_at_ms|离店时刻|Departed at
department|部门|Department
departure|离店日期|Day of departure
details|看护须知|What the carer has to know
differences|差异|Differences
dispatched_at_ms|派单时刻|Dispatched at
dnd_since_ms|免打扰起始|Do not disturb since
document|证件|Identity document
done|处理经过|What was done
done_at_ms|完成时刻|Done at
done_by|完成人（员工 id）|Done by (staff id)
done_by_id|完成人（员工 id）|Done by (staff id)
done_on|完成日期|Done on
draft|未登记的草稿|Typed and not recorded
due_at_ms|应完成时刻|Due at
due_from_ms|时限起算|Its time is counted from
due_kind|归还期限类别|How it is due
due_on|应完成日期|Due on
en|英文名|Name in English
ended|结束方式|How it ended
ended_at_ms|结束时刻|Ended at
ends_on|到期日期|Ends on
entered_at_ms|补录时刻|Entered late at
envelope_id|信封 id|Id of the envelope
evidence|依据|Evidence
expected|应在数|Expected there
expected_at_ms|预计到达|Expected at
expected_persons|应有人数|Persons expected
explained_at_ms|说明时刻|Explained at
explained_by_id|说明人（员工 id）|Explained by (staff id)
explanation|说明|Explanation
exposed|受影响的房间|Rooms exposed
express|加急|Express
express_percent|加急加收|Express surcharge
extra_fields|附加栏|Further fields
filled|补入的内容|What was filled in
finder|拾得人|Finder
finder_id|拾得人（员工 id）|Finder (staff id)
finding|所依据的发现|Finding it comes from
first_at_ms|首次时刻|First at
floor|楼层|Floor
floors|楼层|Floors
follow_up|回访方式|Follow-up
follow_ups|回访|Enquiries afterwards
follows_id|前一条 id|Id of the one before
for_ms|要求送达时刻|Wanted at
found|查到的房态|State found
found_at_ms|拾得时刻|Found at
found_id|拾得物 id|Id of the thing found
found_persons|查到人数|Persons found
from_ms|起始时刻|From
from_shift|交班班次|Shift that ends
from_stock|扣减批次|Taken from which stock
from_where|取处|Taken from
given_outage_id|领出按纸补录的停机时段 id|Id of the outage on whose paper it was given
gone_id|并入的档案 id|Id of the file that went
guest|客人姓名|Name of the guest
guest_id|客人档案 id|Id of the guest’s file
guest_view|客人评价|What the guest says of it
handover_id|交接 id|Id of the handover
hanging|在板数|Hanging on the board
hash|事件摘要值（SHA-256）|Hash of the event (SHA-256)
held_back|不外传的特征|Marks held back
holder_id|持有人（员工 id）|Holder (staff id)
id|编号（内部 id）|Id
incognito|隐名|Incognito
incoming_at_ms|接班签名时刻|Incoming side signed at
incoming_id|接班人（员工 id）|Incoming (staff id)
inspected_at_ms|查房时刻|Inspected at
inspected_by|查房人（员工 id）|Inspected by (staff id)
issued_by|发放人（员工 id）|Issued by (staff id)
item|交接事项|Item of the handover
item_id|物品 id|Id of the item
keep_until|保管至|Kept until
kept_id|保留的档案 id|Id of the file kept
key_code|钥匙编号|Code of the key
key_id|钥匙 id|Id of the key
kind|种类|Kind
knock_request_id|敲门服务单 id|Id of the request to knock
knock_result|敲门结果|What came of knocking
knocked_at_ms|敲门时刻|Knocked at
knocked_by|敲门人（员工 id）|Knocked by (staff id)
label|标签|Label
labelled_at_ms|贴签时刻|Labelled at
language|语言|Language
last_at_ms|最近时刻|Last at
last_holder_id|最后持有人（员工 id）|Last holder (staff id)
last_used_at_ms|最近使用时刻|Last said at
late|补查|Checked late
late_at_ms|超时时刻|Late from
leaves_at_ms|预计离店|Leaves at
lent_at_ms|借出时刻|Lent at
lent_by|借出人（员工 id）|Lent by (staff id)
letters|姓名拼音首字母|First letters of the name in pinyin
level|级别|Level
line|线路|Line
lines|明细|Lines
locked|固定派工|Fixed to the person
locks_changed|已换锁|Locks changed
logged_at_ms|登记时刻|Logged at
loss_id|报失 id|Id of the loss report
lost_from_ms|遗失时段起|Lost from
lost_until_ms|遗失时段止|Lost until
`;
