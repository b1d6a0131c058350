/** 导入：文件与店里的情况对不上。 */
export const imports = {
  houseChanged: '预览之后店里有了变动，文件未导入。请重新预览，核对后再导入。',
  badLines:
    '有 {{count}} 行不能导入，第一处在第 {{line}} 行；未导入。请改好文件，或略过这些行导入其余。',
};
