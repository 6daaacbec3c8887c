// SPDX-License-Identifier: Apache-2.0
import { session, useWords } from '@linli/console';

const both = {
  title: ['规则与日历', 'Rules and calendars'], parts: ['规则与日历的内容', 'Parts of rules and calendars'],
  'part.in-force': ['现行规则', 'In force'], 'part.editions': ['规则版本', 'Editions'], 'part.reviews': ['时限核对', 'Deadline reviews'], 'part.calendar': ['工作日历', 'Working calendar'],
  'subtitle.in-force': ['一个地方现在按什么规则办：谁办、几天办完、谁督办', 'What decides in a place now: who handles, by when, who supervises'],
  'subtitle.editions': ['一人起草，另一人批准，到日期自动生效', 'Drafted by one person, approved by another, in force from its date'],
  'subtitle.reviews': ['规则或放假安排变了，在办工单的时限要不要跟着变', 'When rules or holidays change: whether open deadlines move'],
  'subtitle.calendar': ['哪些天算工作日，时限怎么数', 'Which days are worked, and how limits count'],
  area: ['区域', 'Area'], everywhere: ['全部区域', 'everywhere'], chooseArea: ['请选择区域', 'Choose an area'], chooseAreaHint: ['选好后显示那里的现行规则。', 'Then the rules in force there are shown.'], inForce: ['{area}现行规则', 'In force in {area}'], noRules: ['这里没有规则', 'No rules here'], noRulesHint: ['请管理员检查规则文件。', 'Ask an administrator to look at the files.'],
  where: ['适用：{area}；来自{from}', 'Holds: {area}; from {from}'], fromPack: ['规则包 {pack}', 'the pack {pack}'], fromFile: ['配置文件', 'the file'], fromService: ['扩展程序', 'an extension'],
  refused: ['这些规则文件有错，没有采用：', 'These files have mistakes and are not used:'], refusedFile: ['未采用', 'refused'], refusedSince: ['自 {at}。', 'since {at}.'], formerHolds: ['原来的内容仍然有效。', 'What it said before goes on.'], formerGone: ['原来也没有内容。', 'There was nothing before.'],
  edition: ['版本', 'Edition'], editionNumber: ['{kind}第 {n} 版', '{kind}, edition {n}'], 'kind.rule': ['办理规则', 'Rule'], 'kind.template': ['答复模板', 'Prepared answers'], kindOf: ['种类', 'Kind'], ground: ['理由', 'Reason'], state: ['状态', 'State'], validFrom: ['生效时间', 'Holds from'], atOnce: ['批准后马上', 'as soon as approved'], drafted: ['起草', 'Drafted'], approvedBy: ['批准', 'Approved'], endedBy: ['结束', 'Ended'],
  'state.DRAFT': ['草案', 'Draft'], 'state.APPROVED': ['已批准，待生效', 'Approved'], 'state.IN_FORCE': ['现行', 'In force'], 'state.REPLACED': ['已被取代', 'Replaced'], 'state.WITHDRAWN': ['已撤销', 'Withdrawn'],
  newRule: ['起草办理规则', 'Draft a rule'], newTemplate: ['起草答复模板', 'Draft prepared answers'], noEditions: ['还没有规则版本', 'No editions'], noEditionsHint: ['现在按规则文件和规则包办。要改规则，可以在这里起草。', 'Files and packs decide now. To change a rule, draft one here.'], allEditions: ['全部版本', 'All editions'], 'new.rule': ['新的办理规则', 'A new rule'], 'new.template': ['新的答复模板', 'New prepared answers'],
  draft: ['草案', 'Draft'], draftNew: ['起草', 'Draft'], text: ['内容', 'Text'], areaHint: ['不选就是全部区域', 'None means everywhere'], groundExample: ['如：一般事项改为 3 个工作日', 'Such as: 3 working days for general matters'], validFromHint: ['不填就在批准后马上生效', 'Empty: as soon as approved'], saveAndCheck: ['保存并检查', 'Save and check'], saved: ['已保存', 'Saved'], checked: ['检查通过，可以预览，也可以请另一个人批准。', 'Checked: it can be previewed, and approved by somebody else.'], notYet: ['还有 {n} 处要改，改好才能批准（见下面标出的行）。', '{n} mistakes: see the marked lines. It can be approved when they are gone.'], line: ['第 {n} 行', 'Line {n}'],
  help: ['可以写哪些内容', 'What can be written'], 'help.rule': ['每行一项，等号后面照着改；没写的沿用上一级的规则。', 'One entry a line; what is left out is as in the rule above.'], 'help.template': ['第一行列出模板的代号，后面每个模板写名称、适用状态和话。', 'The first line lists the templates; then name, states and words of each.'], insert: ['插入', 'Insert'],
  preview: ['预览影响', 'Preview'], previewAll: ['看了 {n} 件在办工单，{changed} 件会有变化。', '{n} open orders were looked at; {changed} would change.'], previewSome: ['看了最先到期的 {n} 件在办工单，{changed} 件会有变化（还有更多没看）。', 'The {n} soonest due were looked at; {changed} would change (there are more).'], order: ['工单', 'Order'], what: ['哪一项', 'What'], before: ['现在', 'Now'], after: ['改后', 'Then'],
  approve: ['批准', 'Approve'], approveHint: ['批准后在{area}生效，时间：{at}。起草的人不能自己批准。', 'It will hold in {area} from: {at}. Who drafted it cannot approve it.'], approved: ['已批准', 'Approved'], withdraw: ['撤销', 'Withdraw'], withdrawHint: ['撤销后不再生效，不能恢复，只能重新起草。', 'It decides nothing any more; it cannot come back.'], withdrawForce: ['这一版正在生效。撤销后改按上一级规则办，已在走的时限不变。', 'It is in force. The rule above decides from then on; running clocks stay.'], withdrawn: ['已撤销', 'Withdrawn'], reviewOpen: ['核对在办时限', 'Compare open deadlines'],
  reviewTitle: ['核对内容', 'Review'], because: ['原因', 'Because of'], 'review.CALENDAR': ['放假安排变化', 'Calendar'], 'review.RULE': ['规则变化', 'Rule'], changing: ['要变的时限', 'Deadlines that change'], deadlines: ['{n} 个', '{n}'], orders: ['{n} 件工单', '{n} orders'], opened: ['提出', 'Opened'], platform: ['系统', 'the platform'], reviewsHint: ['放假安排一变，系统会自动核对；规则变化由起草人在规则版本里发起。都要另一个人批准才会改。', 'A changed calendar opens a review by itself; for a rule it is begun at its edition. Nothing changes before a second person approves.'], noReviews: ['没有时限核对', 'No reviews'], noReviewsHint: ['放假安排或规则变化后会出现在这里。', 'They appear when the calendar or a rule has changed.'], allReviews: ['全部核对', 'All reviews'],
  'reviewState.COMPARING': ['正在核对', 'Comparing'], 'reviewState.WAITING': ['等待批准', 'Waits for approval'], 'reviewState.APPLYING': ['正在调整', 'Being applied'], 'reviewState.APPLIED': ['已调整', 'Applied'], 'reviewState.REJECTED': ['不予调整', 'Rejected'], 'reviewState.EMPTY': ['没有变化', 'Nothing changes'], 'reviewState.SUPERSEDED': ['已被新的核对取代', 'Superseded'],
  apply: ['批准调整', 'Approve'], applyHint: ['将调整 {n} 个时限，诉求人会看到新日期。', '{n} deadlines will move; petitioners read the new dates.'], applying: ['已批准，正在调整', 'Approved; being applied'], leave: ['不予调整', 'Reject'], leaveHint: ['全部时限保持原样。', 'All deadlines stay.'], left: ['已决定不调整', 'Nothing moves'], howFarIs: ['进展', 'Progress'], looked: ['已核对', 'Compared'], applied: ['已调整', 'Applied'], leftOut: ['未调整', 'Left out'], decided: ['决定', 'Decision'], howFar: ['时限移动几天', 'By how many days they move'], sameDay: ['当天内', 'same day'], later: ['推后 {n} 天', '{n} days later'], earlier: ['提前 {n} 天', '{n} days earlier'], lines: ['调整明细', 'The deadlines'], noLines: ['没有时限会变', 'No deadline changes'], openOrder: ['打开工单', 'Open the order'], clock: ['时限', 'Clock'], ownClock: ['办理时限', 'Deadline'], why: ['说明', 'Why'], outcome: ['结果', 'Outcome'],
  'outcome.PROPOSED': ['待定', 'Proposed'], 'outcome.APPLIED': ['已调整', 'Applied'], 'outcome.RECOMPUTED': ['重新计算后调整', 'Computed again'], 'outcome.LEFT_OUT': ['未调整', 'Left out'],
  yearOf: ['{year} 年', '{year}'], byNotice: ['依据：{notice}', 'By: {notice}'], noNotice: ['{year} 年的放假通知还没有登记。下面先按周一至周五推算，带“?”的日子以后可能变；涉及的时限会标明“暂定”。', 'The notice of {year} is not known. Days are taken as Monday to Friday; those with “?” may still change, and deadlines that touch them are marked provisional.'], yearFacts: ['全年 {n} 个工作日；上班时间 {hours}；已登记放假通知：{known} 年', '{n} working days; hours of work {hours}; notices known: {known}'], legend: ['图例', 'Legend'], workingDays: ['{n} 个工作日', '{n} working days'], provisional: ['以后可能变', 'may still change'], markOff: ['休', 'off'], markWork: ['班', 'work'],
  'day.WORKING': ['工作日', 'Working day'], 'day.WEEKEND': ['周末', 'Weekend'], 'day.HOLIDAY': ['放假', 'Holiday'], 'day.MAKE_UP': ['调休上班', 'Worked for a holiday'], holidays: ['放假安排', 'Holidays'], fromTo: ['{from}至{to}', '{from} to {to}'], workedFor: ['调休上班：{days}', 'Worked instead: {days}'],
  example: ['算一算：时限到哪一天', 'Try: when is a limit over'], exampleHint: ['按现行日历计算，逐日列出哪天算、哪天不算。', 'By the calendar in force, day by day.'], start: ['从什么时候起', 'From'], amount: ['多少', 'How many'], unit: ['单位', 'Of what'], 'unit.WORKING_DAYS': ['工作日', 'Working days'], 'unit.CALENDAR_DAYS': ['自然日', 'Calendar days'], 'unit.WORKING_HOURS': ['工作小时', 'Working hours'], 'unit.MINUTES': ['分钟', 'Minutes'], compute: ['计算', 'Compute'], isDue: ['到期：{at}', 'Due: {at}'], mayMove: ['经过还没有放假通知的日子，到期日可能变。', 'It touches days without an official notice and may still move.'],
};

