// SPDX-License-Identifier: Apache-2.0
/** Words for the platform's codes, Chinese and English. The codes are those of the web services. */
export const labels = {
  role: {
    GRID_WORKER: ['网格员', 'Grid worker'], COMMUNITY_OFFICER: ['社区工作人员', 'Community officer'], DISPATCHER: ['街道派单员', 'Dispatcher'],
    DEPARTMENT_OFFICER: ['部门工作人员', 'Department officer'], SUPERVISOR: ['督办', 'Supervisor'], REGISTRAR: ['人口信息管理员', 'Registrar'],
    CARE_OFFICER: ['重点人群专管员', 'Care officer'], ADMINISTRATOR: ['系统管理员', 'Administrator'], AUDITOR: ['审计员', 'Auditor'], SYSTEM: ['系统', 'Platform'],
  },
  state: {
    FILED: ['待派单', 'To be dispatched'], POOLED: ['待认领', 'To be claimed'], DISPATCHED: ['待签收', 'To be acknowledged'], OBJECTED: ['异议待定', 'Objection open'],
    IN_PROGRESS: ['办理中', 'In progress'], SUSPENDED: ['已挂起', 'Suspended'], ESCALATED: ['上报中', 'Escalated'], RETURNED: ['已退回', 'Sent back'],
    MERGED: ['已并案', 'Merged'], CLOSED: ['已办结', 'Closed'], DECLINED: ['不予受理', 'Declined'], ARCHIVED: ['已归档', 'Archived'],
  },
  step: {
    FILE: ['提出', 'File'], ACCEPT: ['受理', 'Accept'], CLASSIFY: ['改类', 'Change type'], DECLINE: ['不予受理', 'Decline'], DISPATCH: ['派单', 'Dispatch'], SET_DEADLINE: ['定时限', 'Set deadline'],
    CHANGE_RULES: ['规则更替', 'Change of rules'], ACKNOWLEDGE: ['签收', 'Acknowledge'], OPEN_TO_CLAIMS: ['开放认领', 'Open to claims'], CLAIM: ['认领', 'Claim'],
    SEND_BACK: ['退回', 'Send back'], OBJECT: ['提出异议', 'Object'], UPHOLD_OBJECTION: ['异议成立', 'Uphold objection'], REJECT_OBJECTION: ['异议不成立', 'Reject objection'],
    REASSIGN: ['改派', 'Reassign'], ESCALATE: ['上报', 'Escalate'], WHISTLE: ['吹哨', 'Whistle'], JOIN_IN: ['报到', 'Join in'], ADD_SUPPORT: ['增加协办', 'Add support'],
    RELEASE_SUPPORT: ['解除协办', 'Release support'], FORM_GROUP: ['成立联合小组', 'Form joint group'], RECORD_ON_SPOT: ['现场记录', 'Record on the spot'],
    CALL_OUTSIDE: ['联系外部力量', 'Call outside party'], MEDIATE: ['调解', 'Mediate'], SETTLE: ['达成调解', 'Settle'], ASK_HELP: ['请求协调', 'Ask for help'],
    COORDINATE: ['协调', 'Coordinate'], SUPERVISE: ['督办', 'Supervise'], ANSWER_SUPERVISION: ['督办回复', 'Answer supervision'], SUSPEND: ['挂起', 'Suspend'],
    RESUME: ['恢复办理', 'Resume'], REQUEST_EXTENSION: ['申请延期', 'Ask for extension'], GRANT_EXTENSION: ['同意延期', 'Grant extension'],
    REFUSE_EXTENSION: ['不同意延期', 'Refuse extension'], NOTE: ['办理记录', 'Note'], OPINION: ['处理意见', 'Opinion'], REPLY: ['答复', 'Reply'], ATTACH: ['添加附件', 'Attach'],
    CLOSE: ['办结', 'Close'], RATE: ['评价', 'Rate'], FOLLOW_UP: ['回访', 'Follow up'], REOPEN: ['重办', 'Reopen'], ARCHIVE: ['归档', 'Archive'], REMIND: ['催办', 'Remind'],
    OVERDUE: ['超期', 'Overdue'], MERGE: ['并案', 'Merge'], UNMERGE: ['撤销并案', 'Unmerge'], ANSWER_MERGED: ['并案答复', 'Answered with another'],
    CLOSE_MERGED: ['并案办结', 'Closed with another'], MOVE_AREA: ['网格调整', 'Grid redrawn'], SPLIT: ['拆分', 'Split'], SPLIT_OFF: ['拆分立单', 'Split off'], LINK: ['关联', 'Link'],
    LINK_RESIDENT: ['关联居民', 'Link resident'], SET_SECRECY: ['设定公开范围', 'Set secrecy'], RECUSE: ['回避', 'Recuse'],
  },
  urgency: { URGENT: ['紧急', 'Urgent'], GENERAL: ['一般', 'General'], COMPLEX: ['复杂', 'Complex'] },
  secrecy: { OPEN: ['公开', 'Open'], PRIVATE: ['不公开', 'Private'], CONFIDENTIAL: ['保密', 'Confidential'] },
  resolution: { SOLVED: ['已解决', 'Solved'], EXPLAINED: ['已解释说明', 'Explained'], UNFOUNDED: ['不属实', 'Unfounded'] },
  grade: { GOOD: ['好评', 'Good'], MEDIUM: ['中评', 'Medium'], BAD: ['差评', 'Bad'] },
  view: { MINE: ['我的待办', 'Mine'], OPEN: ['辖区在办', 'Open in my area'], OVERDUE: ['超期', 'Overdue'], CLOSED: ['办结', 'Closed'] },
  channel: {
    portal: ['居民网页', 'Portal'], 'one-tap': ['一键呼叫', 'One tap'], hotline: ['热线', 'Hotline'], microblog: ['微博', 'Microblog'], visit: ['走访', 'Visit'],
    'yard-meeting': ['院坝会', 'Yard meeting'], counter: ['窗口', 'Counter'], open311: ['开放接口', 'Open311'],
  },
  unitKind: {
    COMMAND_CENTRE: ['指挥中心', 'Command centre'], SUBDISTRICT_DESK: ['街道派单台', 'Subdistrict desk'], COMMITTEE: ['居(村)委会', 'Committee'], DEPARTMENT: ['职能部门', 'Department'],
    OFFICE: ['科室', 'Office'], GROUP_SERVICE_OFFICE: ['组团工作室', 'Group-service office'], SERVICE_TEAM: ['服务团队', 'Service team'], SERVICE_CENTRE: ['服务中心', 'Service centre'],
    SERVICE_STATION: ['服务站', 'Service station'], WORKER_STATION: ['网格工作站', 'Worker station'], MEDIATION_CENTRE: ['调解中心', 'Mediation centre'],
    MANAGEMENT_CENTRE: ['社会管理中心', 'Management centre'], PATROL_TEAM: ['治安巡逻队', 'Patrol team'], VOLUNTEER_TEAM: ['志愿者队', 'Volunteer team'], JOINT_GROUP: ['联合小组', 'Joint group'],
  },
  attention: {
    OVERDUE: ['超期', 'Overdue'], MORE_TIME: ['申请延期', 'More time asked'], DUE_SOON: ['即将超期', 'Due soon'], SENT_BACK: ['多次退回', 'Sent back repeatedly'], UNNAMED: ['未明确办理单位', 'No unit named'],
    UNANSWERED: ['吹哨认领未应', 'Whistle unanswered'], HELP_ASKED: ['请求协调', 'Help asked'], SUPERVISED: ['督办未复', 'Supervision unanswered'], STEP_OVERDUE: ['环节超期', 'Step overdue'],
  },
  careLevel: { RED: ['红色', 'Red'], ORANGE: ['橙色', 'Orange'], YELLOW: ['黄色', 'Yellow'] },
  residence: { REGISTERED_AND_LIVING: ['人户一致', 'Registered and living here'], REGISTERED_ONLY: ['户在人不在', 'Registered only'], LIVING_ONLY: ['人在户不在', 'Living only'] },
  residentStatus: { ACTIVE: ['在册', 'Active'], MOVED_AWAY: ['已迁出', 'Moved away'], DECEASED: ['已去世', 'Deceased'], MERGED: ['已合并', 'Merged'], ERASED: ['已删除', 'Erased'], IMPORTING: ['导入中', 'Being imported'] },
  relation: {
    HEAD: ['户主', 'Head'], SPOUSE: ['配偶', 'Spouse'], CHILD: ['子女', 'Child'], PARENT: ['父母', 'Parent'], GRANDCHILD: ['孙辈', 'Grandchild'], GRANDPARENT: ['祖辈', 'Grandparent'],
    SIBLING: ['兄弟姐妹', 'Sibling'], OTHER_RELATIVE: ['其他亲属', 'Other relative'], NOT_RELATED: ['非亲属', 'Not related'],
  },
  sex: { MALE: ['男', 'Male'], FEMALE: ['女', 'Female'], UNKNOWN: ['未登记', 'Not recorded'] },
  visitState: { OPEN: ['待走访', 'To be made'], RECORDED: ['已登记', 'Recorded'], CANCELLED: ['已取消', 'Cancelled'] },
  visitKind: { ROUTINE: ['日常走访', 'Routine'], CARE: ['关爱走访', 'Care'], CHECK: ['检查', 'Check'], TEAM: ['团队走访', 'Team'], REQUESTED: ['应约上门', 'Requested'] },
  areaLevel: { DISTRICT: ['区县', 'District'], SUBDISTRICT: ['街道(乡镇)', 'Subdistrict'], COMMUNITY: ['社区(村)', 'Community'], GRID: ['网格', 'Grid'] },
};
