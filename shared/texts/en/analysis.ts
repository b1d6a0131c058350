/** The analysis of the call record: findings, rules, rows, what is proposed. */
import type { Shape } from '../shape.ts';
import type { analysis as zh } from '../zh-CN/analysis.ts';

export const analysis: Shape<typeof zh> = {
  title: 'Call-record analysis',
  head: '{{from}} to {{until}} · {{requests}} requests · {{calls}} calls',
  nothing: 'Nothing stands out in this time.',
  reading: 'Reading the record…',
  rows: 'Computed from (the newest 20)',
  alreadyMeasure: 'It is a measure already',
  kind: { request: 'request', loan: 'loan', call: 'call', answer: 'answer', question: 'no answer' },
  caller: {
    anybody: 'anybody',
    guest: 'guest',
    department: 'department',
    outside: 'outside',
    staff: 'staff',
  },
  code: {
    operate: 'faults and questions',
    borrow: 'borrowed',
    'stock-out': 'none left',
    asked: 'departments ask',
    late: 'passed on late',
    wrong: 'passed on wrongly',
    chased: 'asked for again',
    never: 'never passed on',
  },
  act: {
    ask: 'time and scope',
    measure: 'make it a measure',
    toMeasure: 'its measure',
    newest: 'newest row',
  },
  form: {
    from: 'From',
    until: 'Until',
    lastThirty: 'empty: the last 30 days',
    floor: 'Floor',
    roomType: 'Room type',
    hour: 'Hour (0–23)',
    caller: 'Caller',
  },
  facts: { here: 'Here', rest: 'The rest', rule: 'Rule', measure: 'Proposed' },
  sheet: { finding: 'Finding' },
  byHour: 'By hour of the day, how many',
  byFloor: {
    'room-nights': 'By floor, for each hundred room-nights',
    'room-days': 'By floor, for each hundred room-days',
    requests: 'By floor, per cent of requests',
    calls: 'By floor, per cent of calls',
    loans: 'By floor, per cent of loans',
    askings: 'By floor, per cent of what was asked',
  },
  figure: {
    'room-nights': '{{count}} in {{base}} room-nights ({{rate}} for each hundred)',
    'room-days': '{{count}} in {{base}} room-days ({{rate}} for each hundred)',
    requests: '{{count}} of {{base}} requests ({{rate}} %)',
    calls: '{{count}} of {{base}} calls ({{rate}} %)',
    loans: '{{count}} of {{base}} loans ({{rate}} %)',
    askings: '{{count}} of {{base}} askings ({{rate}} %)',
  },
  per: {
    'room-nights': 'room-nights',
    'room-days': 'room-days',
    requests: 'requests',
    calls: 'calls',
    loans: 'loans',
    askings: 'askings',
  },
  titles: {
    operate: {
      floor: '{{subject}}: floor {{value}} has {{times}} times the other floors',
      roomType: '{{subject}}: {{value}} rooms have {{times}} times the other types',
      hours: '{{subject}}: {{value}} h has {{times}} times the other hours',
    },
    borrow: {
      floor: '{{subject}} lent: floor {{value}} has {{times}} times the other floors',
      roomType: '{{subject}} lent: {{value}} rooms have {{times}} times the other types',
    },
    'stock-out': { house: '{{subject}}: none left {{count}} times of {{base}}' },
    asked: {
      service: '{{subject}}: departments ask for {{count}} of {{base}}',
      answer: '“{{subject}}”: departments asked it {{count}} times of {{base}}',
      question: '“{{subject}}”: departments asked it {{count}} times, and there is no answer',
    },
    late: {
      service: '{{subject}}: {{rate}} % passed on after more than {{lateMinutes}} min',
      hours: '{{value}} h: {{rate}} % passed on after more than {{lateMinutes}} min',
      floor: 'Floor {{value}}: {{rate}} % passed on after more than {{lateMinutes}} min',
    },
    wrong: {
      service: '{{subject}}: {{rate}} % passed on wrongly',
      hours: '{{value}} h: {{rate}} % passed on wrongly',
      floor: 'Floor {{value}}: {{rate}} % passed on wrongly',
    },
    chased: {
      service: '{{subject}}: {{rate}} % asked for again',
      hours: '{{value}} h: {{rate}} % asked for again',
      floor: 'Floor {{value}}: {{rate}} % asked for again',
    },
    never: { house: '{{count}} calls were never passed on, and the guest rang again' },
  },
  rules: {
    chance:
      'If it were as frequent everywhere, so many would come about by accident less than once in {{oneIn}} times (binomial upper tail, times {{comparisons}} comparisons; at most {{chance}} % is asked).',
    operate:
      'Faults of equipment and questions how it is used, each question counted with the equipment it names, cancelled ones left out: {{count}} ({{questions}} of them questions) in {{base}} {{per}}, the rest {{restCount}} in {{restBase}} {{per}}. At least {{least}}, and {{wanted}} times the rest.',
    borrow:
      'Requests for things to borrow and things lent at the desk, cancelled ones left out: {{count}} in {{base}} {{per}}, the rest {{restCount}} in {{restBase}} {{per}}. At least {{least}}, and {{wanted}} times the rest.',
    'stock-out':
      'Askings that found none (put in the line, or lent beyond the books): {{count}} of {{base}} ({{rate}} %), other things {{restRate}} %. At least {{stockOuts}}, and {{stockOutShare}} %.',
    asked:
      'Requests for rooms that came by a department’s call, cancelled ones left out: {{count}} of {{base}} ({{rate}} %), other services {{restRate}} %. At least {{least}}, and {{wanted}} times the rest. What departments ask for in over {{neighbours}} % of cases is their own work and not listed.',
    askedAnswer:
      'Answers of the library said to departments: {{count}} of {{base}} times it was asked ({{rate}} %), the other answers {{restRate}} %. At least {{least}}, and {{wanted}} times the rest.',
    askedQuestion:
      'Questions that still have no answer, asked by departments: {{count}} of {{base}} times it was asked. At least {{unanswered}}.',
    late: 'Requests passed on more than {{lateMinutes}} minutes after they could be, or not yet (by their first hands where they changed, and anew where they were opened again or a wait took them from somebody; waits and cancelled ones left out): {{count}} of {{base}} ({{rate}} %), the rest {{restRate}} %. At least {{least}}, and {{wanted}} times the rest.',
    wrong:
      'Requests whose place or service was corrected, that somebody gave to other hands once passed on, or that were cancelled as recorded by mistake: {{count}} of {{base}} ({{rate}} %), the rest {{restRate}} %. At least {{least}}, and {{wanted}} times the rest.',
    chased:
      'Requests that were asked for again, cancelled ones left out: {{count}} of {{base}} ({{rate}} %), the rest {{restRate}} %. At least {{least}}, and {{wanted}} times the rest.',
    never:
      'Calls of guests with no request, no loan, no chase, no loss report, no complaint and no question asked, whose room’s guest rang with a request within {{againHours}} hours: {{count}} of {{base}} calls. At least {{neverLeast}}, and {{neverShare}} %.',
  },
  measures: {
    operate: {
      floor: '{{subject}}, floor {{value}}: a card with the steps in the rooms',
      roomType: '{{subject}}, {{value}} rooms: a card with the steps',
      hours: '{{subject}}, {{value}} h: the steps ready at hand',
    },
    fault: {
      floor: '{{subject}}, floor {{value}}: engineering checks and repairs',
      roomType: '{{subject}}, {{value}} rooms: engineering checks and repairs',
      hours: '{{subject}}, {{value}} h: engineering finds the cause',
    },
    borrow: {
      floor: '{{subject}} into the rooms of floor {{value}}',
      roomType: '{{subject}} into the {{value}} rooms',
    },
    'stock-out': { house: 'More of: {{subject}}' },
    asked: {
      service: 'Brief the departments: {{subject}}',
      answer: 'Brief the departments: “{{subject}}”',
      question: 'Write an answer and brief the departments: “{{subject}}”',
    },
    late: {
      service: 'Brief the centre: {{subject}} is passed on at once',
      hours: '{{value}} h: hands to pass on at once',
      floor: 'Floor {{value}}: hands to pass on at once',
    },
    wrong: {
      service: 'Brief the centre: {{subject}} is repeated back and checked',
      hours: '{{value}} h: repeat back and check',
      floor: 'Floor {{value}}: repeat back and check',
    },
    chased: {
      service: 'Brief the departments: {{subject}} in time, and an answer',
      hours: '{{value}} h: in time, and an answer',
      floor: 'Floor {{value}}: in time, and an answer',
    },
    never: { house: 'Brief the centre: every call is written down' },
  },
};
