// SPDX-License-Identifier: Apache-2.0
import { useWords } from './words.js';

const words = {
  zh: {
    why: '先说明为什么要看', whyHint: '查看个人资料必须有正在办理的事由。每次查看都会记入台账，居民本人可以查到。', nothing: '您手里没有和这位居民有关的事由',
    nothingHint: '个人资料只给正在办这位居民的事的人看：诉求里关联了这位居民、要去走访、要复核关怀档案，或要核对更正申请。',
    orders: '我在办的诉求', orderHint: '诉求里要已关联这位居民。', orderNumber: '或填写诉求编号', visits: '我近期的走访', reviews: '到期的关怀复核', requests: '待确认的更正申请', useIt: '以此查看',
    counter: '本人在窗口', counterHint: '居民本人带证件来查询或更正自己的资料，半小时内有效，只限您本人查看。', idNumber: '证件上的号码', proof: '核验了什么证件', proofHint: '例如：居民身份证原件', open: '受理',
    visitOf: '{day} {kind}', reviewOf: '{day} 到期', requestOf: '{at} 提出的更正', looking: '查看事由：{what}', kept: '查看已记入台账', another: '换一个事由',
    petition: '诉求 {ref}', visit: '走访', 'care-review': '关怀复核', 'change-request': '更正申请', 'own-data': '本人在窗口', 'field-conflict': '走访记录核对',
    notHold: '这个事由看不了这份档案', notHoldHint: '可能诉求里没有关联这位居民，或是您自己刚关联的，或者不由您办理。请换一个事由，或请同事先关联。', over: '这件事已经办结', overHint: '办结后不能再以它为由查看，请换一个还在办的事由。',
    show: '显示', hide: '隐藏', find: '查找', who: '姓名、拼音、电话、证件号或住址', found: '找到的居民', none: '没有找到，换个写法再试', chosen: '已选 {name}', change: '重选', more: '只列出前 {n} 人，请写得更具体',
    area: '所在社区或网格', building: '楼栋', dwelling: '房屋', chooseBuilding: '选择楼栋', chooseDwelling: '选择房屋', born: '{year} 年生', here: '点地图选位置', point: '已选位置 {at}', clear: '清除位置',
  },
  en: {
    why: 'First say what you need it for', whyHint: 'Personal data is shown only for a case in progress. Every look is written down, and the resident can see it.', nothing: 'You have no case that concerns this resident',
    nothingHint: 'Personal data is for those who handle something for this resident: a linked petition, a visit, a care review or a correction.',
    orders: 'My petitions in progress', orderHint: 'The petition must be linked with this resident.', orderNumber: 'Or the petition’s number', visits: 'My visits around today', reviews: 'Care reviews that are due', requests: 'Corrections to be confirmed', useIt: 'Look for this',
    counter: 'Person at the counter', counterHint: 'The resident comes with an identity document to see or correct their own data. Valid for half an hour, for you only.', idNumber: 'Number on the document', proof: 'Which document you checked', proofHint: 'For example: identity card, original', open: 'Accept',
    visitOf: '{day} {kind}', reviewOf: 'due {day}', requestOf: 'correction proposed {at}', looking: 'Looking for: {what}', kept: 'this look is written down', another: 'Another reason',
    petition: 'petition {ref}', visit: 'visit', 'care-review': 'care review', 'change-request': 'correction', 'own-data': 'person at the counter', 'field-conflict': 'check of a visit’s record',
    notHold: 'This reason does not open this record', notHoldHint: 'The petition may not be linked with the resident, or was linked by yourself, or is not yours to handle. Choose another reason, or ask a colleague to link it.', over: 'This matter is closed', overHint: 'A closed matter is no reason to look. Choose one that is in progress.',
    show: 'Show', hide: 'Hide', find: 'Find', who: 'Name, pinyin, phone, ID number or address', found: 'Residents found', none: 'Nobody found; try another spelling', chosen: 'Chosen: {name}', change: 'Choose again', more: 'Only the first {n} are shown; be more precise',
    area: 'Community or grid', building: 'Building', dwelling: 'Dwelling', chooseBuilding: 'Choose a building', chooseDwelling: 'Choose a dwelling', born: 'born {year}', here: 'Click the map to choose the place', point: 'Chosen place {at}', clear: 'Clear the place',
  },
};

/** Texts of the kit's parts about people and places. */
export const sayPeople = useWords(words);
