// SPDX-License-Identifier: Apache-2.0
export const words = {
  zh: {
    title: '辖区总览', subtitle: '{level}的工单现状。点任何一个数字，都能看到它背后的工单。', chooseArea: '选择要看的辖区', noArea: '您名下没有辖区', noAreaHint: '请系统管理员在“账号”里给您一个区域内的角色。',
    refresh: '刷新', sheet: '网格一张图', trail: '所在位置', open: '在办', overdue: '超期', dueSoon: '即将超期', ended: '近 30 天办结', content: '满意率', noRating: '暂无', noRatingHint: '最近办结的还没有人评价',
    openHint: '还没有办结的工单', overdueHint: '已过时限，仍未办结', dueSoonHint: '时限快到了', endedHint: '含不予受理和并案', contentHint: '最近办结的 {of} 件中 {rated} 件有评价，好评和中评算满意', needing: '需要协调的事',
    listTitle: '{list}：清单', listOPEN: '在办', listCLOSED: '已办结（最新的在前）', listRATED: '已办结（最新的在前，评价在工单里）', hideList: '收起清单', emptyList: '现在没有这样的工单', emptyListHint: '有了会自动出现在这里。',
    number: '编号', what: '事情', area: '区域', handler: '办理人', state: '状态', due: '时限', since: '从何时起', filedAt: '提出时间',
    belowDISTRICT: '各街道（乡镇）', belowSUBDISTRICT: '各社区（村）', belowCOMMUNITY: '各网格', belowGRID: '这个网格', mapShows: '地图上显示的数字', mapOf: '下级区域地图，数字是{value}', areasTable: '下级区域的数字', notBelow: '没有落到下级的',
    noneBelow: '网格以下不再划分。', noBounds: '这些区域还没有画边界', noBoundsHint: '数字在旁边的表里；边界由系统管理员导入，或在“网格”页起草网格调整。',
    kinds: '诉求集中在哪里（盘点）', period: '时间段', days: '近 {n} 天', noKinds: '这段时间没有人提出诉求', noKindsHint: '可以选更长的时间段。', kindsSays: '{from}至{to}，共 {n} 种类型，图中是最多的 10 种', kindsWords: '诉求类型统计图，最多的是{name}，{n} 件',
    type: '类型', petitions: '件数', course: '近 12 周', courseSays: '每周新提出多少、办结多少。办结的含不予受理和并案。', courseWords: '近 12 周走势图，共提出 {filed} 件，办结 {ended} 件', week: '周', filed: '新提出', endedOf: '办结',
  },
  en: {
    title: 'Overview', subtitle: 'How the orders of this area stand ({level}). Each number opens the list of what it counts.', chooseArea: 'Choose an area', noArea: 'You have no area', noAreaHint: 'Ask an administrator for a role in an area (page “Accounts”).',
    refresh: 'Refresh', sheet: 'Grid sheet', trail: 'Where you are', open: 'Open', overdue: 'Overdue', dueSoon: 'Due soon', ended: 'Ended in 30 days', content: 'Content', noRating: 'None yet', noRatingHint: 'Nobody has rated what was closed lately',
    openHint: 'Orders that are not closed', overdueHint: 'Past their limit and not closed', dueSoonHint: 'Their limit is near', endedHint: 'With those declined and merged', contentHint: 'Of the last {of} closed, {rated} were rated; good and medium count as content', needing: 'What needs coordination',
    listTitle: '{list}: the list', listOPEN: 'Open', listCLOSED: 'Closed (newest first)', listRATED: 'Closed (newest first; the rating stands in the order)', hideList: 'Hide the list', emptyList: 'There are none now', emptyListHint: 'They appear here by themselves.',
    number: 'Number', what: 'Matter', area: 'Area', handler: 'Handler', state: 'State', due: 'Due', since: 'Since', filedAt: 'Filed',
    belowDISTRICT: 'Subdistricts', belowSUBDISTRICT: 'Communities', belowCOMMUNITY: 'Grids', belowGRID: 'This grid', mapShows: 'Number on the map', mapOf: 'Map of the areas below with the number: {value}', areasTable: 'Numbers of the areas below', notBelow: 'In none of them',
    noneBelow: 'A grid is not divided further.', noBounds: 'These areas have no outline yet', noBoundsHint: 'The numbers stand beside. Outlines are imported by an administrator, or drafted as a redraw on the page “Grids”.',
    kinds: 'What people ask for (stock-taking)', period: 'Period', days: '{n} days', noKinds: 'Nobody filed anything in this period', noKindsHint: 'Try a longer period.', kindsSays: '{from} to {to}: {n} types, the ten most frequent are drawn', kindsWords: 'Chart of types; the most frequent is {name} with {n}',
    type: 'Type', petitions: 'Petitions', course: 'The last 12 weeks', courseSays: 'What was filed and what was ended each week, with those declined and merged.', courseWords: 'Course of 12 weeks: {filed} filed, {ended} ended', week: 'Week', filed: 'Filed', endedOf: 'Ended',
  },
};
