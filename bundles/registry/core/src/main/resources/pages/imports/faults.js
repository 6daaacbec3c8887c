// SPDX-License-Identifier: Apache-2.0
import { session } from '@linli/console';

/** What is wrong in a row, as its owner understands it: [what the check says, Chinese, English]. @type {[RegExp, string, string][]} */
const REASONS = [
  [/^is missing, there is only a room/, '只写了房号，还要写地址或小区、楼栋', 'only a room is given; add an address, or estate and building'],
  [/^is missing, there is a relation/, '写了与户主关系，但没有户号', 'there is a relation to the head, but no household number'],
  [/^is missing; a household lives/, '户主要写住址，全户都住在那里', 'the head needs an address; the household lives there'],
  [/^is missing/, '没有填写', 'is missing'],
  [/^is no area code/, '不是社区或网格的编码', 'is no code of a community or grid'],
  [/^is a (DISTRICT|SUBDISTRICT)/, '要写到社区或网格，不能只写街道或区县', 'must be a community or a grid'],
  [/^is not there, or not yours/, '没有这个区域，或不在您的管辖范围', 'is not there, or outside your areas'],
  [/^is too long|^is longer/, '太长了', 'is too long'],
  [/^is no day/, '不是日期，请写成 2026-01-31 这样', 'is no day; write it like 2026-01-31'],
  [/^is no known word/, '不是认得的写法', 'is not one of the known words'],
  [/^is no valid ID number/, '身份证号不对，请核对位数和最后一位', 'is no valid ID number; check its length and last character'],
  [/^is not the day that/, '与身份证号里的出生日期不一致', 'differs from the birthday in the ID number'],
  [/^is not the one that/, '与身份证号里的性别不一致', 'differs from the sex in the ID number'],
  [/^is in the future/, '出生日期在将来，或太早', 'is in the future or too long ago'],
  [/^is no phone/, '不是电话号码', 'is no phone number'],
  [/^has a sign/, '姓名里有不该出现的符号', 'has a character that is in no name'],
  [/^the household has not exactly one head/, '这一户能导入的行里要恰好有一位户主，人数也不能太多', 'the household needs exactly one head among the rows that can be taken'],
  [/^is of somebody who moved away/, '这个人迁出过，请在居民页手工新增，原来的档案会接上', 'moved away before; add this person by hand, and the record comes back'],
  [/^is registered already/, '已经登记过', 'is registered already'],
  [/^is in no area|^is in several/, '不在任何区域内，或同时在几个区域内', 'lies in no area, or in several'],
  [/^is also in|^lies in /, '与另一行冲突：每个区域只能出现一次', 'contradicts another line: each area once'],
  [/same|twice|again/, '文件里重复出现', 'appears more than once in the file'],
];

const mine = (zh, en) => (session.language === 'zh' ? zh : en);

/** One fault in words. */
export function faultWords(fault) {
  const known = REASONS.find(([pattern]) => pattern.test(fault.reason));
  return known ? mine(known[1], known[2]) : mine('不符合要求，请对照模板', `${fault.reason}; expected ${fault.expected}`);
}
