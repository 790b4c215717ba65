/** 需要用户回答的问题：为什么问、问什么、可以怎样回答，以及已作的回答。 */
export const questions = {
  title: '需要您回答',
  unanswered: (count: number) => `${count} 个问题等您回答，回答之前不判定全县结论`,
  choose: '请选择…',
  answer: '采用这个回答',
  answerAll: (count: number) => `${count} 处都采用这个回答`,
  likely: (text: string) => `${text}（名称最相近）`,
  given: '您的回答',
  takeBack: '撤回',
  takeBackOf: (text: string) => `撤回：${text}`,
  kept: '回答随工作簿保存，重新打开后仍有效，也可在「设置」中导出，用于其他工作簿。',
  ask: {
    D05: '这些行怎样算？',
    D07: '这是哪一类学校？',
    D12: '这些数的单位是什么？',
    D21: '采用哪一个？',
    D27: '它属于哪所学校？',
    D73: '这一行是学校吗？',
    D75: '该校这样填的数是谁的？（该校同类的数一并按此处理）',
    D79: '这些数是哪个学段的？',
    D80: '该校各学段相同的数是谁的？（该校同类的数一并按此处理）',
    D82: '是同一所学校吗？',
    D83: '这个表头是什么？（各表同名的表头一并按此处理）',
    D88: '这张表怎样处理？',
    D84: '它是哪个意思？（同样的填法一并按此处理）',
    D86: '这些行是哪个县、哪一年的？',
  },
  why: {
    D05: '一所学校算两次，学生、教师和用房都会多出一份。',
    D07: '学校有哪些学段、按哪些标准判定，取决于办学类型。',
    D12: '系统不会自动换算。数本来就是对的，请写说明。',
    D21: '两列的数不同，采用哪一列，指标的结果就不同。',
    D27: '教学点、校区、附设班的学生和资源要先并入主校，再计算生均数。',
    D73: '合计、分组如算作学校，全县的数会重复。',
    D75: '全校共用的数要按学段拆分，学段自有的不拆分，生均数因此不同。',
    D79: '小学、初中的标准不同，不知学段就不能判定。',
    D80: '全校数只算一次并按学段拆分，学段自有的各算各的，生均数因此不同。',
    D82: '两张表中的数要合到同一所学校，或分给两所学校。',
    D83: '判定要用的数可能就在这里，无法识别，没有采用。',
    D88: '算出来的结果不能代替原始数，两者也不能混用。',
    D84: '不认识的填法不能算作任何一种答案，用到它的判定只能是“未填报”。',
    D86: '达标与否按县判定；几个县的学校混在一起算，不达标的县会被掩盖。回答之前不作计算。',
  },
  choices: {
    first: () => '只算第一行',
    last: () => '只算最后一行',
    together: () => '合成一所学校（各行填的是不同的数）',
    column: (name: string, place: string) => (place ? `「${name}」（${place} 列）` : `「${name}」`),
    row: (name: string, place: string) => `「${name}」（第 ${place} 行）`,
    mainSchool: (name: string) => name,
    kind: (name: string, _english: string) => name,
    isSchool: () => '是一所学校',
    noSchool: () => '不是学校，不读取',
    whole: () => '全校共用的数',
    ownStage: () => '各学段自有的数',
    primary: () => '全部是小学的',
    junior: () => '全部是初中的',
    senior: () => '全部是高中的',
    sameSchool: () => '是同一所学校',
    twoSchools: () => '是两所学校',
    isField: () => '是',
    noField: () => '不是',
    noneAtAll: () => '不是任何指标',
    field: (name: string, _english: string) => name,
    notRead: () => '只供参考，不读取这张表',
    label: (name: string) => `「${name}」`,
    oneCounty: () => '全部是一个县的',
    ofCounty: (name: string) => `未写明的都是${name}的`,
    byColumn: (name: string) => `以区县列（或工作表名）为准：${name}`,
    byTitle: (name: string) => `以标题为准：${name}`,
    ignoreSheet: (name: string) => `不读取「${name}」`,
    inUnit: (name: string) => `各校的数都是${name}数，按${name}读取`,
  },
  answers: {
    mainSchools: ({ part, main }: Values) => `「${part}」属于「${main}」`,
    shared: ({ school, given }: Values) =>
      `「${school}」的共用资源是${given === 'whole' ? '全校数' : '各学段自有的数'}`,
    schools: ({ school, type, stage }: Values) =>
      `「${school}」${type ? `是${type}` : ''}${type && stage ? '，' : ''}${stage ? `的数都是${STAGES[stage]}的` : ''}`,
    names: ({ name, other, same }: Values) =>
      `「${name}」和「${other}」是${same === 'true' ? '同一所学校' : '两所学校'}`,
    words: ({ field, word, means }: Values) => `「${field}」中的「${word}」就是「${means}」`,
    duplicates: ({ sheet, school, take }: Values) => `「${sheet}」中的「${school}」${TAKES[take ?? '']}`,
    sameSchools: ({ before, now }: Values) => `上年的「${before}」就是今年的「${now}」`,
    facts: ({ label, indicator, fact }: Values) =>
      `「${indicator ? `${indicator} → ` : ''}${label}」${fact ? `是「${fact}」` : '不是任何县级数据'}`,
    counties: ({ take, county }: Values) =>
      take === 'unnamed' ? `未写明县名的行都是${county}的` : (COUNTIES[take ?? ''] ?? ''),
    sheetIgnored: ({ sheet }: Values) => `不读取「${sheet}」`,
    column: ({ sheet, header, field, unit }: Values) =>
      `${sheet === '*' ? '各表' : `「${sheet}」`}的「${header}」${field ? `是「${field}」` : '不是任何指标'}${unit ? `，单位是${unit}` : ''}`,
    row: ({ sheet, name, isSchool }: Values) =>
      `「${sheet}」的「${name}」${isSchool === 'true' ? '是学校' : '不是学校'}`,
  },
};

type Values = Readonly<Record<string, string>>;

const STAGES: Readonly<Record<string, string>> = { primary: '小学', junior: '初中', senior: '高中' };
const TAKES: Readonly<Record<string, string>> = {
  first: '只算第一行',
  last: '只算最后一行',
  together: '各行合成一所学校',
};
const COUNTIES: Readonly<Record<string, string>> = {
  one: '全部是一个县的',
  column: '县名以区县列（或工作表名）为准',
  title: '县名以标题为准',
};
