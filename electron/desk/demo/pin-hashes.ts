/**
 * The demo's PINs as they are kept, with the same cost as any other: made once, because everybody knows
 * these PINs and a demo house should open quickly. A test holds them against `hashSecret`.
 */

/** The salt of a demo PIN: the staff code, over and over. */
export const demoSalt = (code: string): string => code.padStart(8, '0').repeat(4);

export const demoHashes: Readonly<Record<string, string>> = {
  '001':
    '$argon2id$v=19$m=19456,t=2,p=1$AAAAAQAAAAEAAAABAAAAAQ$xogZw2itrCUVK6E0hO1YtX7HFkGuG+gVmClKncZfWmA',
  '002':
    '$argon2id$v=19$m=19456,t=2,p=1$AAAAAgAAAAIAAAACAAAAAg$FlNr6E5SnTpz47cITvRMYE1f7IxjKZIZFFI6V7FICNA',
  '003':
    '$argon2id$v=19$m=19456,t=2,p=1$AAAAAwAAAAMAAAADAAAAAw$hviruedxwKy2zhxgGANNKuS39ahDhzdUcIoi7FQHr2U',
  '010':
    '$argon2id$v=19$m=19456,t=2,p=1$AAAAEAAAABAAAAAQAAAAEA$wwX9vdyIG46q4C0IV79EeUSGExauawJGgCW6/0CpOz0',
  '011':
    '$argon2id$v=19$m=19456,t=2,p=1$AAAAEQAAABEAAAARAAAAEQ$pU1M6QAoeoqlOHDhuBUOJ++wYrgG6uwLFYb0K5eJ5Hw',
  '020':
    '$argon2id$v=19$m=19456,t=2,p=1$AAAAIAAAACAAAAAgAAAAIA$zibGd7ejzxPYAuOiHfl7Ly1tGynHKaFcCiuB3R56EPQ',
  '090':
    '$argon2id$v=19$m=19456,t=2,p=1$AAAAkAAAAJAAAACQAAAAkA$emhP1nh88jJhe5dIdO/y/baxuEyGFRR8HZSuPyCQQoQ',
  '101':
    '$argon2id$v=19$m=19456,t=2,p=1$AAABAQAAAQEAAAEBAAABAQ$nScs4qnmf4gyfjOU4c4ndZJS+U3ZYgh/qeAYZhGaLdU',
  '102':
    '$argon2id$v=19$m=19456,t=2,p=1$AAABAgAAAQIAAAECAAABAg$7yWHVQluDS/pQRE7VBkhZcoX56f5hZCqTanSR7meMfY',
  '103':
    '$argon2id$v=19$m=19456,t=2,p=1$AAABAwAAAQMAAAEDAAABAw$b51oTghtzHn6b3WFcT3k4aK3E1CplH/NyZevpdbwZwQ',
  '104':
    '$argon2id$v=19$m=19456,t=2,p=1$AAABBAAAAQQAAAEEAAABBA$bfi4YqP19ocoDThDOB3S9uAyxatpDFT2DgtaF+lpoQ0',
  '105':
    '$argon2id$v=19$m=19456,t=2,p=1$AAABBQAAAQUAAAEFAAABBQ$OD03Io88U7kvKy2uybqg6uw9DTcSGwgfVFtS1aav3qc',
  '106':
    '$argon2id$v=19$m=19456,t=2,p=1$AAABBgAAAQYAAAEGAAABBg$4R4qIlXQWo66wV18Q9CJZOQ8X2mVtfLHO/v4FUXcEiQ',
  '107':
    '$argon2id$v=19$m=19456,t=2,p=1$AAABBwAAAQcAAAEHAAABBw$XiBzbtp4PIh0XFlWmMf8VmXinbi2fBr6RbUfGcKNEEI',
  '108':
    '$argon2id$v=19$m=19456,t=2,p=1$AAABCAAAAQgAAAEIAAABCA$2SFH8lff8aPZh77vL/cQtjC/s/b2nwyIbxTTQ3iDY9k',
  '109':
    '$argon2id$v=19$m=19456,t=2,p=1$AAABCQAAAQkAAAEJAAABCQ$3Ir6Ous3Qpmhazi+lNWqg7pwB1HPmoPas02aLBRYFcA',
  '110':
    '$argon2id$v=19$m=19456,t=2,p=1$AAABEAAAARAAAAEQAAABEA$kJOKoFp+r8o9PmjjLRHMhK2mObp9fTLNMZXRp2FZoe4',
  '111':
    '$argon2id$v=19$m=19456,t=2,p=1$AAABEQAAAREAAAERAAABEQ$tsKrthLvd4/XrDMdh8IEcMuF8noi0d3uhV8+lEvwBO4',
  '112':
    '$argon2id$v=19$m=19456,t=2,p=1$AAABEgAAARIAAAESAAABEg$LPfuENukR9w+ei/EwqJ0Hj0I0qKny/IaNuGyp/EWKUQ',
  '115':
    '$argon2id$v=19$m=19456,t=2,p=1$AAABFQAAARUAAAEVAAABFQ$oGog/nCTNpry3RHrcAdnUNDD1ovE/09IZCL3l7qsTYk',
  '121':
    '$argon2id$v=19$m=19456,t=2,p=1$AAABIQAAASEAAAEhAAABIQ$9MEjLazXkPirN+PtXTFrJSOCDcF8Kcx6txDdRsyD9Jo',
  '122':
    '$argon2id$v=19$m=19456,t=2,p=1$AAABIgAAASIAAAEiAAABIg$WKRcBYJYVBSUjHDsomocp+289Tvdm73YBz3hRNo2WNo',
  '131':
    '$argon2id$v=19$m=19456,t=2,p=1$AAABMQAAATEAAAExAAABMQ$4m0vRf/l9+p9Ep7mrEazB/Hh4Ph4Z6uc5Qzmwy/5I5g',
  '132':
    '$argon2id$v=19$m=19456,t=2,p=1$AAABMgAAATIAAAEyAAABMg$I0gOJ/pHp0DXGqFT7gwwI58r7BV4OR6L/EfeuLitbMI',
  '201':
    '$argon2id$v=19$m=19456,t=2,p=1$AAACAQAAAgEAAAIBAAACAQ$mVtaW1pmTEjr6us/0BiDnERcN/9rEhRShqDCMqV7lIw',
  '202':
    '$argon2id$v=19$m=19456,t=2,p=1$AAACAgAAAgIAAAICAAACAg$+Mxz5aE2OMs19uqX0+1CvTZXRkYzSsSzhgv0e6NY33U',
  '211':
    '$argon2id$v=19$m=19456,t=2,p=1$AAACEQAAAhEAAAIRAAACEQ$6HwjlY8dh68hVvyMcrFQ3X+IBn2bH6bQ3YXTr/8N3u0',
  '221':
    '$argon2id$v=19$m=19456,t=2,p=1$AAACIQAAAiEAAAIhAAACIQ$asP19Q3OtW9eXzBP23ba9x7sxTd6+XTFD9ucj9ahG5I',
  '231':
    '$argon2id$v=19$m=19456,t=2,p=1$AAACMQAAAjEAAAIxAAACMQ$41h1hO+SCSSMtYelZzzePwOuAnLcr+8khVtwpz7OScI',
  '241':
    '$argon2id$v=19$m=19456,t=2,p=1$AAACQQAAAkEAAAJBAAACQQ$KwJ9Ew2F8JpGEvsn+I/vx9ovic5qCzdIkcH11+rluOw',
};
