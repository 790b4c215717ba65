/** 自评报告数据的句子。 */
export const report = {
  county: '本县',
  all: '合计',
  unknown: '暂不能判定',
  semicolon: '；',
  year: (year: number) => `${year}—${year + 1}学年`,
  title: (county: string, year: string) => `${county}${year}义务教育优质均衡发展自评数据`,
  basis: (standard: string, document: string, date: string) => `依据：${standard}（${document}）；核查日期：${date}。`,
  schools: (stages: string) => `纳入评估的学校：${stages}。`,
  stageSchools: (stage: string, schools: number, ofSeveral: number, points: number, students: string) => {
    const among = [
      ...(ofSeveral > 0 ? [`一贯制学校和完全中学的${stage}部${ofSeveral}个`] : []),
      ...(points > 0 ? [`教学点${points}个`] : []),
    ];
    return `${stage}${schools}所${among.length > 0 ? `（含${among.join('、')}）` : ''}，在校生${students}人`;
  },
  passed: (items: number, stages: string) => `${items}项指标综合达标学校：${stages}。`,
  passedOf: (stage: string, of: number, passed: number, share: string) => `${stage}${of}所中${passed}所，占${share}`,
  item: (number: number, name: string, stages: string) => `第${number}项 ${name}：${stages}。`,
  itemStage: (stage: string, mean: string, reached: number, of: number, coefficient: string) =>
    `${stage}平均${mean}，达标学校${reached}/${of}所，差异系数${coefficient}`,
  coefficients: (stage: string, items: number, limit: string, met: number, mean: string) =>
    `${stage}${items}项差异系数中，不超过${limit}的${met}项；综合差异系数${mean}。`,
  areas: (areas: string) => `四个方面达标情况：${areas}。`,
  area: (area: string, items: number, met: number, failed: number, open: number) =>
    `${area}${items}项中达标${met}项${failed > 0 ? `，不达标${failed}项` : ''}${open > 0 ? `，未填报${open}项` : ''}`,
  verdict: (county: string, verdict: string) => `${county}县级判定：${verdict}。`,
};
