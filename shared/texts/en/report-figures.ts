/** Each report and each figure, its name and its definition: written here and nowhere else. */
import type { Shape } from '../shape.ts';
import type { reportFigures as zh } from '../zh-CN/report-figures.ts';

export const reportFigures: Shape<typeof zh> = {
  volume: {
    title: 'Volume',
    says: 'What was asked for in the period.',
    figure: {
      requests: {
        title: 'Requests',
        says: 'Requests recorded in the period, cancelled ones too.',
      },
      done: { title: 'Done', says: 'Of them, those done and not reopened.' },
      open: { title: 'Open', says: 'Of them, those neither done nor cancelled.' },
      cancelled: { title: 'Cancelled', says: 'Cancelled requests, of all requests.' },
      urgent: { title: 'Urgent', says: 'Urgent and emergency requests, of all requests.' },
      entered: {
        title: 'Entered late',
        says: 'Of them, those written on paper during an outage and entered afterwards; they count when they happened.',
      },
    },
  },
  calls: {
    title: 'Calls',
    says: 'Contacts with the centre, by when they began.',
    figure: {
      calls: {
        title: 'Calls',
        says: 'Contacts that began in the period: by phone, in person, by radio, by message.',
      },
      talkMean: {
        title: 'Mean length',
        says: 'Mean time from answered to ended; open calls not counted.',
      },
      talkP90: { title: 'Nine of ten', says: 'The length nine of ten calls keep.' },
      repeatedBack: {
        title: 'Repeated back',
        says: 'Of ended calls, those repeated back to the caller.',
      },
    },
  },
  times: {
    title: 'Answer and completion',
    says: 'How long guests wait for the yes and for the thing. Waiting is not counted in completion.',
    figure: {
      completeMean: {
        title: 'Completion, mean',
        says: 'Done requests: mean time from when work could begin (recorded, booked time, reopened) until done, without waiting.',
      },
      completeMedian: {
        title: 'Completion, median',
        says: 'The time half of the done requests keep, without waiting.',
      },
      completeP90: {
        title: 'Completion, nine of ten',
        says: 'The time nine of ten done requests keep, without waiting.',
      },
      answerMean: {
        title: 'Answer, mean',
        says: 'Mean time from when work could begin (recorded, booked time, reopened) until somebody said yes; cancelled ones not counted.',
      },
      answerMedian: {
        title: 'Answer, median',
        says: 'The time half of the requests are answered in.',
      },
      answerP90: {
        title: 'Answer, nine of ten',
        says: 'The time nine of ten requests are answered in.',
      },
    },
  },
  minutes: {
    title: 'Where the minutes went',
    says: 'Mean minutes of each stage from the first word until done. Only requests done in one run and not booked; dispatch, answer, work and waiting add up to the whole.',
    figure: {
      intake: {
        title: 'Intake',
        says: 'Mean time from the call answered until the request was recorded; those without a call not counted.',
      },
      dispatch: { title: 'Dispatch', says: 'Mean time from recorded until with whoever did it.' },
      acknowledge: { title: 'Answer', says: 'Mean time from dispatched until answered.' },
      work: { title: 'Work', says: 'Mean time from answered until done, without waiting.' },
      wait: {
        title: 'Waiting',
        says: 'Mean time the work stood still; taken out of the last stages.',
      },
      whole: { title: 'Whole', says: 'Mean time from recorded until done, with waiting.' },
      waited: {
        title: 'Had to wait',
        says: 'Of the done requests, those that once stood still.',
      },
    },
  },
  target: {
    title: 'Inside target',
    says: 'Measured by the targets of each service.',
    figure: {
      done: {
        title: 'Done inside target',
        says: 'Of requests done or past their time, those done inside the target; waiting moves the target on.',
      },
      answered: {
        title: 'Answered inside target',
        says: 'Of requests somebody said yes to, those answered inside the target.',
      },
      over: { title: 'Mean overrun', says: 'By how much late requests ran over, on average.' },
      overdue: { title: 'Overdue', says: 'Requests past their target and still not done.' },
      entered: {
        title: 'Entered late',
        says: 'Of them, those written on paper during an outage and entered afterwards; they count when they happened.',
      },
    },
  },
  promises: {
    title: 'Promises',
    says: 'Times given to guests, by when they were promised.',
    figure: {
      kept: {
        title: 'Promises kept',
        says: 'Of promises answered or past their time, those where the guest was told before it; a time renewed before it passed is not counted.',
      },
      broken: { title: 'Broken', says: 'Promises whose time passed before the guest was told.' },
      made: { title: 'Made', says: 'Promises made in the period, without those taken back.' },
      renewed: {
        title: 'Renewed',
        says: 'Of promises made, those given a new time before they passed.',
      },
    },
  },
  chases: {
    title: 'Chases',
    says: 'Guests asking again for the same thing.',
    figure: {
      chased: { title: 'Chased', says: 'Of all requests, those chased at least once.' },
      times: { title: 'Chases', says: 'How often guests asked again, in all.' },
      twice: { title: 'Chased twice', says: 'Requests chased twice or more.' },
    },
  },
  reopened: {
    title: 'Reopened',
    says: 'What was called done and was not.',
    figure: {
      reopened: { title: 'Reopened', says: 'Of requests once called done, those reopened.' },
      times: { title: 'Reopenings', says: 'How often something was reopened, in all.' },
    },
  },
  satisfaction: {
    title: 'Satisfaction',
    says: 'What guests said when asked after the work.',
    figure: {
      satisfied: { title: 'Satisfied', says: 'Of guests who said yes or no, those satisfied.' },
      answered: {
        title: 'Answered',
        says: 'Of requests confirmed with the guest, those where the guest said yes or no.',
      },
      unsatisfied: { title: 'Not satisfied', says: 'Requests the guest was not satisfied with.' },
    },
  },
  stays: {
    title: 'Stay satisfaction',
    says: 'What guests said of their whole stay, by when they were asked.',
    figure: {
      satisfied: { title: 'Satisfied', says: 'Of guests who said yes or no, those satisfied.' },
      answered: {
        title: 'Answered',
        says: 'Of stays asked about, those where the guest said yes or no.',
      },
      unsatisfied: { title: 'Not satisfied', says: 'Stays the guest was not satisfied with.' },
    },
  },
  complaints: {
    title: 'Complaints',
    says: 'What guests complained of, by when it was taken; those taken by mistake do not count. Those only the entitled may see are counted, but not under a floor, a room type, a person or a cause.',
    figure: {
      inTime: {
        title: 'In time',
        says: 'Of complaints replied to or past their time, those where every reply came by the time promised.',
      },
      complaints: {
        title: 'Complaints',
        says: 'Complaints taken in this time, unfinished ones as well.',
      },
      grave: { title: 'Grave', says: 'Of these, those of the highest severity.' },
      repliesInTime: {
        title: 'Replies in time',
        says: 'Of the replies to them that were due by a time, those given by then.',
      },
      firstReply: {
        title: 'First reply',
        says: 'Median time from taking it until the guest first heard from the house.',
      },
      open: {
        title: 'Unfinished',
        says: 'Of these, those not put right yet, or still without cause and measure.',
      },
      reopened: {
        title: 'Reopened',
        says: 'Of these, those opened again after they were put right.',
      },
      compensation: {
        title: 'Compensation',
        says: 'What guests accepted or were offered, in all, in the currency the house uses now.',
      },
      satisfied: {
        title: 'Satisfied afterwards',
        says: 'Of guests who said yes or no when asked afterwards, those satisfied.',
      },
    },
  },
  lost: {
    title: 'Lost and found',
    says: 'Things missed and things found, by when they were registered.',
    figure: {
      returned: {
        title: 'Reports returned',
        says: 'Of loss reports, those whose owner has the thing back.',
      },
      reported: { title: 'Loss reports', says: 'Loss reports taken in the period.' },
      found: {
        title: 'Found',
        says: 'Found things registered in the period, without mistaken entries.',
      },
      foundReturned: {
        title: 'Found returned',
        says: 'Of found things, those handed or sent to their owner.',
      },
      returnMedian: {
        title: 'Time to return',
        says: 'Median time from registered until returned.',
      },
      searching: { title: 'Still searching', says: 'Loss reports not settled yet.' },
    },
  },
  loans: {
    title: 'Loans',
    says: 'Things lent to guests, by when they were handed out.',
    figure: {
      lent: { title: 'Lent', says: 'Loans handed out in the period, without mistaken entries.' },
      inTime: {
        title: 'Back in time',
        says: 'Of loans with a time that is over or settled, those returned in time.',
      },
      late: { title: 'Late now', says: 'Loans past their time and still out.' },
      lost: { title: 'Lost', says: 'Of settled loans, those lost.' },
      broken: { title: 'Broken', says: 'Loans that came back broken.' },
      heldMedian: { title: 'Time lent', says: 'Median time of returned loans.' },
    },
  },
  keys: {
    title: 'Keys',
    says: 'Keys in hands, by when they were taken.',
    figure: {
      handedOut: {
        title: 'Handed out',
        says: 'Times a key came into somebody’s hands, passed on ones too.',
      },
      overdue: {
        title: 'Overdue',
        says: 'Of spells ended or past their hour, those that ran past it.',
      },
      overdueMean: {
        title: 'Mean overrun',
        says: 'By how much overdue keys ran over, on average.',
      },
      heldMedian: { title: 'Time held', says: 'Median time of ended spells.' },
      lost: { title: 'Lost', says: 'Spells that ended with the key lost.' },
      overridden: {
        title: 'Against a rule',
        says: 'Keys handed out against a rule by a supervisor.',
      },
      entered: {
        title: 'Entered late',
        says: 'Of them, those whose beginning or end was written on paper during an outage.',
      },
    },
  },
  handouts: {
    title: 'Key handout',
    says: 'Batch handouts at the start of a shift.',
    figure: {
      handoutMean: {
        title: 'Mean time',
        says: 'Mean time from the first key to the last, of handouts to two or more.',
      },
      handoutMedian: {
        title: 'Median time',
        says: 'Median time from the first key to the last, of handouts to two or more.',
      },
      handouts: { title: 'Handouts', says: 'Batch handouts begun in the period.' },
      keys: { title: 'Keys', says: 'Keys handed out in batches, in all.' },
    },
  },
  attendance: {
    title: 'Attendance',
    says: 'The roster against who came; a night counts on the day it began.',
    figure: {
      planned: { title: 'Planned', says: 'Planned shifts that are over.' },
      late: {
        title: 'Late',
        says: 'Of planned shifts somebody came to, those late beyond the grace.',
      },
      lateMinutes: { title: 'Late in all', says: 'Minutes late beyond the grace, in all.' },
      absent: { title: 'Absent', says: 'Of planned shifts that are over, those nobody came to.' },
      early: { title: 'Left early', says: 'Planned shifts left early beyond the grace.' },
      overtime: {
        title: 'Overtime',
        says: 'Minutes worked after the planned end or on a day off, from the house’s measure on.',
      },
      worked: { title: 'Here', says: 'Minutes from signing on to signing off, breaks included.' },
    },
  },
  charges: {
    title: 'Charges',
    says: 'Charges to guests by when they were made, in the house’s currency of today.',
    figure: {
      amount: { title: 'Amount', says: 'Charges not voided, counter-entries taken off.' },
      charges: { title: 'Charges', says: 'Charges not voided, in any currency.' },
      open: { title: 'Not taken over', says: 'Charges the front office has not taken over.' },
      priceWanted: { title: 'Price wanted', says: 'Charges without a price.' },
      voided: { title: 'Voided', says: 'Voided charges, of all charges.' },
      otherCurrency: {
        title: 'Other currency',
        says: 'Charges in another currency, not in the amount.',
      },
    },
  },
};
