// SPDX-License-Identifier: Apache-2.0
/** The texts of the page. */
export const words = {
  zh: {
    title: '我的工作', subtitle: '按时限排列，先办快到期的', refresh: '刷新', parts: '等您处理的', late: '超期 {n}',
    'part.orders': '工单', 'view.MINE': '我的待办', 'view.OPEN': '辖区在办', 'view.OVERDUE': '辖区超期', 'part.calls': '吹哨待报到', 'part.supervisions': '督办待回复', 'part.pool': '待认领', 'part.deliveries': '待告知居民', 'part.alerts': '紧急提醒',
    number: '编号', what: '事情', state: '状态', due: '时限', area: '区域', handler: '办理人', filedAt: '提出时间', act: '办理', view: '范围', type: '类型', words: '内容', filedFrom: '提出日期从', filedTo: '提出日期到',
    none: '现在没有要办的工单', noneHint: '新派来的工单会自动出现在这里。要看整个辖区的，请把“范围”改为“辖区在办”。', noneThere: '没有符合条件的工单', noneThereHint: '换个范围，或清除筛选。',
    acknowledged: '已签收 {n} 件', acknowledgedSome: '已签收 {n} 件；{left} 件没有签收，可能刚有变化，请看最新情况',
    notPossible: '现在不能这样办理，请打开诉求查看',
    nothingToAcknowledge: '选中的工单都不用签收',
    asked: '状态', 'asked.ASKED': '待报到', 'asked.JOINED': '已参与', wanted: '需要做什么', required: '督办要求', answerBy: '回复时限', claimUntil: '认领截止', named: '点名', namedYes: '点名本单位', namedNo: '公开认领',
    toTell: '要告知的内容', channel: '来源', since: '时间', showPhone: '查看电话', told: '已告知', whom: '告知谁', whomWords: '为告知诉求 {number} 的办理情况查看诉求人的姓名和电话。这次查看会记入台账，居民可以查到。', show: '查看', name: '姓名', phone: '电话', note: '备注', noteHint: '例如：本人接听，已知晓', toldDone: '已记下',
    alertWords: '紧急内容', onDuty: '值班人员', nobodyOnDuty: '没有排班', take: '我来处理', taken: '已由您处理',
    'empty.calls': '没有等待报到的吹哨', 'empty.supervisions': '没有等待回复的督办', 'empty.pool': '没有可以认领的诉求', 'empty.deliveries': '没有需要告知的居民', 'empty.alerts': '没有紧急提醒',
    'hint.calls': '有单位对您或您的单位吹哨时，会出现在这里。', 'hint.supervisions': '督办要在时限内回复，回复前不能办结。', 'hint.pool': '派单员开放认领、您的单位可以认领的诉求会出现在这里。', 'hint.deliveries': '来电、上门提出的诉求有了结果，要由人打电话或当面告知。', 'hint.alerts': '夜间和节假日从网上来的紧急内容会出现在这里。',
  },
  en: {
    title: 'My work', subtitle: 'By deadline, the most pressing first', refresh: 'Refresh', parts: 'What waits for you', late: '{n} overdue',
    'part.orders': 'Orders', 'view.MINE': 'My orders', 'view.OPEN': 'Open in my area', 'view.OVERDUE': 'Overdue in my area', 'part.calls': 'Whistles to answer', 'part.supervisions': 'Supervisions to answer', 'part.pool': 'Open to claims', 'part.deliveries': 'Residents to tell', 'part.alerts': 'Urgent alerts',
    number: 'Number', what: 'Matter', state: 'State', due: 'Due', area: 'Area', handler: 'Handler', filedAt: 'Filed', act: 'Actions', view: 'Which', type: 'Type', words: 'Words', filedFrom: 'Filed from', filedTo: 'Filed until',
    none: 'No orders for you now', noneHint: 'Orders given to you appear here by themselves. For the whole area choose “Open in my area”.', noneThere: 'No orders like this', noneThereHint: 'Choose another list, or clear the filters.',
    acknowledged: '{n} acknowledged', acknowledgedSome: '{n} acknowledged; {left} not, since they may just have changed',
    notPossible: 'Not possible now; open the petition to see why',
    nothingToAcknowledge: 'None of them waits to be acknowledged',
    asked: 'State', 'asked.ASKED': 'To join in', 'asked.JOINED': 'Taking part', wanted: 'What is wanted', required: 'What is required', answerBy: 'Answer by', claimUntil: 'Claim until', named: 'Named', namedYes: 'Your unit is named', namedNo: 'Open to all',
    toTell: 'What to tell', channel: 'Came by', since: 'Since', showPhone: 'Show phone', told: 'Told', whom: 'Whom to tell', whomWords: 'You look at the name and phone of the petitioner in order to tell them about petition {number}. This look is written into the ledger, and the resident can see it.', show: 'Show', name: 'Name', phone: 'Phone', note: 'Remark', noteHint: 'Such as: answered in person', toldDone: 'Noted',
    alertWords: 'Urgent words', onDuty: 'On duty', nobodyOnDuty: 'nobody on the roster', take: 'I take it', taken: 'You took it',
    'empty.calls': 'No whistle waits for you', 'empty.supervisions': 'No supervision waits for an answer', 'empty.pool': 'Nothing to claim', 'empty.deliveries': 'No resident waits to be told', 'empty.alerts': 'No urgent alerts',
    'hint.calls': 'When somebody whistles for you or your unit it appears here.', 'hint.supervisions': 'A supervision must be answered in time; the order cannot be closed before.', 'hint.pool': 'Petitions that your unit may claim appear here.', 'hint.deliveries': 'What came by phone or at the counter is answered by a person.', 'hint.alerts': 'Urgent matters that come at night or on holidays appear here.',
  },
};
