import type { ConceptEntry } from './concept-entry';

/** How and of when something is measured, stages, and words that make no difference. */
export const SAYINGS = {
  primary: ['stage', '小学 小学部 小学段 小学阶段 小学学段 小学教育'],
  junior: ['stage', '初中 初级中学 初中部 初中段 初中阶段 初中学段 初中教育'],
  senior: ['stage', '高中 高级中学 高中部 高中段 高中阶段 高中学段 高中教育'],

  count: ['quantity', '数 数量 总数量 数目 计数 总量'],
  persons: ['quantity', '人数 总人数 人员 人员数'],
  pieces: ['quantity', '个数 总个数'],
  roomCount: ['quantity', '间数 总间数 室数'],
  sets: ['quantity', '台数 总台数 台套 套数 件数'],
  volumes: ['quantity', '册数 总册数 藏量 存量'],
  storeys: ['quantity', '栋数 幢数 层数'],
  area: ['quantity', '面积 总面积'],
  value: [
    'quantity',
    '值 资产值 总值 资产总值 资产 原值 账面原值 账面价值 资产原值 价值 总价值 总价 资产额 资产价值 资产账面原值 资产(账面原值) 账面值 账面额',
  ],
  amount: ['quantity', '金额 总金额 总额'],
  netValue: ['quantity', '净值 残值 折旧 累计折旧 现值 资产净值'],
  purchase: ['quality', '采购 购置 招标 当年购置'],
  ratio: ['quantity', '率 比 比例 占比 百分比 比率 比重 % 百分率 覆盖率 达标率 师生比 生师比 系数'],
  perStudent: ['quantity', '生均 元/生 每生 每名学生 学生人均 按学生平均'],
  perHundred: ['quantity', '每百名学生 每百生 百名学生 每百人 百生 每百名 每百学生'],
  mean: ['quantity', '平均 均值 师均 班均 校均 人均 平均值 平均数 年平均 年均 年人均 年度平均'],
  workload: ['quantity', '课时 周课时 工作量 课时数 学时 体育课时 音乐课时 美术课时 艺术课时'],

  lastYear: ['time', '上年 上年度 上一年 上一年度 去年 上学年 上一学年 上学年度 前一年 上年末'],
  nextYear: ['time', '下年 下年度 下一年 下一年度 下学年 下一学年 明年 来年'],
  earlier: ['time', '前年 往年 历年 原有 年初 期初 以前 上学期 同期 上期 学年初 历届 原'],
  required: [
    'quality',
    '达标 达标值 标准 标准值 国家标准 省标 省定标准 规定 要求 应有 应配 应达 应设 核定 额定 限额 基本值 定额 合格',
  ],
  lacking: ['quality', '缺口 差额 缺额 缺编 缺少 尚缺 不足 超出 超编 富余 还需 需补 需求 增减 净增 变动 变化'],
  actualValue: ['quality', '实际值'],

  total: ['filler', '计 合计 总计 小计 共计 总 共 合计数 总计数 总和 全部 所有 汇总'],
  thereof: ['filler', '其中 # *'],
  have: ['filler', '拥有 现有 实有 现 共有 已有 配备 配置 设有 有的 开设 用于 设置 在用'],
  actual: ['filler', '实际 目前 当前 现在 截至 截止 年末 期末 学年末 年底 已 已经'],
  thisYear: ['filler', '本年 本年度 当年 今年 本学年 本学年度 当前学年 本学期 秋季 春季 秋季学期 春季学期 秋 春'],
  daily: ['quality', '每天 每日 日均'],
  each: ['filler', '各类 各种'],
  own: ['filler', '本校 全校 我校 各校 该校 整校 全体'],
  and: [
    'filler',
    '和 与 及 及其 以及 暨 或 、 , ， / \\ & + - . · : ; 的 中 等 类 在 以 内 之 为 并 ( ) [ ] " “ ” 《 》 — ~ 由',
  ],
  including: ['quality', '含 包括 包含 内含'],
  filledIn: ['filler', '填写 填报 填 请填 统计 数据 信息 情况 基本情况 指标 项目'],
  uniform: ['filler', '统一 国标 全国 全国统一 唯一'],
  seal: ['filler', '公章 盖章 签章'],
  fullName: ['filler', '官方 规范 完整'],

  compulsory: ['topic', '义务教育 义务教育阶段 中小学'],
  conditionsOfSchools: [
    'topic',
    '办学条件 资源配置 教育资源 资源 硬件 软件 配备情况 规模 办学规模 师生规模 师生 师生情况 师资配置 师资队伍 师资情况 教师队伍 教师情况 教师信息 教师配备 学生情况 学生信息 班级情况 学校情况 基础信息 基本信息 学校基本情况 校舍情况 场地情况 装备情况 教育装备 设施设备情况 职称分布 职称结构 职称情况 年龄结构 结构 分布 政府保障 教育质量 优质均衡 均衡 优质 监测 评估 采集 保障 七项指标 7项指标 资源配置情况 教学用房面积情况 其中项',
  ],
} as const satisfies Record<string, ConceptEntry>;