/** Codes that rules speak of, by what they are codes of. @type {Record<string, string[]>} */
const codes = {
  'holiday.元旦': ['元旦', 'New Year'], 'holiday.春节': ['春节', 'Spring Festival'], 'holiday.清明节': ['清明节', 'Qingming Festival'], 'holiday.劳动节': ['劳动节', 'Labour Day'], 'holiday.端午节': ['端午节', 'Dragon Boat Festival'], 'holiday.中秋节': ['中秋节', 'Mid-Autumn Festival'], 'holiday.国庆节': ['国庆节', 'National Day'],
  'question.urgency': ['紧急程度怎么定', 'How urgent it is'], 'question.deadline': ['办理时限', 'The deadline'], 'question.ladder': ['先交给谁、解决不了报给谁', 'Who gets it first, and the ladder above'], 'question.supervision': ['超期由谁督办', 'Who supervises'], 'question.reopen': ['什么情况要重办', 'When it is reopened'], 'question.clock': ['其他时限', 'Other clocks'],
  'source.platform default': ['平台默认规则', 'the platform’s own rule'], 'clock.join-in': ['报到', 'joining in'], 'clock.name-unit': ['明确办理单位', 'naming the unit'], 'clock.opinion': ['提出处理意见', 'the opinion'], 'clock.first-response': ['首次响应', 'the first response'], 'clock.supervision': ['督办回复', 'the answer to a supervision'], 'clock.bus': ['公交线路', 'bus lines'],
};

