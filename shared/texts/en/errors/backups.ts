import type { Shape } from '../../shape.ts';
import type { backups as zh } from '../../zh-CN/errors/backups.ts';

export const backups: Shape<typeof zh> = {
  unknown: 'There is no backup {{name}}; nothing was touched. Choose another from the list.',
  none: 'There is no backup yet; nothing was rehearsed. Make one first.',
  damaged:
    'The backup {{name}} is damaged and was not used; the house is as it was. Choose another.',
  unlike:
    'The backup just written is not what the house holds and was thrown away; the house and all earlier backups are there. Check the disk and make another.',
  noRoom:
    'The disk for backups is too full for this one; the house and all earlier backups are there. Make room.',
  noRoomHere:
    'The disk of this PC is too full for what this backup holds; nothing was brought back and nothing touched. Make room, then try again.',
  noneThere:
    'There is no backup at {{folder}} that can be read; nothing was touched. Plug the stick or the disk in, check the whole path of the folder, then try again.',
  noneSound:
    'All backups at {{folder}} are damaged; nothing was brought back and nothing touched. Look in another place of backups, and delete none of these files.',
  sourceSilent:
    '{{folder}} has not answered for ten seconds; nothing was brought back and nothing touched. Check that disk or share, then try again.',
  hangs:
    'A copy has been under way for over an hour: the place does not answer, and later copies wait for it. Check that disk or share; start the console anew if need be.',
  silent:
    'The second place for backups has not answered for ten seconds; nothing was written to it, the backup on this PC was made. Check that disk or share.',
  noAnswer:
    'The folder {{folder}} has not answered for ten seconds; the settings are as they were. Check that disk or share, then name it again.',
  placeGone:
    'The second place for backups is not there (a disk not plugged in, or another folder); nothing was written to it, the backup on this PC was made. Plug the disk in, or name the folder again.',
  placeOfAnother:
    'That folder holds backups of another house; nothing was written. Choose another folder.',
  noFolder:
    'There is no folder {{folder}}; the settings are as they were. Make the folder or plug the disk in, then name it again.',
  nothingToSet:
    'There was nothing to change; the settings are as they were. Give the second place or a passphrase.',
  ofAnother:
    'The backup {{name}} is of another house; nothing was restored and nothing touched. Choose another.',
  ofLineLeft:
    'The house went back to an older backup after this one was made; it was passed over for one the house goes on from.',
  passphraseMissing:
    'This backup is locked and this PC has no key to it: it was not opened, nothing was touched. Give the passphrase it was locked with.',
  passphraseDiffers: 'The two passphrases differ; the settings are as they were. Type them again.',
  passphraseWrong:
    'The passphrase does not fit; the backup was not opened and nothing was touched. Try again; without it nobody can open it.',
  houseDamaged:
    'The database is damaged and no backup was made of it; all earlier backups are there. Start the console again soon: it recovers by itself.',
  restoring: 'A restore is under way: wait until it is done. Nothing else was begun.',
  unfinished:
    'A restore is half done; nothing was touched. Open the console first, which finishes it, then use the command.',
  inUse:
    'The house is open in a console or a command; nothing was restored and nothing touched. Close it there first, then try again.',
};
