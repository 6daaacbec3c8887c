// SPDX-License-Identifier: Apache-2.0
import { useWords } from './words.js';

const words = {
  zh: {
    copied: '已复制', copyFailed: '浏览器不允许复制，请手工选中', loading: '正在加载…', retry: '重试', more: '下一页', less: '上一页', pageNumber: '第 {n} 页', chosen: '已选 {n} 条', chooseAll: '选中本页', chooseRow: '选中这一条', none: '取消选择',
    filters: '筛选', clear: '清除筛选', views: '常用视图', saveView: '保存当前筛选', viewName: '视图名称', removeView: '删除视图“{name}”', all: '全部', rows: '列表', empty: '没有内容',
    send: '提交', cancel: '取消', yes: '是', required: '必填', draft: '已恢复上次没提交的内容', throwDraft: '清空', close: '关闭', confirm: '确定', 
    area: '所属区域', chooseArea: '选择区域', chooseUnit: '选择单位', chooseType: '选择类型', map: '地图', mapList: '地图上的内容（列表）', table: '图中的数字', done: '已完成',
    dueOn: '时限 {at}', failedTitle: '没有成功', file: '选择文件', noFile: '还没有选', number: '请填数字', search: '查找', missing: '请填写这一项',
  },
  en: {
    copied: 'Copied', copyFailed: 'The browser does not allow copying: select it by hand', loading: 'Loading…', retry: 'Try again', more: 'Next page', less: 'Previous page', pageNumber: 'Page {n}', chosen: '{n} selected', chooseAll: 'Select this page', chooseRow: 'Select this row', none: 'Clear selection',
    filters: 'Filters', clear: 'Clear filters', views: 'Saved views', saveView: 'Save these filters', viewName: 'Name of the view', removeView: 'Delete the view “{name}”', all: 'All', rows: 'List', empty: 'Nothing here',
    send: 'Send', cancel: 'Cancel', yes: 'Yes', required: 'required', draft: 'What you had not sent yet is back', throwDraft: 'Clear', close: 'Close', confirm: 'OK', 
    area: 'Area', chooseArea: 'Choose an area', chooseUnit: 'Choose a unit', chooseType: 'Choose a type', map: 'Map', mapList: 'What is on the map (list)', table: 'The numbers of the chart', done: 'Done',
    dueOn: 'due {at}', failedTitle: 'This did not work', file: 'Choose a file', noFile: 'none chosen', number: 'A number, please', search: 'Search', missing: 'Please fill this in',
  },
};

/** The kit's own texts. */
export const say2 = useWords(words);
