// SPDX-License-Identifier: Apache-2.0
/** Words for codes that only this page shows. */
export const words = {
  zh: {
    'group.handle': '办理', 'group.together': '协同', 'group.time': '时限', 'group.supervise': '督办', 'group.join': '归并', 'group.other': '其他',
    'why.NOT_HANDLER': '只有办理人能办', 'why.NOT_COORDINATOR': '只有辖区的派单员和督办能办', 'why.NOT_RESPONSIBLE': '只有办理人、辖区的派单员和督办能办', 'why.NOT_TAKING_PART': '只有办理人和参与的单位、人员能办', 'why.NOT_CALLED': '没有人对您或您的单位吹哨', 'why.NO_UNIT': '您不属于任何单位', 'why.NOT_OFFICE': '只有社区工作人员、派单员和督办能办',
    'why.STATE': '现在是“{state}”，不能办这一步', 'why.NO_REPLY': '要先答复诉求人', 'why.SUPERVISION_OPEN': '要先回复督办', 'why.ACCEPTED': '已经受理过了', 'why.NO_SUPERVISION': '没有等待回复的督办', 'why.NO_EXTENSION': '没有人申请延期', 'why.EXTENSION_OPEN': '已经申请过延期，等待决定',
    'stage.DISCOVER': '发现', 'stage.ACCEPT': '受理', 'stage.DISPATCH': '派遣', 'stage.CLOSE': '结案', 'stage.EVALUATE': '评估',
    'found.IN_GRID': '地图位置在网格内', 'found.IN_NO_GRID': '地图位置不在任何网格内', 'found.IN_SEVERAL_GRIDS': '地图位置在几个网格的交界', 'found.BY_ADDRESS': '按地址', 'found.AS_CHOSEN': '按所选区域',
    'part.SUPPORT': '协办', 'part.CALLED': '被吹哨', 'part.GROUP': '联合小组', 'part.CLAIM': '认领', 'joined.ASKED': '待报到', 'joined.JOINED': '已参与', 'joined.RELEASED': '已解除',
    'purpose.FROM_PETITIONER': '诉求材料', 'purpose.EVIDENCE': '办理凭证', 'purpose.SPOT': '现场记录', 'purpose.AGREEMENT': '调解协议', 'link.PETITION': '诉求', 'link.CAMPAIGN': '专项整治', 'link.WORK': '在办事项',
    'way.PHONE': '电话', 'way.VISIT': '上门', 'way.MESSAGE': '消息', 'result.SATISFIED': '满意', 'result.DISSATISFIED': '不满意', 'result.NOT_REACHED': '未联系上',
    'suspend.PETITIONER': '等诉求人补充', 'suspend.HEARING': '听证', 'suspend.OTHER': '其他', 'unit.WORKING_DAYS': '个工作日', 'unit.CALENDAR_DAYS': '天', 'unit.WORKING_HOURS': '个工作小时', 'unit.MINUTES': '分钟',
    'extension.ASKED': '待决定', 'extension.GRANTED': '已同意', 'extension.REFUSED': '不同意',
    'clock.deadline': '办结', 'clock.name-unit': '明确责任单位', 'clock.opinion': '提出处理意见', 'clock.reply': '答复', 'clock.close': '办结', 'clock.first-response': '首次响应', 'clock.inform': '告知受理情况', 'clock.review': '复查复核', 'clock.objection': '提出异议', 'clock.join-in': '报到', 'clock.supervision': '答复督办', 'clock.promise': '兑现承诺', 'clock.claim': '认领', 'clock.suspension': '挂起',
  },
  en: {
    'group.handle': 'Handle', 'group.together': 'Together', 'group.time': 'Time', 'group.supervise': 'Supervise', 'group.join': 'Merge and link', 'group.other': 'Other',
    'why.NOT_HANDLER': 'Only for the handler', 'why.NOT_COORDINATOR': 'Only for dispatchers and supervisors of the area', 'why.NOT_RESPONSIBLE': 'Only for the handler, dispatchers and supervisors of the area', 'why.NOT_TAKING_PART': 'Only for the handler and whoever takes part', 'why.NOT_CALLED': 'Nobody whistled for you or your unit', 'why.NO_UNIT': 'You belong to no unit', 'why.NOT_OFFICE': 'Only for community officers, dispatchers and supervisors',
    'why.STATE': 'It is “{state}” now, which does not allow it', 'why.NO_REPLY': 'The petitioner must be answered first', 'why.SUPERVISION_OPEN': 'The supervision must be answered first', 'why.ACCEPTED': 'It was accepted before', 'why.NO_SUPERVISION': 'No supervision waits for an answer', 'why.NO_EXTENSION': 'Nobody asked for more time', 'why.EXTENSION_OPEN': 'It was asked for, and not decided yet',
    'stage.DISCOVER': 'Discover', 'stage.ACCEPT': 'Accept', 'stage.DISPATCH': 'Dispatch', 'stage.CLOSE': 'Close', 'stage.EVALUATE': 'Evaluate',
    'found.IN_GRID': 'by the map, in a grid', 'found.IN_NO_GRID': 'by the map, in no grid', 'found.IN_SEVERAL_GRIDS': 'by the map, between grids', 'found.BY_ADDRESS': 'by the address', 'found.AS_CHOSEN': 'by the area chosen',
    'part.SUPPORT': 'Support', 'part.CALLED': 'Called', 'part.GROUP': 'Joint group', 'part.CLAIM': 'Claim', 'joined.ASKED': 'to join in', 'joined.JOINED': 'takes part', 'joined.RELEASED': 'released',
    'purpose.FROM_PETITIONER': 'From the petitioner', 'purpose.EVIDENCE': 'Evidence', 'purpose.SPOT': 'On the spot', 'purpose.AGREEMENT': 'Agreement', 'link.PETITION': 'Petition', 'link.CAMPAIGN': 'Campaign', 'link.WORK': 'Known work',
    'way.PHONE': 'Phone', 'way.VISIT': 'Visit', 'way.MESSAGE': 'Message', 'result.SATISFIED': 'Satisfied', 'result.DISSATISFIED': 'Dissatisfied', 'result.NOT_REACHED': 'Not reached',
    'suspend.PETITIONER': 'Waiting for the petitioner', 'suspend.HEARING': 'Hearing', 'suspend.OTHER': 'Other', 'unit.WORKING_DAYS': 'working days', 'unit.CALENDAR_DAYS': 'days', 'unit.WORKING_HOURS': 'working hours', 'unit.MINUTES': 'minutes',
    'extension.ASKED': 'Not decided', 'extension.GRANTED': 'Granted', 'extension.REFUSED': 'Refused',
    'clock.deadline': 'Close', 'clock.name-unit': 'Name the unit responsible', 'clock.opinion': 'Give an opinion', 'clock.reply': 'Reply', 'clock.close': 'Close', 'clock.first-response': 'First response', 'clock.inform': 'Inform about acceptance', 'clock.review': 'Review', 'clock.objection': 'Object', 'clock.join-in': 'Join in', 'clock.supervision': 'Answer the supervision', 'clock.promise': 'Keep the promise', 'clock.claim': 'Claim', 'clock.suspension': 'Suspension',
  },
};
