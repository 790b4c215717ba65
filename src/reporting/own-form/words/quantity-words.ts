/** What of a result a word of a form asks for. */
export type Quantity =
  | 'value'
  | 'numerator'
  | 'verdict'
  | 'limit'
  | 'gap'
  | 'gapToNear'
  | 'passedItems'
  | 'nearItems'
  | 'mean'
  | 'deviation'
  | 'coefficient'
  | 'coefficientLimit'
  | 'coefficientVerdict'
  | 'schools'
  | 'passedSchools'
  | 'failedSchools'
  | 'passedShare'
  | 'overall'
  | 'deadline'
  | 'lead'
  | 'cooperating';

/** How forms write each, as folded; tried in this order, so longer sayings stand before those that they hold. */
export const QUANTITY_WORDS: readonly (readonly [Quantity, RegExp])[] = [
  ['coefficientLimit', /(?:差异|变异)系数(?:的)?(?:评估|国家|规定)?(?:标准值?|限值|达标值|要求|上限)(?!差)|标准\(≤\)/],
  ['coefficientVerdict', /(?:差异|变异)系数(?:是否)?(?:达标(?:情况)?|合格|判定)/],
  ['coefficient', /(?:校际|综合)?(?:差异|变异)系数值?|^CV值?$/i],
  ['deviation', /标准偏?差值?|^S值?$/],
  ['mean', /(?:全[县区市旗]|县域|[县区市旗]域?内?)?(?<!生)(?:平均值|平均数|平均水平|均值|平均$)/],
  ['failedSchools', /[不未]达标(?:学校|校)(?:总?数量?|所数|个数)/],
  ['passedShare', /达标学校(?:所)?(?:占比|比[例率重]|率)|(?:学校|校)达标(?:率|比例)/],
  ['passedSchools', /(?<![不未])达标(?:学校|校)(?:总?数量?|所数|个数)|学校达标数/],
  ['schools', /(?:参评|参加评估|纳入评估|应评估?|应达标)(?:的)?学校(?:总?数|所数)/],
  ['passedItems', /(?<![不未])达标(?:指标)?(?:项目?数|指标数|个数)|(?<![不未])达标指标(?:项数|个数|数)/],
  // 85%以上项数 alone may count those that pass as well.
  [
    'nearItems',
    /(?:达到)?85%以上(?:的|但|而)?未达标(?:的)?(?:指标)?(?:项目?数|指标数|个数)|未达标(?:但|而|且)?(?:达到)?85%以上(?:的)?(?:指标)?(?:项目?数|指标数|个数)/,
  ],
  ['gapToNear', /(?:距|与)?(?:离)?(?:标准值?)?的?85%的?(?:缺口|差额|差距|尚差)/],
  ['gap', /(?:距|与)?(?:离)?(?:标准值?)?的?(?:缺口|差额|差距|尚缺|缺额|尚差|还差)数?量?/],
  ['limit', /(?:评估|国家|国定|规定|达标|国家评估)?标准(?:值|要求)?(?!差|偏差)|达标值|限值|要求值/],
  [
    'verdict',
    /是否(?:达标|合格|达到(?:评估)?(?:标准|要求))|(?<![不未])达标(?:情况|与否|判定)?(?!率|比|指标|项)|判定(?:结果|结论)?|评估结[论果]/,
  ],
  ['overall', /综合(?:评估|评定)?/],
  ['deadline', /(?:完成|整改)(?:时限|期限)/],
  ['lead', /牵头(?:单位|部门)/],
  ['cooperating', /配合(?:单位|部门)/],
  ['value', /本学?年度?(?:数值|实际值|值)|指标值|数值|实际值|现状值|完成值|监测值|本校值|现值|^比值$/],
];

/** Words of forms that say nothing of what is asked for. */
export const SAYING_NOTHING =
  /(?:(?:资源配置)?(?:[二三四五六七八九十]|\d{1,2})大?项(?:主要|核心)?指标|资源配置(?:情况|指标)?|办学条件|基本(?:信息|情况)|全[县区市旗]|县域内?|本[县区市旗]|校际间?|该校|本校|各校|本学?年度?|当年|结果|情况|评估指标|指标名称|指标内容|指标|项目名称|项目)/g;
