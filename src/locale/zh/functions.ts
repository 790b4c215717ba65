/** 自定义函数没有结果时的说明。 */
export const functions = {
  missing: '有单元格未填报，空格不当作 0。',
  missingOrZero: '有单元格未填报或为 0，Excel 不告诉函数是哪一种。最后加一个参数 COUNT(同样的单元格) 即可分清。',
  countDiffers: '最后一个参数应为 COUNT(同样的单元格)。',
  notAFigure: '应为不小于 0 的数字。',
  notWhole: '学生数应为整数。',
  notAWord: '应为文字或编号。',
  noStudents: '没有学生，无法计算。',
  unknownStage: '学段应为“小学”或“初中”。',
  unknownItem: '指标应为 R1 至 R7。',
  unknownType: '办学类型无法识别，例如：九年一贯制学校。',
  sizesDiffer: '两个区域的大小应相同。',
  oldEngine: '此 Excel 太旧，不能精确计算，请更新 Office。',
  zeroMean: '平均值为 0，没有差异系数。',
};
