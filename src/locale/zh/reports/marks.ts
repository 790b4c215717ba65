/** 标记批注的用语。 */
export const marks = {
  reason: (code: string, stage: string, name: string, value: string, limit: string, gap: string) =>
    `${code} ${name}（${stage}）${value} < ${limit}，缺 ${gap}`,
  item: (code: string, name: string, shown: string) => `${code} ${name}：${shown}`,
  tooLarge: (code: string, stage: string, name: string, value: string, limit: string) =>
    `${code} ${name}（${stage}）${value} > ${limit}`,
};
