/** The words beside the data: what the file is and how it is read without the program, in both languages. */

export type About = {
  month: string;
  part: 'record' | 'personal';
  houseZh: string;
  houseEn: string;
  timeZone: string;
  complete: boolean;
};

const zh = ({ month, part, houseZh, timeZone, complete }: About): string[] => [
  `${houseZh} · 服务中心月档 ${month}${complete ? '' : '（当月未完，截至写档时刻）'}`,
  '',
  part === 'record'
    ? '本文件是当月的经营记录：服务单、来电、钥匙、失物、借用、账目、住店、交接、事件等，不含客人姓名、电话和原话。'
    : '本文件是当月的个人部分：客人姓名、电话、原话等。它与月档分开存放，保管期满或客人要求删除时，本文件即重写或删除，月档不变。',
  part === 'record'
    ? '个人部分在同目录的另一个文件（*.personal.bellboard.zip）。删除一位客人的资料时，程序会重写那个文件；在别处留有副本的，须以新文件替换。'
    : '各行按 id 与月档中的同名文件对应。在别处留有副本的，须以重写后的文件替换。照片不入档；只有授权人员可看的投诉，其原话不入档。',
  '',
  '不用本程序也能读：解开 ZIP 后，每个 .jsonl 是一类记录，UTF-8，一行一条，JSON 格式。',
  'fields.json 说明每一栏的含义、类型和单位；manifest.json 列出每个文件的条数、字节数和 SHA-256。',
  `时刻均为自 1970-01-01T00:00Z 起的毫秒数；酒店时区为 ${timeZone}。金额为币值的百分之一。值为 null 即无。`,
  '数组和对象类的栏以 JSON 文本存放。',
  '',
  '事件链：events.jsonl 中每条的 hash = SHA-256(JSON 数组 [previous_hash, seq, id, at_ms, kind, subject_kind, subject_id, actor, station, body, commitment])，',
  '第一条接上月最后一条。manifest.json 的 chain 写明起止摘要值与校验字；校验字为末条 hash 的前八位，与交接单上的相同。',
  '个人部分的 commitment = SHA-256(salt 换行 body)。个人部分删除后，链仍然成立。',
  '',
  'seal.txt 与文件末尾的注释是封签：逐块校验全文件，任何一个字节改动都会被指出位置。',
];

const en = ({ month, part, houseEn, timeZone, complete }: About): string[] => [
  `${houseEn} · guest service centre, archive of ${month}${complete ? '' : ' (month not over: up to the moment it was written)'}`,
  '',
  part === 'record'
    ? 'This file is the month’s record of operations: requests, calls, keys, lost and found, loans, charges, stays, handovers, events. It holds no guest’s name, telephone number or words.'
    : 'This file is the personal part of the month: guests’ names, telephone numbers, words. It lies apart from the record, so that it can be written anew or deleted when its time is over or a guest asks for it, while the record stays.',
  part === 'record'
    ? 'The personal part is a second file in the same folder (*.personal.bellboard.zip). When a guest’s data is erased the program writes that file anew; copies kept elsewhere must be replaced by it.'
    : 'Its rows go with those of the file of the same name in the record, by their id. Copies kept elsewhere must be replaced when the file is written anew. Photos are not archived, nor the words of complaints only the entitled may see.',
  '',
  'It can be read without the program: unpack the ZIP; each .jsonl file is one kind of record, UTF-8, one JSON object a line.',
  'fields.json says what each column means, its type and unit; manifest.json lists each file with its rows, bytes and SHA-256.',
  `Moments are milliseconds since 1970-01-01T00:00Z; the house's time zone is ${timeZone}. Amounts are hundredths of the currency. null means nothing.`,
  'Columns with lists or objects hold them as JSON text.',
  '',
  'The chain: in events.jsonl hash = SHA-256 of the JSON array [previous_hash, seq, id, at_ms, kind, subject_kind, subject_id, actor, station, body, commitment];',
  'the first event follows the last of the month before. "chain" in manifest.json has the hashes it goes from and to, and the check word: the first eight digits of the last hash, as on the handover sheets.',
  'For personal parts commitment = SHA-256 of salt, a line break, body. When a part is erased the chain still holds.',
  '',
  'seal.txt and the comment at the end of the file are its seal: every block is summed, and a single byte that is another is named with its place.',
];

export const readmeOf = (about: About): string[] => [
  ...zh(about),
  '',
  '————————',
  '',
  ...en(about),
  '',
];
