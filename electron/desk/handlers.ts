/**
 * What answers each operation of the contract: one line per domain. Long readings are asked of the reader's
 * thread here, so that no domain knows of threads.
 */

import type { Contract } from '../../shared/contract.ts';
import type { Vocabulary } from '../../shared/intake/model.ts';
import { alarmsHandlers } from './alarms/index.ts';
import { createAnalysisHandlers } from './analysis/index.ts';
import { answersHandlers } from './answers/index.ts';
import { createArchiveHandlers } from './archive/index.ts';
import { createAttendanceHandlers } from './attendance/index.ts';
import { babysittingHandlers } from './babysitting/index.ts';
import { type BackupKeeper, createBackupsHandlers, isReady } from './backups/index.ts';
import type { createFeed } from './board/index.ts';
import { createBoardHandlers } from './board/index.ts';
import { callQualityHandlers } from './call-quality/index.ts';
import { callsHandlers } from './calls/index.ts';
import { carePlansHandlers } from './care-plans/index.ts';
import { createCatalogueHandlers } from './catalogue/index.ts';
import { createChargesHandlers } from './charges/index.ts';
import { complaintsHandlers } from './complaints/index.ts';
import { conductHandlers } from './conduct/index.ts';
import { renewGuards } from './database/guards.ts';
import { type Database, renewPart } from './database/open.ts';
import type { HouseRow } from './database/schema/index.ts';
import { eventsHandlers } from './events/index.ts';
import { createFairnessHandlers } from './fairness/index.ts';
import { createGuestListsHandlers, guestsHandlers } from './guest-files/index.ts';
import { guestThingsHandlers } from './guest-things/index.ts';
import { createHandoverHandlers } from './handover/index.ts';
import { createHouseHandlers } from './house/index.ts';
import { housekeepingHandlers } from './housekeeping/index.ts';
import { importsHandlers } from './imports/index.ts';
import type { ReadEntry, ReadLine } from './intake/index.ts';
import { createIntakeHandlers } from './intake/index.ts';
import type { Chance } from './kernel/chance.ts';
import type { Clock } from './kernel/clock.ts';
import type { Handlers } from './kernel/handlers.ts';
import type { Pipeline } from './kernel/pipeline.ts';
import { createKeysHandlers } from './keys/index.ts';
import { laundryHandlers } from './laundry/index.ts';
import { layoutHandlers } from './layout/index.ts';
import { loansHandlers } from './loans/index.ts';
import { lockedOutHandlers } from './locked-out/index.ts';
import { createLostHandlers } from './lost-and-found/index.ts';
import { createMeasuresHandlers } from './measures/index.ts';
import { messagesHandlers } from './messages/index.ts';
import { minibarHandlers } from './minibar/index.ts';
import { createMorningHandlers } from './morning/index.ts';
import { createOutagesHandlers } from './outages/index.ts';
import { createOwnFiguresHandlers } from './own-figures/index.ts';
import type { PaperShell, SaveOut } from './paper/index.ts';
import { createPaperHandlers } from './paper/index.ts';
import type { OpenConsole } from './practice/index.ts';
import { createPracticeHandlers } from './practice/index.ts';
import { createRecordHandlers, type Watchman } from './record/index.ts';
import { createReportsHandlers } from './reports/index.ts';
import { requestsHandlers } from './requests/index.ts';
import type { createEraser } from './retention/index.ts';
import { createGuestDataHandlers, createRetentionHandlers } from './retention/index.ts';
import { roomServiceHandlers } from './room-service/index.ts';
import { createRoomsHandlers } from './rooms/index.ts';
import { createSearchHandlers } from './search/index.ts';
import { createContractsHandlers } from './service-contracts/index.ts';
import { serviceModelHandlers } from './service-model/index.ts';
import { createSessionHandlers } from './session/index.ts';
import type { Prove, Secrets, Witness } from './staff/index.ts';
import { createStaffHandlers } from './staff/index.ts';
import { createStandardsHandlers } from './standards/index.ts';
import { staysAt, staysHandlers } from './stays/index.ts';
import type { Reads } from './stores.ts';
import { createSurveysHandlers } from './surveys/index.ts';
import { createTrainingHandlers } from './training/index.ts';
import { wakeUpsHandlers } from './wake-ups/index.ts';
import { countSignsAnew, welfareHandlers } from './welfare/index.ts';
import { createWhatIfHandlers } from './what-if/index.ts';
import type { Reader } from './worker/index.ts';

