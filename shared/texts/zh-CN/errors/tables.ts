export const tables = {
  unknownKind: '“{{name}}”不是表格文件，没有导入。请用 CSV 或 XLSX。',
  broken: '“{{name}}”打不开，文件已损坏或加了密码，没有导入。请另存为 XLSX 或 CSV 再试。',
  badText: '“{{name}}”的文字编码无法识别，没有导入。请另存为 UTF-8 的 CSV 或 XLSX 再试。',
  tooLarge: '“{{name}}”太大，没有导入。一次最多 {{most}} MB，请分成几份。',
  tooManyRows: '“{{name}}”超过 {{most}} 行，没有导入。请分成几份。',
  tooManyColumns: '“{{name}}”超过 {{most}} 列，没有导入。请删去多余的列。',
  cellTooLong:
    '“{{name}}”的 {{cell}} 格超过 {{most}} 个字，没有导入。多半是分隔符或引号有误，请另存为 XLSX 或 CSV 再试。',
  empty: '“{{name}}”里没有内容，没有导入。第一行应是表头。',
};
