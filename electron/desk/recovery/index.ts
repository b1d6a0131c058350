/** The way back of a damaged house. The domain's public face. */
export { type FaultInput, faultOf } from './fault.ts';
export { openAsItIs, openBeside, openOrRecover, type RecoveryThread } from './open.ts';
export { type RecoverInput, recoverHouse, recoveryOf } from './recover.ts';
export { noteRecovered } from './recovered.ts';
