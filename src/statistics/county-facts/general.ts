import { type CountyFactEntry, figure } from './county-fact-entry';

/** 表Ⅰ L1–L8 of the application form. */
export const GENERAL_FACTS = {
  population: figure('基本情况', '人口总数', '万人', 'population', '人口总数(万人)', '常住人口'),
  farmPopulation: figure('基本情况', '农业人口数', '万人', 'farm population', '农业人口数(万人)'),
  townships: figure('基本情况', '乡镇数', '个', 'townships'),
  villages: figure('基本情况', '行政村数', '个', 'villages'),
  productPerCapita: figure('基本情况', '年人均国内生产总值', '元', 'gross domestic product per head'),
  revenuePerCapita: figure('基本情况', '年人均地方财政收入', '元', 'local revenue per head'),
  farmerIncome: figure('基本情况', '农民年人均纯收入', '元', 'net income per farmer'),
  townIncome: figure('基本情况', '城镇居民年人均可支配收入', '元', 'disposable income per town resident'),
} as const satisfies Record<string, CountyFactEntry>;
