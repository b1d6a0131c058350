import type { Shape } from '../../shape.ts';
import type { reports as zh } from '../../zh-CN/errors/reports.ts';

export const reports: Shape<typeof zh> = {
  backwards: '{{from}} is after {{to}}: there is no time to report on. Put the dates right.',
  tooLong: 'At most {{most}} days are reported on at once. Take fewer.',
  unknown: 'There is no report “{{report}}”. There are: {{known}}.',
  unknownFigure:
    'The report “{{report}}” has no figure “{{figure}}”. Take one from the list of reports.',
  notBy: 'The report “{{report}}” cannot be cut by “{{dimension}}”. It can by: {{known}}.',
  personal:
    'Other people’s figures are for supervisors. Your own are shown with your code {{own}}.',
  badCursor: '“{{cursor}}” is no mark this list has given. List it from the beginning.',
  noAim:
    'The figure “{{figure}}” is neither better high nor low and takes no aim. Nothing was changed.',
  overHundred: 'A share cannot be aimed at above 100, got {{given}}. Nothing was changed.',
};