const side = at => Object.fromEntries(Object.entries(both).map(([key, pair]) => [key, pair[at]]));

export const words = { zh: side(0), en: side(1) };

export const t = useWords(words);

/** Words for a code, where there are any. */
export const known = (prefix, code) => codes[`${prefix}.${code}`]?.[session.language === 'zh' ? 0 : 1];

/** What can be written into a text: a sample, and what it means. @type {Record<string, [string, string[]][]>} */
const help = {
  rule: [
    ['urgentLimit = 1个工作日', ['紧急事项多久办完；可写 5个工作日、15天、4小时、30分钟、当天', 'Limit of urgent matters: 5个工作日 (working days), 15天 (days), 4小时 (hours of work), 30分钟 (minutes), 当天 (same day)']],
    ['generalLimit = 5个工作日', ['一般事项多久办完', 'Limit of general matters']], ['complexLimit = 10个工作日', ['复杂事项多久办完', 'Limit of complex matters']],
    ['jointLimit = 7个工作日', ['几家单位一起办时多久办完', 'Limit when several units work on it']], ['urgentWords = 燃气,漏气,触电,起火', ['诉求里有这些词就算紧急', 'A petition with one of these words is urgent']],
    ['ladder = 网格>社区>街道>区县', ['解决不了逐级上报，从下往上写', 'The ladder, from below']], ['first = 街道', ['先交哪一级分派；就近 表示谁近给谁', 'The level that sorts; 就近: the nearest']], ['sortLimit = 2小时', ['那一级多久内派出（要先写 first）', 'How long that level has to dispatch (needs first)']],
    ['supervisor = 街道', ['超期后通知哪一级督办', 'The level that is told when it is overdue']], ['warnBefore = 20%', ['时限剩多少时催办；也可写 1个工作日 或 无', 'When to remind: a share of the time, a limit, or 无 (none)']], ['startsWith = 提出', ['时限从 派单 还是 提出 起算', 'The clock starts with 派单 (dispatch) or 提出 (filing)']], ['endsWith = 答复|办结', ['到哪一步算办完', 'The step that ends the deadline']],
    ['extension = 1次, 30天', ['最多延期几次、每次多久', 'How often and how long it may be extended']], ['reopenOn = 差评,回访不满意', ['什么评价要重办', 'Ratings that reopen']], ['claimsFirst = portal', ['这些渠道来的、不紧急的先开放认领', 'What comes by these channels is opened to claims first']], ['claimsDecidedBy = 区县', ['多家认领或无人认领时由哪一级定', 'The level that decides about claims']],
    ['clock.opinion = 3个工作日; 起 提出; 止 处理意见+答复; 预警 20%; 督办 街道; 名称 提出意见并告知', ['另设一个时限：多久、从哪一步起、到哪一步止', 'Another clock: how long, from which step, to which']],
  ],
  template: [
    ['templates = received', ['全部模板的代号，按显示顺序', 'All templates, in order']], ['received = 已收到', ['模板的名称', 'Its name']], ['received.states = 待派单, 待签收', ['在哪些状态下可用', 'In which states']], ['received.types = street-lamp', ['只用于这些类型（类型代码）', 'Only for these types']], ['received.words = 您好,您反映的{type}({number})已收到,现由{handler}负责。', ['答复的话；{number} 编号、{type} 类型、{handler} 办理方、{due} 时限', 'The words; {number}, {type}, {handler} and {due} are filled in']],
  ],
};

