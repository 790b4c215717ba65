import { resourceItem } from '../measured';
import type { ResourceItem } from '../resource-item';
import { ledByBureau } from './responsibility';

/** 附件 三·(一) 资源配置方面, word for word. */
export const RESOURCES: readonly ResourceItem[] = [
  resourceItem('R1', {
    number: 1,
    text: '每百名学生拥有高于规定学历教师数:小学、初中分别达到4.2人、5.3人以上',
    definition: '小学大专及以上为高于规定学历,初中本科及以上为高于规定学历',
    ...ledByBureau([2022, 12], '县委编办县财政局、人社局', '县委编办、县财政局、人社局'),
    paragraph: '附件 三·(一)1',
  }),
  resourceItem('R2', {
    number: 2,
    text: '每百名学生拥有县级以上骨干教师数:小学、初中均达到1人以上',
    definition:
      '骨干教师指:获得过自治州及以上表彰的优秀教师、先进工作者、优秀教育工作者;县委、人民政府表彰的优秀教师、优秀教育工作者;自治州学科基地负责人及成员;自治州名师工作室、教学能手工作室负责人及成员;特级教师;自治州帕米尔3123人才库成员,州教学研究机构聘用的兼职学科教研员',
    ...ledByBureau([2022, 3], '县委组织部、县人社局'),
    paragraph: '附件 三·(一)2',
  }),
  resourceItem('R3', {
    number: 3,
    text: '每百名学生拥有体育、艺术(美术、音乐)专任教师数:小学、初中均达到0.9人以上',
    definition:
      '体育、艺术(美术、音乐)专任教师为承担体育艺术教学任务且有相应教师资格证的教师。如200名学生的学校体育和艺术教师总和要达到最少2人',
    ...ledByBureau([2022, 12], '县委编办县财政局、县人社局', '县委编办、县财政局、县人社局'),
    paragraph: '附件 三·(一)3',
  }),
  resourceItem('R4', {
    number: 4,
    text: '生均教学及辅助用房面积:小学、初中每生分别达到4.5平方米、5.8平方米以上',
    definition: '教学及辅助用房为:教室、实验室、功能室、图书馆、教师办公室等直接用于教学活动或者辅助教学活动的房屋',
    ...ledByBureau([2023, 3], '发改委、住建局、财政局、自然资源局'),
    paragraph: '附件 三·(一)4',
  }),
  resourceItem('R5', {
    number: 5,
    text: '生均体育运动场馆面积:小学、初中每生分别达到7.5平方米、10.2平方米以上',
    definition: '体育场附属用房计入其中',
    ...ledByBureau([2022, 12], '发改委、住建局、财政局、自然资源局'),
    paragraph: '附件 三·(一)5',
  }),
  resourceItem('R6', {
    number: 6,
    text: '生均教学仪器设备值:小学、初中每生分别达到2000元、2500元以上',
    definition:
      '教学仪器设备指:理化生科学实验室,电教仪器,多媒体电子产品;仪器仪表;教学模型,教学仪器、实验仪器、文教用品、玻璃器皿、音乐仪器、美术仪器、体育仪器、劳动技术仪器等',
    ...ledByBureau([2022, 3], '县发改委、财政局'),
    paragraph: '附件 三·(一)6',
  }),
  resourceItem('R7', {
    number: 7,
    text: '每百名学生拥有网络多媒体教室数:小学、初中分别达到2.3间、2.4间以上',
    definition: '网络多媒体教室为:接入互联网具有多媒体教学设备的班班通教室、录播教室、专用多媒体教室等',
    ...ledByBureau([2022, 3], '县发改委、财政局、住建局、自然资源局'),
    paragraph: '附件 三·(一)7',
  }),
];
