// SPDX-License-Identifier: Apache-2.0
export const words = {
  zh: { title: '我的工作', subtitle: '按时限排列，先办快到期的', number: '编号', what: '事情', state: '状态', due: '时限', filedAt: '提出时间', view: '范围', area: '区域', refresh: '刷新', none: '现在没有要办的事', noneHint: '新派来的工单会自动出现在这里。', acknowledge: '签收' },
  en: { title: 'My work', subtitle: 'By deadline, the most pressing first', number: 'Number', what: 'Matter', state: 'State', due: 'Due', filedAt: 'Filed', view: 'Which', area: 'Area', refresh: 'Refresh', none: 'Nothing to do now', noneHint: 'Orders given to you appear here by themselves.', acknowledge: 'Acknowledge' },
};
