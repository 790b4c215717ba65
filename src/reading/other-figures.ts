/**
 * Words that make a column another figure than the field that its other words name: last year's, planned, required,
 * missing, per student, a part of the whole. A header with such a word that its spelling doesn't hold is set aside.
 */
export type OtherFigure = 'otherTime' | 'planned' | 'required' | 'difference' | 'ratio' | 'part';

interface OtherFigureWords {
  readonly kind: OtherFigure;
  readonly words: RegExp;
  /** Whether they say the same in a title of a group of columns or in brackets, not only beside the field's words. */
  readonly everywhere: boolean;
}

const OTHER_FIGURES: readonly OtherFigureWords[] = [
  {
    kind: 'otherTime',
    words: /上一?(?:学)?年|去年|前年|往年|上学期|上期|同期|历年|原有|年初|期初|以前/,
    everywhere: true,
  },
  { kind: 'planned', words: /计划|规划|预计|预测|拟|目标|待建|在建|将/, everywhere: true },
  {
    kind: 'required',
    words:
      /达标|标准值|^标准$|国家标准|省定?标准|规定(?!学历)|要求|应有|应配|应达|应设|最低|核定|额定|限额|基本值|定额|编制数/,
    everywhere: true,
  },
  {
    kind: 'difference',
    words: /差额|缺口|缺额|缺编|缺少|尚缺|不足|超出|超编|富余|还需|需补|增减|增加|减少|净增|变动|变化/,
    everywhere: true,
  },
  {
    kind: 'ratio',
    words:
      /生均|师均|班均|校均|人均|每百|每生|平均|均值|比例|占比|百分比|比率|率$|率[)）]|系数|排名|得分|师生比|生师比/,
    everywhere: true,
  },
  // 省级骨干教师 are some of those of the county's level and above; 校级 ones are none of them.
  {
    kind: 'part',
    words: /^(?!.*[县区]级).*(?:国家|省|地|地市|市|校|镇|乡|学区)级(?!及?以上|含)/,
    everywhere: true,
  },
  {
    kind: 'part',
    words:
      /幼儿|学前|托班|附设|职高|中职|特教班|女|男生|少数民族|党员|团员|寄宿|住宿|住校|内宿|留守|残疾|随班就读|农村户籍|外省|外县|港澳台|华侨|借读|贫困|资助|复读|超龄|辍学|流失/,
    everywhere: true,
  },
  {
    kind: 'part',
    words:
      /随迁|送教|走读|毕业|招生|新生|入学|转入|转出|退学|死亡|[一二三四五六七八九]年级|初[一二三]|代课|兼任|兼职|外聘|临聘|聘用|编外|在编|借调|离?退休|返聘|支教|走教|交流|轮岗|特岗|挂职|病休|进修|新任|新增|录用|调入|调出|正高|副高|高级|初级职|中级|未定|特级|省级|市级|校级|国家级|镇级|乡级|学区级|学科带头|名师|危房|租借|借用|租赁|租用|非产权|独立使用|共用|新建|改建|扩建|闲置|报废|损坏|使用面积|专科以下|高中阶段|持证|合格|班主任|培训|残值|净值|现值|原值|采购|报损|社会|占地|公共|普通教室|^专用|^班级|^实验|^原(?!有)|职工|行政|教辅|工勤|管理|校长/,
    everywhere: false,
  },
];

/** What other figure words name, if any; `beside`: they stand beside the field's own words. */
export function otherFigureIn(words: string, beside: boolean): OtherFigure | undefined {
  if (words === '') return undefined;
  return OTHER_FIGURES.find((other) => (beside || other.everywhere) && other.words.test(words))?.kind;
}
