/** 识别方案（用户对表、列、行的回答）的问题：在 JSON 的哪个位置，应当是什么。 */
export const profile = {
  whole: '整个文件',
  expected: {
    schema: '"junheng.profile/1"',
    field: '指标的编号（如 students、teachingArea、schoolName），或 null（不是任何指标）',
    stage: '"primary"、"junior" 或 "senior"',
    unit: '单位，如 "万元"、"㎡"',
    column: '列的字母（如 "E"）或行号（如 "5"）',
    count: '从 1 起的整数',
    text: '非空文字',
    list: '列表（[…]）',
    given: '"whole"（全校数）或 "stage"（学段数）',
    schoolType: '办学类型，如 "nineYear"',
    fact: '县级数据的标识',
    means: '该列可选的一种答案（见 docs/profile.md）',
    take: '"first"（第一行）、"last"（最后一行）或 "together"（合并）',
    counties:
      '"one"（全部是一个县的）、"column"（以列或工作表名为准）、"title"（以标题为准）或 "unnamed"（未写县名的行属于 county）',
    object: '一组键值（{…}）',
    boolean: 'true 或 false',
  },
};