/** What the domains are made with. */
type Deps = {
  options: {
    dataDir: string;
    paper?: PaperShell;
    openConsole?: OpenConsole;
    nativeBinding?: string | undefined;
  };
  version: string;
  machineMs: () => number;
  database: Database;
  reads: Reads;
  reader: Reader;
  /** For what is waited for while it is typed: a question there never stands behind a month's figures. */
  quickReader: Reader;
  /** What touches the copies of the house. */
  copyReader: Reader;
  backupKeeper: BackupKeeper;
  clock: Clock;
  chance: Chance;
  pipeline: Pipeline;
  house: () => HouseRow | undefined;
  secrets: Secrets;
  prove: Prove;
  witness: Witness;
  feed: ReturnType<typeof createFeed>;
  saveOut: SaveOut;
  vocabulary: () => Vocabulary;
  readLine: ReadLine;
  entryOf: ReadEntry;
  setClock: (momentMs: number) => void;
  eraser: ReturnType<typeof createEraser>;
  tidySoon: () => void;
  watchman: Watchman;
  makeDemo: (atMs: number | undefined) => Promise<void>;
  startAnew: () => void;
};

export const handlersOf = ({
  options,
  version,
  machineMs,
  database,
  reads,
  reader,
  quickReader,
  copyReader,
  backupKeeper,
  clock,
  chance,
  pipeline,
  house,
  secrets,
  prove,
  witness,
  feed,
  saveOut,
  vocabulary,
  readLine,
  entryOf,
  setClock,
  eraser,
  tidySoon,
  watchman,
  makeDemo,
  startAnew,
}: Deps): Handlers<Contract> => {
  const { dataDir } = options;
  return {
    house: createHouseHandlers({
      pipeline,
      clock,
      chance,
      secrets,
      house,
      dataDir,
      version,
      makeDemo,
      comesBack: () => isReady({ dataDir, nativeBinding: options.nativeBinding }),
    }),
    session: createSessionHandlers({
      pipeline,
      reads,
      machineMs,
      chance,
      house,
      secrets,
      prove,
    }),
    staff: createStaffHandlers({ chance, secrets, witness }),
    catalogue: createCatalogueHandlers(vocabulary),
    standards: createStandardsHandlers((context, input) =>
      reader.ask('previewStandard', context, input),
    ),
    morning: createMorningHandlers((context, input) => reader.ask('viewMorning', context, input)),
    rooms: createRoomsHandlers({ staysAt, welfareHoursChanged: countSignsAnew }),
    stays: staysHandlers,
    serviceModel: serviceModelHandlers,
    layout: layoutHandlers,
    imports: importsHandlers,
    intake: createIntakeHandlers(readLine, entryOf),
    calls: callsHandlers,
    callQuality: callQualityHandlers,
    training: createTrainingHandlers((context, input) =>
      reader.ask('suggestTrainings', context, input),
    ),
    conduct: conductHandlers,
    fairness: createFairnessHandlers((context, input) => reader.ask('fairnessOf', context, input)),
    ownFigures: createOwnFiguresHandlers((context, input) =>
      reader.ask('figuresOfPerson', context, input),
    ),
    lostAndFound: createLostHandlers({ witness }),
    requests: requestsHandlers,
    outages: createOutagesHandlers({ readLine, entryOf }),
    attendance: createAttendanceHandlers({ witness, saveOut }),
    alarms: alarmsHandlers,
    loans: loansHandlers,
    charges: createChargesHandlers({ saveOut }),
    minibar: minibarHandlers,
    wakeUps: wakeUpsHandlers,
    messages: messagesHandlers,
    complaints: complaintsHandlers,
    laundry: laundryHandlers,
    babysitting: babysittingHandlers,
    roomService: roomServiceHandlers,
    guestThings: guestThingsHandlers,
    guests: {
      ...guestsHandlers,
      ...createGuestListsHandlers({
        find: (context, input) => quickReader.ask('findFiles', context, input),
        list: (context, input) => quickReader.ask('listFiles', context, input),
        doubles: (context, input) => quickReader.ask('doublesOf', context, input),
      }),
      ...createGuestDataHandlers({ dataDir, database, eraser, saveOut, tidySoon }),
    },
    carePlans: carePlansHandlers,
    paper: createPaperHandlers({ dataDir, saveOut, shell: options.paper, pipeline }),
    keys: createKeysHandlers({ witness }),
    housekeeping: housekeepingHandlers,
    board: createBoardHandlers(feed, house, (context, input) =>
      reader.ask('boardAsOf', context, input),
    ),
    reports: createReportsHandlers({
      shell: options.paper,
      saveOut,
      dataDir,
      run: (context, input) => reader.ask('runReport', context, input),
      rows: (context, input) => reader.ask('reportRows', context, input),
    }),
    practice: createPracticeHandlers({
      dataDir,
      openConsole: options.openConsole,
      setClock,
      score: (context, input) => reader.ask('scorePractice', context, input),
    }),
    whatIf: createWhatIfHandlers((context, input) => reader.ask('runWhatIf', context, input)),
    measures: createMeasuresHandlers({
      list: (context, input) => reader.ask('listMeasures', context, input),
      before: (context, source) => reader.ask('figureBefore', context, source),
    }),
    analysis: createAnalysisHandlers(
      (context, input) => reader.ask('runAnalysis', context, input),
      (context, input) => reader.ask('analysisRows', context, input),
    ),
    surveys: createSurveysHandlers((context, input) =>
      reader.ask('summariseSurveys', context, input),
    ),
    events: eventsHandlers,
    handover: createHandoverHandlers({ witness }),
    welfare: welfareHandlers,
    lockedOut: lockedOutHandlers,
    answers: answersHandlers,
    contracts: createContractsHandlers({
      dataDir,
      saveOut,
      performance: (context, input) => reader.ask('contractPerformance', context, input),
    }),
    search: createSearchHandlers(database),
    archive: createArchiveHandlers({
      dataDir,
      reader: {
        write: (context, input) => reader.ask('writeMonth', context, input),
        open: (context, input) => reader.ask('openMonth', context, input),
      },
    }),
    backups: createBackupsHandlers({
      dataDir,
      raw: database.raw,
      keeper: backupKeeper,
      reads,
      nowMs: clock.nowMs,
      startAnew,
      thread: {
        list: (context, input) => copyReader.ask('listCopies', context, input),
        preview: (context, input) => copyReader.ask('previewCopy', context, input),
        rehearse: (context, input) => copyReader.ask('rehearseRestore', context, input),
        prepareRestore: (context, input) => copyReader.ask('prepareRestore', context, input),
        takePlace: (context, input) => copyReader.ask('takePlace', context, input),
        makeLock: (context, input) => copyReader.ask('makeLock', context, input),
        lookForCopies: (context, input) => copyReader.ask('lookForCopies', context, input),
        layFirst: (context, input) => copyReader.ask('layFirst', context, input),
      },
    }),
    record: createRecordHandlers({
      dataDir,
      raw: database.raw,
      checkNow: watchman.checkNow,
      renewMarks: () => renewGuards(database.raw),
      renewPart: (name) => renewPart(database.raw, name, options.nativeBinding),
    }),
    retention: createRetentionHandlers((context, input) =>
      reader.ask('previewRetention', context, input),
    ),
  };
};