export const helpFor = kind => help[kind].map(([sample, meaning]) => [sample, meaning[session.language === 'zh' ? 0 : 1]]);

/** Why a line is wrong, for people: what the server found, and a sample of what would be right. @type {[RegExp, string, string][]} */
const REASONS = [
  [/^there is no such key$/, '没有这一项', 'there is no such entry'], [/^'(.*)' says nothing$/, '“$1”缺少等号', '“$1” has no equals sign'], [/^comes twice$/, '写了两次', 'comes twice'], [/^'(.*)' is no limit$/, '“$1”不是时限', '“$1” is no limit'], [/^is missing$/, '还没有写', 'is missing'],
  [/^nobody sorts here$/, '要先写 first', 'first is needed, too'], [/^has (\d+) characters$/, '有 $1 个字，不合长度要求', 'has $1 characters'], [/^'(.*)' is no level$/, '“$1”不是层级', '“$1” is no level'], [/^'(.*)' is no (.*)$/, '“$1”写法不对', '“$1” is no $2'], [/^'(.*)' (.*)$/, '“$1”写法不对', '“$1” $2'],
];

export function said(violation) {
  const zh = session.language === 'zh';
  const key = violation.field.replace(/^line \d+, ?/, '').replace(/^line \d+$/, '');
  const found = REASONS.find(([pattern]) => pattern.test(violation.reason));
  const reason = found ? violation.reason.replace(found[0], zh ? found[1] : found[2]) : zh ? '写法不对' : violation.reason;
  const sample = /** @type {any[]} */ ([...help.rule, ...help.template]).find(([one]) => one.startsWith(key + ' ='));
  return `${key ? key + '：' : ''}${reason}${sample ? (zh ? `；例如 ${sample[0]}` : `; such as ${sample[0]}`) : ''}`;
}
