/** Something that words of a form may mean: in words that are understood, and in English. */
export interface Saying {
  readonly means: string;
  readonly english: string;
}

const ITEMS: readonly Saying[] = [
  { means: '每百名学生拥有高于规定学历教师数', english: 'Teachers above the required degree per 100 pupils' },
  { means: '每百名学生拥有县级以上骨干教师数', english: 'Backbone teachers per 100 pupils' },
  { means: '每百名学生拥有体育、艺术（美术、音乐）专任教师数', english: 'PE and art teachers per 100 pupils' },
  { means: '生均教学及辅助用房面积', english: 'Teaching area per pupil' },
  { means: '生均体育运动场馆面积', english: 'Sports area per pupil' },
  { means: '生均教学仪器设备值', english: 'Equipment value per pupil' },
  { means: '每百名学生拥有网络多媒体教室数', english: 'Multimedia rooms per 100 pupils' },
];

/** What is offered for a title or a section's title. */
export const CONTEXT_SAYINGS: readonly Saying[] = [
  { means: '本次核查', english: 'Of this check (nothing else)' },
  { means: '小学', english: 'Primary' },
  { means: '初中', english: 'Junior' },
];

/** What is offered where nobody understands a header or label: each item, and what may be said of it, of schools and of stages. */
export const SAYINGS: readonly Saying[] = [
  ...ITEMS,
  ...ITEMS.map(({ means, english }) => ({ means: `${means}是否达标`, english: `${english}: met or not` })),
  { means: '高于规定学历教师数', english: 'Teachers above the required degree' },
  { means: '县级以上骨干教师数', english: 'Backbone teachers' },
  { means: '体育、艺术专任教师数', english: 'PE and art teachers' },
  { means: '教学及辅助用房面积（㎡）', english: 'Teaching area (㎡)' },
  { means: '体育运动场馆面积（㎡）', english: 'Sports area (㎡)' },
  { means: '教学仪器设备值（元）', english: 'Equipment value (yuan)' },
  { means: '教学仪器设备值（万元）', english: 'Equipment value (10 000 yuan)' },
  { means: '网络多媒体教室数', english: 'Multimedia rooms' },
  { means: '学校标识码', english: 'School code' },
  { means: '办学类型', english: 'Kind of school' },
  { means: '学段', english: 'Stage' },
  { means: '在校生数', english: 'Pupils' },
  { means: '班级数', english: 'Classes' },
  { means: '综合判定', english: 'Whether the school passes' },
  { means: '达标项数', english: 'Items at their limit' },
  { means: '85%以上未达标项数', english: 'Items from 85 % to the limit' },
  { means: '标准值', english: 'Limit' },
  { means: '是否达标', english: 'Met or not' },
  { means: '缺口', english: 'Gap to the limit' },
  { means: '县域均值', english: 'Mean of the county' },
  { means: '标准差', english: 'Standard deviation' },
  { means: '差异系数', english: 'Coefficient of variation' },
  { means: '差异系数标准', english: 'Limit of the coefficient' },
  { means: '差异系数是否达标', english: 'Coefficient within its limit or not' },
  { means: '达标学校数', english: 'Schools that reach the limit' },
  { means: '达标学校比例（%）', english: 'Share of schools that reach it (%)' },
];
