/** What `junheng --help` prints. */
export const usage = `优质均衡核查：按县域义务教育优质均衡发展标准核查教育统计工作簿

用法
  junheng check 文件               核查一个县；含几个县的，逐县核查
  junheng check 文件夹|文件…       逐县核查，再汇总
  junheng check 文件… --together   几个文件（或文件夹）合为一个县核查
  junheng plan 文件                全县配置计划：怎样最省地全部达标
  junheng template --out 文件.xlsx 生成空白填报模板
  junheng standards                列出标准
  junheng explain 编号             解释一项指标或数据问题，如 R1、D24

核查的依据
  --standard 标准    national-2017（默认）、akqi-2022、hebei-2017、shenyang，
                     或自定义的 .json 文件
  --date 日期        核查日期 YYYY-MM-DD，默认今天
  --last-year 文件   上年的工作簿，用于比较
  --county 县名      工作簿含几个县时只核查这个县
  --profile 文件     对表、列、行的回答（.json，在窗格的设置中导出）
  --password 密码    打开密码；也可用环境变量 JUNHENG_PASSWORD，或在提示后输入

写出的文件（不改动原文件；已有的同名结果会被替换）
  --out 文件.xlsx    原工作簿加汇总表；多个文件时为各县汇总，或以 / 结尾的文件夹
  --template 名称    --out 的报表：汇总（默认）、申报表、申报表六位小数
  --sheets-only      --out 只含汇总表，保留表间公式
  --values           --out 只含汇总表，全部为数值
  --marked 文件.xlsx 标出不达标单元格的副本；多个文件时为文件夹
  --json 文件|-      全部结果；- 为只输出到屏幕；多个文件时也可为文件夹
  --csv 文件.csv     问题清单（单个县）
  --report-text 文件.txt|-   自评报告的数据（单个县）

核实单（单个县）
  --slips 文件.xlsx|文件夹/  各校核实单：一个工作簿，或每校一个小工作簿
  --corrections 文件夹|文件  学校交回的核实单：列出更正、影响和不能采用的
  --corrected 文件.xlsx      按交回的核实单更正后的副本，附“更正记录”

自备表格（check，单个县）
  --form 空表.xlsx   本省、本市自己的空表；--out 为填好的表，一校一份的给文件夹/
  --form-trace       填好的表里加“取数说明”：每格填了什么、从哪来、为何留空
  --form-accept all  认出的先列出来，确认后才填：all 为不带 ⚠ 的全部，
                     或列出的号码，如 1,3-7,12（带 ⚠ 的也可以）
  --form-profile 文件.json   以前的回答和确认：同一张表不再问
  --form-profile-out 文件.json   存下这次的确认

配置计划（plan）
  --costs 文件.json  价格、上限、资金、编制、不动的学校；不给价格时先少增教师
  --years 1|2|3      计划在今后几年也成立（按各年级在校生数推算）
  --planned 文件.xlsx 把计划的数填进去的副本；--out 为原工作簿加配置计划表

其他
  --together         几个文件是同一个县的（分学段的表、各校的报表）
  --jobs 数          同时核查的文件数，默认为处理器核心数
  --lang zh|en       语言，默认按环境变量 LC_ALL、LC_MESSAGES、LANG
  --help, -h         本说明
  --version, -v      版本

文件：.xlsx、.xlsm，也可以是 .xls（含系统导出的网页、XML）、.et、.ods、.csv
      （写出的副本为 .xlsx）

退出码：0 达标；1 不达标或暂不能判定；2 未能核查，错误输出中说明原因
  多个文件：0 全部达标；1 有县不达标或暂不能判定；2 有文件未能核查`;
