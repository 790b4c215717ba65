import { resourceItem } from '../measured';
import type { ResourceItem } from '../resource-item';
import { LEFT_TO_THE_COUNTY } from './words';

/** 资源配置, seven items (申报表 表Ⅱ-1). */
export const RESOURCES: readonly ResourceItem[] = [
  resourceItem('R1', {
    number: 1,
    text: '每百名学生拥有高于规定学历教师数：小学、初中分别达到4.2人以上、5.3人以上',
    definition: '小学大专及以上，初中本科及以上',
    ...LEFT_TO_THE_COUNTY,
    paragraph: '申报表 表Ⅱ-1·L1',
  }),
  resourceItem('R2', {
    number: 2,
    text: '每百名学生拥有县级以上骨干教师数：小学、初中均达到1人以上',
    definition: null,
    ...LEFT_TO_THE_COUNTY,
    paragraph: '申报表 表Ⅱ-1·L2',
  }),
  resourceItem('R3', {
    number: 3,
    text: '每百名学生拥有体育、艺术（美术、音乐）专任教师数：小学、初中均达到0.9人以上',
    definition: null,
    ...LEFT_TO_THE_COUNTY,
    paragraph: '申报表 表Ⅱ-1·L3',
  }),
  resourceItem('R4', {
    number: 4,
    text: '生均教学及辅助用房面积：小学、初中分别达到4.5平方米以上、5.8平方米以上',
    definition: '教学及辅助用房总面积不含室内体育用房面积',
    ...LEFT_TO_THE_COUNTY,
    paragraph: '申报表 表Ⅱ-1·L4',
  }),
  resourceItem('R5', {
    number: 5,
    text: '生均体育运动场馆面积：小学、初中分别达到7.5平方米以上、10.2平方米以上',
    definition: null,
    ...LEFT_TO_THE_COUNTY,
    paragraph: '申报表 表Ⅱ-1·L5',
  }),
  resourceItem('R6', {
    number: 6,
    text: '生均教学仪器设备值：小学、初中分别达到2000元以上、2500元以上',
    definition: '教学仪器设备资产值（账面原值）',
    ...LEFT_TO_THE_COUNTY,
    paragraph: '申报表 表Ⅱ-1·L6',
  }),
  resourceItem('R7', {
    number: 7,
    text: '每百名学生拥有网络多媒体教室数：小学、初中分别达到2.3间以上、2.4间以上',
    definition: null,
    ...LEFT_TO_THE_COUNTY,
    paragraph: '申报表 表Ⅱ-1·L7',
  }),
];
