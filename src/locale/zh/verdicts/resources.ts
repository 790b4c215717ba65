import type { ResourceCode, ResourceItem } from '../../../standards/resource-item';
import type { Unit } from '../../../statistics/fields';

/** 资源配置七项指标和数据单位的说法。 */
export const resources = {
  name: (_code: ResourceCode, shortName: string) => shortName,
  /** 100 名学生或每名学生。 */
  per: { 100: '每百名学生', 1: '生均' } as Record<ResourceItem['scale'], string>,
  unit: {
    人: '人',
    个: '个',
    间: '间',
    '㎡': '㎡',
    元: '元',
    台: '台',
    册: '册',
    分钟: '分钟',
    km: 'km',
    所: '所',
  } as Record<Unit, string>,
};
