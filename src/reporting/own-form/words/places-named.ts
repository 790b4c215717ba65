import { folded, withoutNumbering } from '../../../reading/text/header-text';

/** 城区, 乡镇, 石桥镇, 东片区: some of the county's schools, by where they lie. */
const PLACE =
  /^(?:(?:中心城|主城|城|镇)区|县城|乡村|农村|乡镇|城镇|城市|城乡结合[区部]|(?!.*(?:年|规划|计划|目标|拟|预|[非不无]|新建))\p{Script=Han}{1,4}(?:镇|乡|街道(?:办事处)?|办事处|学区|学片|片区|联校|苏木))(?:学校|各校)?/u;
const HOW_MANY = /\((?:共|计)?\d{1,3}所?\)|(?:共|计)?\d{1,3}所$/;

/** What a section's title says beside the place that it names; undefined where it names none. */
export function besidePlace(title: string): string | undefined {
  const text = withoutNumbering(folded(title));
  return PLACE.test(text) ? text.replace(PLACE, '').replace(HOW_MANY, '').replace(/:$/, '') : undefined;
}

/** Whether a cell names such a place, and nothing else. */
export function isPlace(text: string): boolean {
  return besidePlace(text) === '';
}
